import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { addDays, type PlainDate, plainDate } from '../../src/calendar/index.ts'
import type { InspectionId } from '../../src/record/index.ts'
import {
  decideLoadLimits,
  foreseenWarnings,
  type LoadRecord,
  loadOf,
  sayLoadWarning,
  usualLimits,
} from '../../src/supervision/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'
import { held, INSPECTION, text } from './inspections/inspected.ts'
import { issued } from './orders/ordered.ts'

const TODAY = plainDate('2018-11-05')
const OTHER = '01890000-0000-7000-8000-0000000000e9' as InspectionId
const limits = usualLimits(PROGRAMME)
const ago = (days: number): PlainDate => addDays(TODAY, -days)

const order = (days: number, task: number | null = null): LoadRecord['orders'][number] => ({
  id: `01890000-0000-7000-8000-${String(days).padStart(12, '0')}` as never,
  text: { ...issued.text, title: `督办 ${days}`, task },
  issue: { signer: '周', on: ago(days), paper: null },
  source: issued.source,
})
const inspection = (days: number, tasks: readonly number[] = []): LoadRecord['inspections'][number] => ({
  ...{ id: INSPECTION, status: 'planned', heldOn: null },
  text: text({ on: ago(days), tasks }),
})
const measure = (days: number) => ({ unit: KJJ, rung: 'letter' as const, task: 1, on: ago(days) })
const record = (over: Partial<LoadRecord> = {}): LoadRecord => ({
  ...{ orders: [], inspections: [], measures: [], ...over },
})

it('[S68] what was asked of a unit is counted over 30 and 90 days: orders issued, inspections, letters', () => {
  const load = loadOf(
    KJJ,
    record({
      orders: [order(0), order(29), order(30), order(95)],
      inspections: [inspection(89), inspection(90), { ...inspection(1), status: 'cancelled' }],
      measures: [measure(3), { ...measure(3), unit: HBJ }],
    }),
    TODAY,
    limits,
  )
  expect(load.last30).toEqual({ orders: 2, inspections: 0, measures: 1 })
  expect(load.last90).toEqual({ orders: 3, inspections: 1, measures: 1 })
  expect(load.warnings).toEqual([])
})

it('[S68] beyond the limits that the office sets there is a warning, with numbers', () => {
  const orders = [order(1), order(2), order(3), order(4)]
  const inspections = [inspection(1), inspection(40), inspection(80)]
  const { warnings } = loadOf(KJJ, record({ orders, inspections }), TODAY, limits)
  expect(warnings.map(sayLoadWarning)).toEqual([
    '30 天内督办单 4 件，超过 3 件',
    '90 天内实地督查 3 次，超过 2 次',
  ])
  const wide = { ...limits, ordersIn30: 4, inspectionsIn90: 3 }
  expect(loadOf(KJJ, record({ orders, inspections }), TODAY, wide).warnings).toEqual([])
  expect(Result.isFailure(decideLoadLimits(wide, occasion(actor('leader', null))))).toBe(true)
  expect(Result.isSuccess(decideLoadLimits(wide, occasion(actor('office', null))))).toBe(true)
})

it('[S69] two on one task within 30 days are told, but not an order on what an inspection found', () => {
  const both = record({ orders: [order(5, 1)], inspections: [inspection(20, [1, 2])] })
  expect(loadOf(KJJ, both, TODAY, limits).warnings.map(sayLoadWarning)).toEqual([
    '任务 1 在 30 天内重复：督查“示范点项目现场督查”、督办单“督办 5”',
  ])
  const source = { _tag: 'inspection', inspection: INSPECTION, number: 1 } as const
  const followed = { ...both, orders: [{ ...order(5, 1), source }] }
  expect(loadOf(KJJ, followed, TODAY, limits).warnings).toEqual([])
  const apart = record({ orders: [order(5, 1), order(35, 1)] })
  expect(loadOf(KJJ, apart, TODAY, limits).warnings).toEqual([])
  expect(held.text.tasks).toEqual([1])
})

it('[S69] what is about to be asked is weighed before it is asked', () => {
  const orders = [order(1, 2), order(2), order(3)]
  const foresee = (tasks: readonly number[], kind: 'order' | 'inspection' = 'order') =>
    foreseenWarnings(
      KJJ,
      record({ orders }),
      { kind, tasks, on: TODAY, after: null, itself: null },
      limits,
    ).map(sayLoadWarning)
  expect(foresee([])).toEqual(['30 天内督办单 4 件，超过 3 件'])
  expect(foresee([2], 'inspection')).toEqual(['任务 2 在 30 天内重复：督办单“督办 1”、本次督查'])
  expect(
    foreseenWarnings(
      HBJ,
      record({ orders }),
      { kind: 'order', tasks: [2], on: TODAY, after: null, itself: null },
      limits,
    ),
  ).toEqual([])
})

it('[S69] a planned inspection whose plan is changed neither repeats itself nor counts twice', () => {
  const inspections = [inspection(10, [1]), { ...inspection(40), id: OTHER }]
  const foreseen = { kind: 'inspection', tasks: [1], on: TODAY, after: null } as const
  const told = (itself: string | null) =>
    foreseenWarnings(KJJ, record({ inspections }), { ...foreseen, itself }, limits).map((one) => one._tag)
  expect(told(null)).toEqual(['TooManyInspections', 'Duplicate'])
  expect(told(INSPECTION)).toEqual([])
})

effectIt.prop(
  '[S68] more asked never weighs less, and the order of the record changes nothing',
  [Schema.Array(Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 99 })))],
  ([days]) => {
    const orders = days.map((one) => order(one, 1))
    const load = loadOf(KJJ, record({ orders }), TODAY, limits)
    const fewer = loadOf(KJJ, record({ orders: orders.slice(1) }), TODAY, limits)
    expect(load.last90.orders).toBeGreaterThanOrEqual(fewer.last90.orders)
    expect(load.warnings.length).toBeGreaterThanOrEqual(fewer.warnings.length)
    const turned = loadOf(KJJ, record({ orders: orders.toReversed() }), TODAY, limits)
    expect(turned.last30).toEqual(load.last30)
    expect(turned.warnings.length).toBe(load.warnings.length)
  },
)
