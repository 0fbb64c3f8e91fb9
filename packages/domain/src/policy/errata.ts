import { Schema } from 'effect'
import { finding, type PlainFinding } from './finding.ts'
import { concat, type Passage, slice, spanOf } from './passage.ts'
import type { Log } from './repair.ts'

/** A repair of one document that no rule can know, tied to its place by the words around it. */
export const Erratum = Schema.Struct({
  before: Schema.String,
  found: Schema.String,
  repaired: Schema.String,
  after: Schema.String,
  reason: Schema.String,
})
export type Erratum = typeof Erratum.Type

/** Applies each erratum where the source holds exactly its words, once; notes those that it does not. */
export const withErrata = (
  source: Passage,
  errata: readonly Erratum[],
  log: Log,
  note: (finding: PlainFinding) => void,
): Passage => errata.reduce((passage, erratum) => withErratum(passage, erratum, log, note), source)

const withErratum = (
  passage: Passage,
  { before, found, repaired, after }: Erratum,
  log: Log,
  note: (finding: PlainFinding) => void,
): Passage => {
  const words = `${before}${found}${after}`
  const at = words === '' ? -1 : passage.text.indexOf(words)
  if (at < 0 || passage.text.includes(words, at + 1)) {
    note(finding('stale-erratum', { start: 0, end: 0 }, words))
    return passage
  }
  const start = at + before.length
  const spot = slice(passage, start, start + found.length)
  const span = spanOf(spot)
  log({ kind: 'erratum', span, found, repaired })
  const put: Passage = { text: repaired, at: Array.from({ length: repaired.length }, () => span.start) }
  return concat([slice(passage, 0, start), put, slice(passage, start + found.length)])
}
