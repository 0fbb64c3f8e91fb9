import type { Path } from './path.ts'

/** A part of what is being written: its value, its place, and how to change it. `from` is the field that was changed. */
export interface At<A> {
  readonly value: A
  readonly path: Path
  readonly set: (next: A, from?: Path) => void
}

/** A member of what stands there. */
export const member = <A extends object, K extends keyof A & string>(of: At<A>, key: K): At<A[K]> => {
  const path = [...of.path, key]
  return {
    value: of.value[key],
    path,
    set: (next, from = path) => of.set({ ...of.value, [key]: next }, from),
  }
}

/** One item of a list. */
export const item = <A>(of: At<readonly A[]>, index: number, value: A): At<A> => {
  const path = [...of.path, index]
  return { value, path, set: (next, from = path) => of.set(of.value.with(index, next), from) }
}

export const items = <A>(of: At<readonly A[]>): readonly At<A>[] =>
  of.value.map((value, index) => item(of, index, value))

export const append = <A>(of: At<readonly A[]>, one: A): void => of.set([...of.value, one])
export const without = <A>(of: At<readonly A[]>, index: number): void => of.set(of.value.toSpliced(index, 1))

/** The list with one item in another place; beyond the ends nothing moves. */
export const moved = <A>(list: readonly A[], from: number, to: number): readonly A[] => {
  const one = list[from]
  return one === undefined || to < 0 || to >= list.length
    ? list
    : list.toSpliced(from, 1).toSpliced(to, 0, one)
}
