import type { Period } from '../../calendar/period.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { ONE, per, type Rational, sum, ZERO } from '../../quantity/rational.ts'
import type { FactSheet, TaskFact, UnitFact } from '../facts/fact-sheet.ts'
import type { RulingFact, RulingKind } from '../facts/ruling.ts'
import type { Source } from '../facts/source.ts'
import type { Outcome } from '../rules/outcome.ts'

/** One outcome found in a fact: how often, how far unfinished work got, and what a ruling says it costs. */
export interface Occurrence {
  readonly outcome: Outcome
  readonly count: number
  /** From 0 to 1; 1 unless something is undone or short. */
  readonly progress: Rational
  /** Points within the range left to discretion; null where no ruling sets them. */
  readonly points: Rational | null
}

/** What a fact says: outcomes, the first of them how it stands in time; or a number. */
export type Found =
  | { readonly _tag: 'outcomes'; readonly all: readonly [Occurrence, ...Occurrence[]] }
  | {
      readonly _tag: 'number'
      readonly value: Rational
      /** Growth over the year before; null where nothing is known of it. */
      readonly growth: Rational | null
      /** Attainment, the more the better: what units are compared by. */
      readonly level: Rational
    }

/** One fact as a measure sees it. */
export interface Item {
  readonly key: string
  readonly title: string
  /** The node it hangs under: its task, or its period. */
  readonly group: { readonly key: string; readonly title: string; readonly because: string | null } | null
  readonly task: number | null
  readonly period: Period | null
  /** Only the ratio between a unit's items counts; zero: shown, and left out of the year. */
  readonly weight: Rational
  /** Null when its time has not come. */
  readonly found: Found | null
  readonly because: string
  /** Null while there is nothing to open. */
  readonly source: Source | null
  /** The milestone, where it is one. */
  readonly milestone: string | null
}

/** A fact that is about the unit as a whole, and as weighty as the others, unless it says otherwise. */
export const itemOf = (
  { id, title, source }: Pick<Item, 'title' | 'source'> & { readonly id: string },
  told: Told & Partial<Item>,
): Item => ({
  key: id,
  title,
  source,
  group: null,
  task: null,
  period: null,
  weight: ONE,
  milestone: null,
  ...told,
})

/** What orders the facts of one kind, of one unit or task: each of these that such a fact has. */
const ORDER = ['due', 'dueOn', 'on', 'period', 'id', 'milestone', 'target', 'document']

type Row = { readonly [field: string]: unknown; readonly department?: unknown; readonly task?: unknown }

/** The kinds of facts. */
type Kind = {
  [K in keyof FactSheet]: FactSheet[K] extends readonly unknown[] ? K : never
}[keyof FactSheet]

/** The sheet, to be asked by task and by unit. */
export interface Facts {
  readonly year: number
  readonly asOf: PlainDate
  readonly lastDay: string
  /** The year's key tasks by number. */
  readonly tasks: ReadonlyMap<number, TaskFact>
  /** Facts of a kind on a task, or of a unit where the kind names one; in canonical order. */
  readonly on: <K extends Kind>(kind: K, key: number | string) => FactSheet[K]
}

export const factsOf = (sheet: FactSheet): Facts => {
  const rows: { [K in Kind]?: ReadonlyMap<unknown, readonly Row[]> } = {}
  return {
    year: sheet.year,
    asOf: sheet.asOf,
    lastDay: `${sheet.year}-12-31`,
    tasks: new Map(sheet.tasks.map((one) => [one.task, one])),
    on: <K extends Kind>(kind: K, key: number | string) => {
      rows[kind] ??= Map.groupBy<unknown, Row>(
        sheet[kind].toSorted(canonical),
        (one) => one.department ?? one.task,
      )
      return (rows[kind].get(key) ?? []) as unknown as FactSheet[K]
    },
  }
}

/** Negative when one fact stands before another of its kind. */
export const canonical = (one: object, other: object): number => {
  const [a, b] = [one as Row, other as Row]
  const field = ORDER.find((name) => a[name] !== b[name])
  return field === undefined ? 0 : String(a[field]) < String(b[field]) ? -1 : 1
}

/** The tasks that a unit leads, in their order. */
export const tasksLed = ({ duties }: UnitFact): readonly number[] =>
  duties.flatMap(({ role, task }) => (role === 'lead' ? [task] : [])).toSorted((a, b) => a - b)

/** What comes a second time was not mended after the first. */
export const AGAIN = 2

/** The rulings of some kinds on a unit that count, in canonical order. */
export const rulingsOn = (
  { on }: Facts,
  { department }: Pick<UnitFact, 'department'>,
  ...kinds: readonly RulingKind[]
): readonly RulingFact[] =>
  on('rulings', department).filter(({ kind, objected }) => !objected && kinds.includes(kind))

export const occurrence = (
  outcome: Outcome,
  { count = 1, progress = ONE, points = null }: Partial<Omit<Occurrence, 'outcome'>> = {},
): Occurrence => ({ outcome, count, progress, points })

/** What was found, the first how it stands in time; null where that is not known yet. */
export const outcomes = (
  first: Occurrence | null,
  ...more: readonly (Occurrence | false | null)[]
): Found | null => first && { _tag: 'outcomes', all: [first, ...more.filter((one) => !!one)] }

/** What a measure tells of one fact. */
export type Told = Pick<Item, 'found' | 'because'>

/** The share of the items' weight whose time has not come, from 0 to 1. */
export const openShare = (items: readonly Item[]): Rational => {
  const open = items.filter(({ found }) => found === null)
  return open.length === 0 ? ZERO : per(weightOf(open), weightOf(items))
}

/** What facts weigh together. */
export const weightOf = (items: readonly Item[]): Rational => sum(items.map(({ weight }) => weight))

/** The outcomes found in a fact that counts in the year. */
export const outcomesIn = ({ found, weight }: Item): readonly Occurrence[] =>
  found?._tag === 'outcomes' && weight.n !== 0 ? found.all : []

/** The number found in a fact that counts in the year. */
export const numberIn = ({ found, weight }: Item): Extract<Found, { _tag: 'number' }> | null =>
  found?._tag === 'number' && weight.n !== 0 ? found : null
