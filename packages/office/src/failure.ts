import type { FailureData } from '@jiashan/server'
import { TRPCClientError } from '@trpc/client'

type Refusal = NonNullable<FailureData['refusal']>

/** What went wrong, as a person needs to know it. A defect's sentence names the id under which the log has it. */
export type Failure =
  | { readonly _tag: 'signed-out' | 'defect' | 'offline'; readonly sentence: string }
  | {
      readonly _tag: 'forbidden' | 'absent' | 'refused'
      readonly sentence: string
      readonly refusal: Refusal
    }

const KINDS: { readonly [T in Refusal['_tag']]?: 'forbidden' | 'absent' } = {
  Forbidden: 'forbidden',
  NoCard: 'absent',
  NoSuchBid: 'absent',
  NoSuchBulletin: 'absent',
  NoSuchConclusion: 'absent',
  NoSuchEscalation: 'absent',
  NoSuchFile: 'absent',
  NoSuchImport: 'absent',
  NoSuchInspection: 'absent',
  NoSuchMatter: 'absent',
  NoSuchMeeting: 'absent',
  NoSuchOrder: 'absent',
  NoSuchProgramme: 'absent',
  NoSuchResolution: 'absent',
  NoSuchSafeguard: 'absent',
  NoSuchTarget: 'absent',
  NoSuchTask: 'absent',
  NotForUnit: 'absent',
  NothingToScore: 'absent',
  ReportingNotOpen: 'absent',
}

const OFFLINE: Failure = {
  _tag: 'offline',
  sentence: '连接不上服务器，请检查网络后重试；已填写的内容保存在本机',
}

export const failureOf = (error: unknown): Failure => {
  const data = error instanceof TRPCClientError ? (error.data as FailureData | null | undefined) : null
  if (data === null || data === undefined) return isOffline(error) ? OFFLINE : defectOf(error)
  const { refusal } = data
  if (refusal === null) return { _tag: 'defect', sentence: (error as Error).message }
  const { _tag, sentence } = refusal
  return _tag === 'SignedOut'
    ? { _tag: 'signed-out', sentence }
    : { _tag: KINDS[_tag] ?? 'refused', sentence, refusal }
}

/** How browsers name a fetch, or a part of the page, that did not come. */
const LOST = /fetch|network|load failed|importing a module/i
const CUT_OFF = ['AbortError', 'NetworkError', 'TimeoutError']

/** Nothing came, or something between answered in the server's place. */
const isOffline = (error: unknown): boolean => {
  if (error instanceof TRPCClientError && error.meta?.response !== undefined) return true
  const cause = error instanceof TRPCClientError ? error.cause : error
  if (cause instanceof DOMException) return CUT_OFF.includes(cause.name)
  return cause instanceof TypeError && LOST.test(cause.message)
}

/** The id under which the console has what this page did wrong: one for each error, however often it is shown. */
const told = new WeakMap<object, string>()

const defectOf = (error: unknown): Failure => {
  const thrown = typeof error === 'object' && error !== null ? error : new Error(String(error))
  const known = told.get(thrown)
  const id = known ?? `p-${crypto.randomUUID().slice(0, 8)}`
  if (known === undefined) {
    told.set(thrown, id)
    // biome-ignore lint/suspicious/noConsole: the console is where a defect of the page is looked for
    console.error(`defect ${id}`, error)
  }
  return { _tag: 'defect', sentence: `本页程序出错，不是网络问题；如需帮助请提供编号 ${id}` }
}
