import type { PlainDate } from '../calendar/index.ts'
import { yearOf } from '../calendar/index.ts'
import type { TaskDraft } from './chapters.ts'
import type { Passage } from './passage.ts'
import type { Horizon } from './targets.ts'

const RANGE = /(?:19|20)\d{2}年?[—–～~至-](20\d{2})年?/
const YEAR_IN_TITLE = /(20\d{2})年/
const DUE = /(?:到|至|截至)(20\d{2})年/g

/**
 * The year to which the document as a whole runs: the end of the range in its title,
 * else the first year that its overall requirements aim at, else the year in its title.
 */
export const horizonOf = (
  title: string,
  preamble: readonly Passage[],
  tasks: readonly TaskDraft[],
  date: PlainDate | null,
): Horizon => {
  const from = date === null ? null : yearOf(date)
  const years = (texts: readonly string[]): readonly number[] =>
    texts
      .flatMap((text) => [...text.matchAll(DUE)].map(([, year]) => Number(year)))
      .filter((year) => year >= (from ?? 0))
  const range = RANGE.exec(title)?.[1]
  const named = YEAR_IN_TITLE.exec(title)?.[1]
  const year =
    range ??
    years(preamble.map(({ text }) => text))[0] ??
    named ??
    years(tasks.map(({ segment }) => segment.words.text))[0]
  return { year: year === undefined ? null : Number(year), from }
}
