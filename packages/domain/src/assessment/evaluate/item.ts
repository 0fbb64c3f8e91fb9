import type { Period } from '../../calendar/period.ts'
import type { PlainDate } from '../../calendar/plain-date.ts'
import { add, divide, ONE, type Rational, ZERO } from '../../quantity/rational.ts'
import type { FactSheet, UnitFact } from '../facts/fact-sheet.ts'
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

/** The sheet, to be asked by task and by unit. */
export interface Facts {
  readonly sheet: FactSheet
  readonly year: number
  readonly asOf: PlainDate
  readonly lastDay: string
  readonly subjects: ReadonlyMap<number, string>
  readonly pillars: ReadonlyMap<number, number>
  readonly byTask: { readonly [K in 'plans' | 'reports' | 'milestones' | 'indicators']: ByTask<K> }
  readonly byUnit: {
    readonly [K in
      | 'orders'
      | 'matters'
      | 'bids'
      | 'safeguards'
      | 'contributions'
      | 'marks'
      | 'surveys']: ByUnit<K>
  }
  /** Rulings that count, by unit. */
  readonly rulings: ReadonlyMap<string, readonly RulingFact[]>
}

type ByTask<K extends keyof FactSheet> = ReadonlyMap<number, FactSheet[K]>
type ByUnit<K extends keyof FactSheet> = ReadonlyMap<string, FactSheet[K]>

const byTask = <A extends { readonly task: number }>(list: readonly A[]) =>
  Map.groupBy(list, (one) => one.task)
const byUnit = <A extends { readonly department: string }>(list: readonly A[]) =>
  Map.groupBy(list, (one): string => one.department)

export const factsOf = (sheet: FactSheet): Facts => ({
  sheet,
  year: sheet.year,
  asOf: sheet.asOf,
  lastDay: `${sheet.year}-12-31`,
  subjects: new Map(sheet.tasks.map((one) => [one.task, one.subject])),
  pillars: new Map(sheet.tasks.map((one) => [one.task, one.pillar])),
  byTask: {
    plans: byTask(sheet.plans),
    reports: byTask(sheet.reports),
    milestones: byTask(sheet.milestones),
    indicators: byTask(sheet.indicators),
  },
  byUnit: {
    orders: byUnit(sheet.orders),
    matters: byUnit(sheet.matters),
    bids: byUnit(sheet.bids),
    safeguards: byUnit(sheet.safeguards),
    contributions: byUnit(sheet.contributions),
    marks: byUnit(sheet.marks),
    surveys: byUnit(sheet.surveys),
  },
  rulings: byUnit(sheet.rulings.filter((one) => !one.objected)),
})

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

export const outcomes = (first: Occurrence, ...more: readonly Occurrence[]): Found => ({
  _tag: 'outcomes',
  all: [first, ...more],
})

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
