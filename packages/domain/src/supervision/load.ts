import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { addDays, daysBetween, type PlainDate } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, type DepartmentId, type PartyId, ProgrammeId } from '../record/index.ts'
import { RUNG_LABEL, type Rung } from './escalation/index.ts'
import type { Inspection } from './inspections/index.ts'
import type { SupervisionOrder } from './orders/index.ts'

const Most = Schema.Int.check(Schema.isBetween({ minimum: 1, maximum: 50 }))

/** 严格控制督查频次: beyond these somebody is warned, never stopped. */
export const LoadLimits = Schema.Struct({ programme: ProgrammeId, ordersIn30: Most, inspectionsIn90: Most })
export type LoadLimits = typeof LoadLimits.Type

/** What holds until the office sets something else. */
export const usualLimits = (programme: ProgrammeId): LoadLimits => ({
  ...{ programme, ordersIn30: 3, inspectionsIn90: 2 },
})

export const LoadLimitsChange = Schema.TaggedStruct('LoadLimitsSet', { limits: LoadLimits })
export type LoadLimitsChange = typeof LoadLimitsChange.Type

export const decideLoadLimits = (
  limits: LoadLimits,
  { actor }: Occasion,
): Decision<LoadLimitsChange, Forbidden> =>
  Result.map(authorise(actor, 'load.set', null), () => [{ _tag: 'LoadLimitsSet' as const, limits }])

export const evolveLoadLimits = (_: LoadLimits | null, change: LoadLimitsChange): LoadLimits => change.limits

/** A letter, circular or talk that was issued. */
export interface IssuedMeasure {
  readonly unit: DepartmentId
  readonly rung: Rung
  readonly task: number | null
  readonly on: PlainDate
}

/** What was asked of units, wherever it is recorded. */
export interface LoadRecord {
  readonly orders: readonly Pick<SupervisionOrder, 'id' | 'text' | 'issue' | 'source'>[]
  readonly inspections: readonly Pick<Inspection, 'id' | 'text' | 'status' | 'heldOn'>[]
  readonly measures: readonly IssuedMeasure[]
}

type AskedKind = 'order' | 'inspection' | 'measure'

/** One thing that was asked of a unit, or is about to be. */
interface AskedOf {
  readonly kind: AskedKind
  /** Null: it is only thought of yet. */
  readonly id: string | null
  readonly name: string
  readonly on: PlainDate
  readonly tasks: readonly number[]
  /** The inspection that it follows from. */
  readonly after: string | null
}

/** Why somebody should think again. */
export const LoadWarning = Schema.TaggedUnion({
  TooManyOrders: { count: Schema.Int, limit: Schema.Int },
  TooManyInspections: { count: Schema.Int, limit: Schema.Int },
  /** Two on one task within 30 days. */
  Duplicate: { task: Schema.Int, first: Schema.String, second: Schema.String },
})
export type LoadWarning = typeof LoadWarning.Type

export const sayLoadWarning = (warning: LoadWarning): string =>
  LoadWarning.match(warning, {
    TooManyOrders: ({ count, limit }) => `30 天内督办单 ${count} 件，超过 ${limit} 件`,
    TooManyInspections: ({ count, limit }) => `90 天内实地督查 ${count} 次，超过 ${limit} 次`,
    Duplicate: ({ task, first, second }) => `任务 ${task} 在 30 天内重复：${first}、${second}`,
  })

interface Counts {
  readonly orders: number
  readonly inspections: number
  readonly measures: number
}

/** What was asked of one unit in the days up to a day. */
export interface UnitLoad {
  readonly unit: PartyId
  readonly last30: Counts
  readonly last90: Counts
  readonly warnings: readonly LoadWarning[]
}

/** Something that is about to be asked of units. */
export interface Foreseen {
  readonly kind: 'order' | 'inspection'
  readonly tasks: readonly number[]
  readonly on: PlainDate
  /** The inspection that it follows from; null: none. */
  readonly after: string | null
  /** The planned inspection whose plan is changed, which does not repeat itself; null: it is a new one. */
  readonly itself: string | null
}

const MONTH = 30
const SEASON = 90

export const loadOf = (unit: PartyId, record: LoadRecord, today: PlainDate, limits: LoadLimits): UnitLoad =>
  weigh(unit, askedOf(unit, record), today, limits)

