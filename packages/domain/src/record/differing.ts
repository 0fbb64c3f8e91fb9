/** A stretch of two wordings: the same in both, or one in place of the other. */
export interface Stretch {
  readonly before: string
  readonly after: string
}

/** Two wordings as stretches, line by line; within a line that changed, what differs between its ends. */
export const differing = (before: string, after: string): readonly Stretch[] => {
  const [old, now] = [linesOf(before), linesOf(after)]
  const kept = keptLines(old, now)
  const ends = [...kept, [old.length, now.length] as const]
  const stretches: Stretch[] = []
  let [oldAt, nowAt] = [0, 0]
  for (const [oldEnd, nowEnd] of ends) {
    stretches.push(...changedLines(old.slice(oldAt, oldEnd), now.slice(nowAt, nowEnd)))
    stretches.push(same(old[oldEnd] ?? ''))
    ;[oldAt, nowAt] = [oldEnd + 1, nowEnd + 1]
  }
  return joined(stretches)
}

const isSame = ({ before, after }: Stretch): boolean => before === after

const same = (text: string): Stretch => ({ before: text, after: text })

const linesOf = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+/gu) ?? []

/** Where lines stand that are in both, in the longest order that both have. */
const keptLines = (
  old: readonly string[],
  now: readonly string[],
): readonly (readonly [number, number])[] => {
  const longest = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  const at = (i: number, j: number): number => longest[i]?.[j] ?? 0
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--) {
      const row = longest[i]
      if (row !== undefined)
        row[j] = old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const kept: (readonly [number, number])[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length)
    if (old[i] === now[j]) kept.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  return kept
}

/** As many lines as before are held against each other one by one, others as a whole. */
const changedLines = (old: readonly string[], now: readonly string[]): readonly Stretch[] =>
  old.length === now.length
    ? old.flatMap((line, at) => ofPassage(line, now[at] ?? ''))
    : ofPassage(old.join(''), now.join(''))

/** Numbers stay whole, so that 10 and 12 differ as numbers and not in a digit. */
const TOKENS = /\d+(?:[.,]\d+)*|[\s\S]/gu

const ofPassage = (before: string, after: string): readonly Stretch[] => {
  const [old, now] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []]
  const head = shared(old, now)
  const [oldRest, nowRest] = [old.slice(head), now.slice(head)]
  const tail = shared(oldRest.toReversed(), nowRest.toReversed())
  const middle = (rest: readonly string[]): string => rest.slice(0, rest.length - tail).join('')
  return [
    same(old.slice(0, head).join('')),
    { before: middle(oldRest), after: middle(nowRest) },
    same(oldRest.slice(oldRest.length - tail).join('')),
  ]
}

const shared = (a: readonly string[], b: readonly string[]): number => {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count++
  return count
}

const joined = (stretches: readonly Stretch[]): readonly Stretch[] => {
  const out: Stretch[] = []
  for (const one of stretches) {
    const last = out.at(-1)
    if (one.before === '' && one.after === '') continue
    if (last !== undefined && isSame(last) === isSame(one))
      out[out.length - 1] = { before: last.before + one.before, after: last.after + one.after }
    else out.push(one)
  }
  return out
}
