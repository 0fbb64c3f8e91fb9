import type { SafeguardKind } from '@jiashan/domain/safeguards'
import type { Outputs } from '@jiashan/server'

/** What the server says of one entry, and of all that the asker may see. */
export type Page = Outputs['safeguards']['show']
export type List = Outputs['safeguards']['list']
type Any = List['entries'][number]
export type Content<K extends SafeguardKind> = Extract<Any['content'], { _tag: K }>
/** An entry of one kind. */
export type Entry<K extends SafeguardKind> = Omit<Any, 'content'> & { readonly content: Content<K> }

export const entriesOf = <K extends SafeguardKind>({ entries }: List, kind: K): readonly Entry<K>[] =>
  entries.filter((one): one is Any & Entry<K> => one.content._tag === kind)
