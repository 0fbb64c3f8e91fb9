import { canonical, type FieldClash, type Fields, mergeFields } from '@jiashan/domain/record'
import type { Copy } from '@jiashan/office/copies'

/** A field that two changed differently, with what both started from. */
export interface Clash extends FieldClash {
  readonly base: unknown
}

export interface Joined {
  readonly fields: Fields
  readonly clashes: readonly Clash[]
  /** Fields that came from the others. */
  readonly taken: readonly string[]
}

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)

/** Joins two texts that were written on `base`; what was open stays so, against the text that stands now. */
export const joined = (base: Fields, mine: Fields, theirs: Fields, open: readonly Clash[] = []): Joined => {
  const { fields, clashes, taken } = mergeFields(base, mine, theirs)
  const found = [
    ...open.map((one) => ({ ...one, mine: fields[one.field] })),
    ...clashes.map((one) => ({ ...one, base: base[one.field] })),
  ]
  return { fields, taken, clashes: found.filter(differs).filter(isFirst) }
}

const differs = ({ mine, theirs }: Clash): boolean => !same(mine, theirs)

const isFirst = (one: Clash, index: number, all: readonly Clash[]): boolean =>
  all.findIndex((other) => other.field === one.field && same(other.theirs, one.theirs)) === index

/** Joins what several windows left behind into what the server has, the oldest first. */
export const restored = (copies: readonly Pick<Copy, 'base' | 'mine'>[], theirs: Fields): Joined =>
  copies.reduce<Joined>((before, { base, mine }) => joined(base, mine, before.fields, before.clashes), {
    fields: theirs,
    clashes: [],
    taken: [],
  })

/** Equal to nothing that a draft holds. */
const UNCHOSEN = { unchosen: true }

/** What a copy started from, so that a choice that was not made is asked for again where it is taken over. */
export const unchosen = (base: Fields, clashes: readonly Clash[]): Fields => ({
  ...base,
  ...Object.fromEntries(clashes.map(({ field }) => [field, UNCHOSEN])),
})

/** Whether two drafts hold the same. */
export const sameFields = (a: Fields, b: Fields): boolean => canonical(a) === canonical(b)