/** The same with what is about to be asked, on the day on which it would be; only what speaks against it. */
export const foreseenWarnings = (
  unit: PartyId,
  record: LoadRecord,
  foreseen: Foreseen,
  limits: LoadLimits,
): readonly LoadWarning[] => {
  const { kind, on, tasks, after, itself } = foreseen
  const fresh: AskedOf = { kind, id: null, name: FRESH[kind], on, tasks, after }
  const others = askedOf(unit, record).filter(({ id }) => id === null || id !== itself)
  const concerns = { order: 'TooManyOrders', inspection: 'TooManyInspections' } as const
  return weigh(unit, [...others, fresh], on, limits).warnings.filter((one) =>
    one._tag === 'Duplicate' ? one.second === FRESH[kind] : one._tag === concerns[kind],
  )
}

const FRESH = { order: '本督办单', inspection: '本次督查' } as const

const askedOf = (unit: PartyId, { orders, inspections, measures }: LoadRecord): readonly AskedOf[] => [
  ...orders.flatMap(({ id, text, issue, source }): readonly AskedOf[] =>
    issue === null || text.department !== unit
      ? []
      : [
          {
            ...{ kind: 'order', id, name: `督办单“${text.title}”`, on: issue.on },
            tasks: text.task === null ? [] : [text.task],
            after: source._tag === 'inspection' ? source.inspection : null,
          },
        ],
  ),
  ...inspections.flatMap(({ id, text, status, heldOn }): readonly AskedOf[] =>
    status === 'cancelled' || !text.units.includes(unit)
      ? []
      : [
          {
            ...{ kind: 'inspection', id, name: `督查“${text.title}”`, on: heldOn ?? text.on },
            ...{ tasks: text.tasks, after: null },
          },
        ],
  ),
  ...measures
    .filter((one) => one.unit === unit)
    .map(
      ({ rung, on, task }): AskedOf => ({
        ...{ kind: 'measure', id: null, name: RUNG_LABEL[rung], on, after: null },
        tasks: task === null ? [] : [task],
      }),
    ),
]

const weigh = (unit: PartyId, asked: readonly AskedOf[], today: PlainDate, limits: LoadLimits): UnitLoad => {
  const within = (days: number) => asked.filter(({ on }) => on > addDays(today, -days) && on <= today)
  const [month, season] = [within(MONTH), within(SEASON)]
  const [last30, last90] = [countsOf(month), countsOf(season)]
  return {
    ...{ unit, last30, last90 },
    warnings: [
      ...(last30.orders > limits.ordersIn30
        ? [{ _tag: 'TooManyOrders' as const, count: last30.orders, limit: limits.ordersIn30 }]
        : []),
      ...(last90.inspections > limits.inspectionsIn90
        ? [
            {
              ...{ _tag: 'TooManyInspections' as const, count: last90.inspections },
              limit: limits.inspectionsIn90,
            },
          ]
        : []),
      ...duplicatesOf(season),
    ],
  }
}

const countsOf = (asked: readonly AskedOf[]): Counts => {
  const of = (kind: AskedKind): number => asked.filter((one) => one.kind === kind).length
  return { orders: of('order'), inspections: of('inspection'), measures: of('measure') }
}

/** The letters of the ladder lead to its order by design, and an order on a finding follows its inspection: neither repeats the other. */
const duplicatesOf = (asked: readonly AskedOf[]): readonly LoadWarning[] => {
  const sorted = asked
    .filter((one) => one.kind !== 'measure')
    .toSorted((a, b) => (a.id === null ? 1 : b.id === null ? -1 : a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  return sorted.flatMap((second, index) =>
    sorted.slice(0, index).flatMap((first) =>
      follows(first, second) || Math.abs(daysBetween(first.on, second.on)) >= MONTH
        ? []
        : second.tasks
            .filter((task) => first.tasks.includes(task))
            .map((task) => ({
              ...{ _tag: 'Duplicate' as const, task, first: first.name, second: second.name },
            })),
    ),
  )
}

const follows = (first: AskedOf, second: AskedOf): boolean =>
  (second.after !== null && second.after === first.id) || (first.after !== null && first.after === second.id)
