import { addDays, firstDay, type Period, type PlainDate, periodOf } from '@jiashan/domain/calendar'
import type { Row } from './page.ts'

const quarterBefore = (period: Period): Period => periodOf(addDays(firstDay(period), -1), 'quarter')

/** The quarters that have begun, the newest first. */
export const quartersTo = (today: PlainDate, count: number): readonly Period[] => {
  const list = [periodOf(today, 'quarter')]
  while (list.length < count) list.push(quarterBefore(list.at(-1) as Period))
  return list
}

/** While a quarter runs, people mostly work on the one that is over. */
export const lastQuarter = (today: PlainDate): Period => quarterBefore(periodOf(today, 'quarter'))

/** 县级报送 by what has to be done with it. */
export const FILTERS = {
  none: { label: '未报送', fits: (row: Row) => row.status === 'none' },
  submitted: { label: '待核实', fits: (row: Row) => row.status === 'submitted' },
  returned: { label: '需补充', fits: (row: Row) => row.status === 'returned' },
  verified: { label: '已核实', fits: (row: Row) => row.status === 'verified' },
} as const
export type Filter = keyof typeof FILTERS
