import type { Period } from '../../calendar/period.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { add, divide, ONE, type Rational, ZERO } from '../../quantity/rational.ts'
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

/** What an item is unless it says otherwise: about the unit as a whole, and as weighty as the others. */
export const PLAIN = { group: null, task: null, milestone: null, period: null, weight: ONE } as const

/** The kinds of facts, and what orders those of one unit or task. */
const ORDER = {
  plans: ['task'],
  reports: ['due', 'period'],
  milestones: ['dueOn', 'milestone'],
  indicators: ['target'],
  orders: ['dueOn', 'id'],
  matters: ['dueOn', 'id'],
  bids: ['id'],
  safeguards: ['on', 'id'],
  contributions: ['task'],
  marks: ['id'],
  surveys: ['document'],
} as const satisfies { readonly [K in keyof FactSheet]?: readonly (keyof Row<K>)[] }

type Row<K extends keyof FactSheet> = FactSheet[K] extends readonly (infer R)[] ? R : never
type Kind = keyof typeof ORDER

/** The sheet, to be asked by task and by unit. */
export interface Facts {
  readonly sheet: FactSheet
  readonly year: number
  readonly asOf: PlainDate
  readonly lastDay: string
  /** The year's key tasks by number. */
  readonly tasks: ReadonlyMap<number, TaskFact>
  /** Facts of a kind on a task, or of a unit where the kind names one; in canonical order. */
  readonly on: <K extends Kind>(kind: K, key: number | string) => FactSheet[K]
  /** Rulings that count, by unit. */
  readonly rulings: ReadonlyMap<string, readonly RulingFact[]>
}

export const factsOf = (sheet: FactSheet): Facts => {
  const rows = new Map(
    Object.entries(ORDER).map(([kind, fields]) => [kind, ordered(sheet[kind as Kind], fields)]),
  )
  return {
    sheet,
    year: sheet.year,
    asOf: sheet.asOf,
    lastDay: `${sheet.year}-12-31`,
    tasks: new Map(sheet.tasks.map((one) => [one.task, one])),
    on: <K extends Kind>(kind: K, key: number | string) =>
      (rows.get(kind)?.get(key) ?? []) as unknown as FactSheet[K],
    rulings: Map.groupBy(
      sheet.rulings.filter((one) => !one.objected),
      (one): string => one.department,
    ),
  }
}

type AnyRow = { readonly [field: string]: unknown; readonly department?: unknown; readonly task?: unknown }

const ordered = (
  rows: readonly AnyRow[],
  fields: readonly string[],
): ReadonlyMap<unknown, readonly AnyRow[]> => {
  const groups = Map.groupBy(rows, (one) => one.department ?? one.task)
  const text = byText((one: AnyRow) => fields.map((field) => one[field]).join(' '))
  for (const [key, group] of groups) groups.set(key, group.toSorted(text))
  return groups
}

/** The tasks that a unit leads, in their order. */
export const tasksLed = ({ duties }: UnitFact): readonly number[] =>
  duties.flatMap(({ role, task }) => (role === 'lead' ? [task] : [])).toSorted((a, b) => a - b)

/** What comes a second time was not mended after the first. */
export const AGAIN = 2

const NONE: readonly RulingFact[] = []

/** The rulings of a kind on a unit that count, in canonical order. */
export const rulingsOn = (
  { rulings }: Facts,
  { department }: Pick<UnitFact, 'department'>,
  kind: RulingKind,
): readonly RulingFact[] =>
  (rulings.get(department) ?? NONE)
    .filter((one) => one.kind === kind)
    .toSorted(byText(({ on, id }) => `${on} ${id}`))

export const byText =
  <A>(text: (one: A) => string) =>
  (a: A, b: A): number =>
    text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0

export const occurrence = (
  outcome: Outcome,
  { count = 1, progress = ONE, points = null }: Partial<Omit<Occurrence, 'outcome'>> = {},
): Occurrence => ({ outcome, count, progress, points })

/** What was found, the first how it stands in time; null where that is not known yet. */
export const outcomes = (first: Occurrence | null, ...more: readonly Occurrence[]): Found | null =>
  first === null ? null : { _tag: 'outcomes', all: [first, ...more] }

/** What a measure tells of one fact. */
export type Told = Pick<Item, 'found' | 'because'>

/** The share of the items' weight whose time has not come, from 0 to 1. */
export const openShare = (items: readonly Item[]): Rational => {
  if (items.every(({ found }) => found !== null)) return ZERO
  let [all, open] = [ZERO, ZERO]
  for (const { weight, found } of items) {
    all = add(all, weight)
    if (found === null) open = add(open, weight)
  }
  return all.n === 0 ? ZERO : divide(open, all)
}
