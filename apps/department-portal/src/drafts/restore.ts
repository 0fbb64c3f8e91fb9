import { canonical, type FieldClash, type Fields, mergeFields } from '@jiashan/domain/record'
import type { Copy } from '@jiashan/office/copies'

/** A form after what was kept is joined into it. */
export interface Restored {
  readonly fields: Fields
  readonly clashes: readonly FieldClash[]
}

/**
 * Joins what several windows left behind into what the server has, the oldest first. A field that was left with
 * different texts holds the newest, and the others are offered.
 */
export const restore = (copies: readonly Pick<Copy, 'base' | 'mine'>[], theirs: Fields): Restored =>
  copies.reduce<Restored>(
    (before, { base, mine }) => {
      const merge = mergeFields(base, mine, before.fields)
      return { fields: merge.fields, clashes: stillOpen(before.clashes, merge) }
    },
    { fields: theirs, clashes: [] },
  )

/** What is to be chosen after one more text was joined: what was open stays so, against the text that stands now. */
export const stillOpen = (
  before: readonly FieldClash[],
  { fields, clashes }: Restored,
): readonly FieldClash[] =>
  [...before.map((one) => ({ ...one, mine: fields[one.field] })), ...clashes]
    .filter(differs)
    .filter((one, index, all) => all.findIndex((other) => isSame(one, other)) === index)

/** What a copy started from, so that a choice that was not made is asked for again where it is taken over. */
export const unchosen = (base: Fields, clashes: readonly FieldClash[]): Fields => ({
  ...base,
  ...Object.fromEntries(clashes.map(({ field }) => [field, UNCHOSEN])),
})

/** Equal to nothing that a form holds. */
const UNCHOSEN = { unchosen: true }

const isSame = (a: FieldClash, b: FieldClash): boolean =>
  a.field === b.field && canonical(a.theirs ?? null) === canonical(b.theirs ?? null)

const differs = ({ mine, theirs }: FieldClash): boolean =>
  canonical(mine ?? null) !== canonical(theirs ?? null)
