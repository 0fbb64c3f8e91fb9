import { canonical } from './canonical.ts'

/** A form as its fields by path; what one field holds is compared as a whole. */
export type Fields = Readonly<Record<string, unknown>>

/** A field that two people changed differently since the text both started from. */
export interface FieldClash {
  readonly field: string
  readonly mine: unknown
  readonly theirs: unknown
}

export interface Merge {
  /** Mine where I changed it, theirs where they did; mine where both did. */
  readonly fields: Fields
  readonly clashes: readonly FieldClash[]
  /** The fields taken from theirs. */
  readonly taken: readonly string[]
}

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

/** Joins two texts that were written on `base`, field by field; an absent field is as good as null. */
export const mergeFields = (base: Fields, mine: Fields, theirs: Fields): Merge => {
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  const fields: Record<string, unknown> = {}
  const clashes: FieldClash[] = []
  const taken: string[] = []
  for (const field of names) {
    const [my, their] = [mine[field], theirs[field]]
    const untouched = same(my, base[field])
    fields[field] = untouched ? their : my
    if (same(my, their)) continue
    if (untouched) taken.push(field)
    else if (!same(their, base[field])) clashes.push({ field, mine: my, theirs: their })
  }
  return { fields, clashes, taken }
}
