import type { Correction, Withdrawal } from '@jiashan/domain/publication'

/** A correction or a withdrawal; all that they share says which item it is about. */
export type Amendment = Correction | Withdrawal

export const isCorrection = (one: Amendment): one is Correction => 'before' in one

/** Where it stands on the record: an item may be corrected more than once, on different days. */
export const amendmentAnchor = (one: Amendment): string =>
  `${isCorrection(one) ? 'corrected' : 'withdrawn'}-${one.key.replaceAll(/[^\w.-]+/g, '-')}-${one.on}`

/** Where the page of its item is; null where it has none any more. */
export const itemAddress = ({ kind, task, target }: Amendment): string | null => {
  if (target !== null) return `targets/${target}/`
  if (task !== null) return `tasks/${task}/`
  return (
    { bulletin: 'bulletins/', coverage: 'experience/', results: 'results/', 'late-list': 'late/' }[
      kind as string
    ] ?? null
  )
}
