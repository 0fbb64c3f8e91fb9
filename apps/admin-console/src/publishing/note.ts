import type { Failure } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'

export type Situation = Outputs['publications']['situation']

/** What this window knows. */
export interface Known {
  readonly situation: Situation
  /** Whether the server cannot be reached just now. */
  readonly isLost: boolean
  /** The number that this window asked for or saw being made last; null: none. */
  readonly followed: number | null
  /** Whether what this window asked for was not answered yet. */
  readonly isAsking: boolean
  /** How that was answered, where it was not done. */
  readonly failure: Failure | null
}

/** What is to be said beside the button. */
export type Note =
  | { readonly _tag: 'idle' }
  | { readonly _tag: 'lost'; readonly number: number | null }
  | {
      readonly _tag: 'working'
      readonly number: number
      /** Null where it was asked for a moment ago. */
      readonly by: string | null
      readonly done: number
      readonly total: number
    }
  | { readonly _tag: 'refused'; readonly sentence: string }
  | { readonly _tag: 'done'; readonly number: number }
  | { readonly _tag: 'failed'; readonly sentence: string; readonly served: number | null }
  /** The connection broke or the server stopped, and nothing became of it. */
  | { readonly _tag: 'broken'; readonly number: number; readonly served: number | null }

/** Why the request itself was refused; a publication that failed is told to everybody by the server. */
const refusedIn = (failure: Failure | null): string | null =>
  failure !== null && 'refusal' in failure && failure.refusal._tag !== 'PublishingFailed'
    ? failure.sentence
    : null

export const noteOf = ({ situation, isLost, followed, isAsking, failure }: Known): Note => {
  const { latest, served, working, failed } = situation
  if (isLost) return { _tag: 'lost', number: working?.number ?? openIn(followed, latest) }
  if (working !== null) return { ...working, _tag: 'working' }
  const refused = refusedIn(failure)
  if (refused !== null) return { _tag: 'refused', sentence: refused }
  if (failed !== null) return { _tag: 'failed', sentence: ownWords(failure) ?? failed.sentence, served }
  if (followed === null) return { _tag: 'idle' }
  if (latest >= followed) return { _tag: 'done', number: followed }
  if (isAsking) return { _tag: 'working', number: followed, by: null, done: 0, total: 0 }
  return failure === null || failure._tag === 'offline'
    ? { _tag: 'broken', number: followed, served }
    : { _tag: 'failed', sentence: failure.sentence, served }
}

/** A number that was asked for or seen, as long as it was not issued. */
const openIn = (followed: number | null, latest: number): number | null =>
  followed !== null && followed > latest ? followed : null

/** Who asked is told the id under which the log has a defect. */
const ownWords = (failure: Failure | null): string | null =>
  failure?._tag === 'defect' ? `发布未完成：${failure.sentence}` : null

/** What readers get meanwhile. */
export const sayServed = (served: number | null): string =>
  served === null ? '公开网站目前没有可显示的内容。' : `第 ${served} 次仍在公开。`

/** Why nothing can be published now; null: it can. */
export const whyNot = (note: Note): string | null => {
  if (note._tag === 'working') return `第 ${note.number} 次发布完成后，才能发布下一次。`
  return note._tag === 'lost' ? '连接恢复后才能发布。' : null
}
