import { canonical, type FieldClash, type Fields, mergeFields } from '@jiashan/domain/record'
import type { Copy } from './copies.ts'

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
      const { fields, clashes } = mergeFields(base, mine, before.fields)
      const earlier = before.clashes.map((one) => ({ ...one, mine: fields[one.field] }))
      return { fields, clashes: [...earlier, ...clashes].filter(differs) }
    },
    { fields: theirs, clashes: [] },
  )

const differs = ({ mine, theirs }: FieldClash): boolean =>
  canonical(mine ?? null) !== canonical(theirs ?? null)
