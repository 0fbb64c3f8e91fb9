import type { PlainDate } from '@jiashan/domain/calendar'
import { type Awaited, awaitedOn, type Figure, type Reading, readingOn } from '@jiashan/domain/indicators'
import { LIGHT_OF_SIGNAL, type Light } from '@jiashan/domain/supervision'
import type { Outputs } from '@jiashan/server'

/** A target as the server answers it. */
export type TargetRow = Outputs['indicators']['list']['rows'][number]

/** Every figure on a target: entered on it, or read off accepted reports. */
export const figuresOf = ({ entries, reported }: TargetRow): readonly Figure[] => [...reported, ...entries]

export interface ReadRow {
  readonly row: TargetRow
  readonly reading: Reading
  readonly light: Light
  readonly awaited: Awaited | null
}

/** Reads a target's figures as they were known on a day. */
export const readRow = (row: TargetRow, day: PlainDate): ReadRow => {
  const figures = figuresOf(row)
  const reading = readingOn(row.target, row.indicator, figures, { day, nearPercent: row.nearPercent })
  const awaited = row.indicator === null ? null : awaitedOn(row.indicator, figures, day)
  return { row, reading, light: LIGHT_OF_SIGNAL[reading.signal], awaited }
}
