import type { Signed } from './seal.ts'

/** Publications in a row that one key signed. */
export interface KeySpan {
  /** Fingerprint of the key. */
  readonly key: string
  readonly from: number
  readonly to: number
}

/**
 * Which key signed which publications, oldest first. A chain proves no change of keys: whoever holds the server may go on
 * with one of his own, so more than one span asks for a look at fingerprints printed elsewhere.
 */
export const keySpans = (chain: readonly Signed[]): readonly KeySpan[] => {
  const spans: KeySpan[] = []
  for (const { statement } of chain) {
    const { key, number } = statement
    const last = spans.at(-1)
    if (last?.key === key) spans[spans.length - 1] = { ...last, to: number }
    else spans.push({ key, from: number, to: number })
  }
  return spans
}
