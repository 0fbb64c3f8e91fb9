import { Schema } from 'effect'
import {
  type Instant,
  isWorkingDay,
  nthWorkingDayBefore,
  type PlainDate,
  type WorkingCalendar,
} from '../../calendar/index.ts'
import type { Notice, NoticeKind } from '../notices.ts'

/** When somebody wants to be told outside the system: as things happen, or once on the morning of a working day. */
export const TELLINGS = ['at-once', 'daily'] as const
export const Telling = Schema.Literals(TELLINGS)
export type Telling = typeof Telling.Type
export const TELLING_LABEL = {
  'at-once': '随时发送',
  daily: '每个工作日早上 8:30 汇总为一封（督办单、提醒函等仍随时发送）',
} as const satisfies Record<Telling, string>

/** Where a person is told by mail. */
export const MailAddress = Schema.String.check(
  Schema.makeFilter((text: string) => isMailAddress(text) || '邮箱格式不对，应如 name@example.gov.cn'),
)

export const isMailAddress = (text: string): boolean =>
  text.length <= 120 && /^[^\s@<>",;:]+@[^\s@<>",;:.]+(\.[^\s@<>",;:.]+)+$/.test(text)

/** What is told at once whatever somebody chose: what a person issued to the unit, with a day by which it answers. */
export const URGENT: readonly NoticeKind[] = [
  'order-issued',
  'order-again',
  'order-returned',
  'measure-issued',
  'resolution-agreed',
  'resolution-urged',
  'resolution-returned',
  'matter-assigned',
  'inspection-found',
]

/** 8:30 in Shanghai, as the time of an instant in UTC. */
const MORNING = 'T00:30:00.000Z'

/** A moment of business time. */
interface Now {
  readonly at: Instant
  readonly today: PlainDate
}

const morning = (date: PlainDate): Instant => `${date}${MORNING}` as Instant

/** The morning of the last working day up to now: a daily digest takes what came before it. */
export const lastMorning = ({ at, today }: Now, calendar: WorkingCalendar): Instant =>
  isWorkingDay(calendar, today) && at >= morning(today)
    ? morning(today)
    : morning(nthWorkingDayBefore(calendar, today, 1))

export const DELIVERY_STATES = ['waiting', 'sent', 'given-up'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]
export const DELIVERY_STATE_LABEL = {
  waiting: '待送达',
  sent: '已送达',
  'given-up': '未能送达',
} as const satisfies Record<DeliveryState, string>

/** Minutes until a delivery is tried again, by how often it was tried; after the last it is given up. */
const AGAIN_AFTER = [1, 5, 15, 60, 180, 360, 720, 1440] as const

/** Milliseconds until the next attempt; null: given up. */
export const againAfter = (attempts: number): number | null => {
  const minutes = AGAIN_AFTER[attempts - 1]
  return minutes === undefined ? null : minutes * 60_000
}

/** The most notices in one mail or one call. */
export const MOST_TOLD = 100

/** Notices of one kind, counted. */
export interface Told {
  readonly kind: NoticeKind
  readonly count: number
}

/** How many of which kind, in the order in which they came. */
export const toldOf = (notices: readonly Pick<Notice, 'kind'>[]): readonly Told[] =>
  [...Map.groupBy(notices, (one) => one.kind)].map(([kind, list]) => ({ kind, count: list.length }))
