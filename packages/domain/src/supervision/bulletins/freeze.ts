import { type WorkingCalendar, workingCalendar } from '../../calendar/index.ts'
import { canonical } from '../../record/index.ts'
import type { Cell, Source, Table } from './block.ts'
import type { BulletinText, Frozen } from './bulletin.ts'
import { composeBlock, type Ground } from './compose.ts'

/** The tables of a bulletin as the record fills them, block by block. */
export const tablesOf = ({ blocks, span }: BulletinText, ground: Ground): readonly (Table | null)[] =>
  blocks.map((block) => composeBlock(block, ground, span))

/** The tables as they stand now, with the notices on working days by which they were reckoned. */
export const freeze = (text: BulletinText, ground: Ground): Frozen => {
  const { today, calendar } = ground.judgement
  return { on: today, calendar: noticesOf(calendar), tables: tablesOf(text, ground) }
}

const noticesOf = ({ holidays, workedWeekends, years }: WorkingCalendar): Frozen['calendar'] => ({
  holidays: [...holidays].toSorted(),
  workedWeekends: [...workedWeekends].toSorted(),
  years: [...years].toSorted((a, b) => a - b),
})

/** The calendar as it was known then: a notice that is entered later changes no old figure. */
export const calendarThen = ({ calendar: { holidays, workedWeekends, years } }: Frozen): WorkingCalendar =>
  workingCalendar(holidays, workedWeekends, years)

/**
 * The first block, counted from 1, whose frozen figures are not those that the record gives; null: all are.
 *
 * Units, sources, counts and what is quoted must agree wholly. Of a sentence that the software makes only the numbers
 * must: its words may be chosen better by a later version.
 */
export const unprovedBlock = ({ tables }: Frozen, text: BulletinText, ground: Ground): number | null => {
  const told = tablesOf(text, ground).map(figuresOf)
  const frozen = tables.map(figuresOf)
  const blocks = Array.from({ length: Math.max(told.length, frozen.length) }, (_, index) => index)
  const differing = blocks.find((index) => told[index] !== frozen[index])
  return differing === undefined ? null : differing + 1
}

const figuresOf = (table: Table | null): string =>
  canonical(
    table === null
      ? null
      : { columns: table.columns.length, rows: table.rows.map((row) => row.map(figureOf)) },
  )

const figureOf = (cell: Cell) => {
  if (cell._tag === 'unit') return { unit: cell.department }
  const { source, text } = cell
  return { source, said: source !== null && QUOTES[source._tag] ? text : (text.match(NUMBERS) ?? []) }
}

const NUMBERS = /[-−]?\d+(?:\.\d+)?/g

/** Whether a cell with this source repeats what somebody wrote, word for word. */
const QUOTES = {
  ...{ report: true, plan: true, order: true, target: true },
  tasks: false,
} as const satisfies Record<Source['_tag'], boolean>
