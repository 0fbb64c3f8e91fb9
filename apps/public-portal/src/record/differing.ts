/** Two wordings parted into what they share at both ends and what differs between. */
export interface Differing {
  readonly start: string
  readonly before: string
  readonly after: string
  readonly end: string
}

/** Numbers stay whole, so that 10 and 12 differ as numbers and not in a digit. */
const TOKENS = /\d+(?:[.,]\d+)*|[\s\S]/gu

const shared = (a: readonly string[], b: readonly string[]): number => {
  const most = Math.min(a.length, b.length)
  let count = 0
  while (count < most && a[count] === b[count]) count++
  return count
}

export const differing = (before: string, after: string): Differing => {
  const [old, now] = [before.match(TOKENS) ?? [], after.match(TOKENS) ?? []]
  const head = shared(old, now)
  const [oldRest, nowRest] = [old.slice(head), now.slice(head)]
  const tail = shared(oldRest.toReversed(), nowRest.toReversed())
  const middle = (rest: readonly string[]): string => rest.slice(0, rest.length - tail).join('')
  return {
    start: old.slice(0, head).join(''),
    before: middle(oldRest),
    after: middle(nowRest),
    end: oldRest.slice(oldRest.length - tail).join(''),
  }
}
