import { addDays, firstDay, type Period, sayPeriod } from '../../calendar/index.ts'
import { openedPeriods, reportDue } from '../../planning/index.ts'
import { tasksOf } from '../../policy/index.ts'
import { withholding } from '../decisions/index.ts'
import type { PublishedLapse } from '../published-papers.ts'
import type { DisclosableRecord, Draft } from './disclosable.ts'
import { latestOf } from './item.ts'

interface Late extends PublishedLapse {
  readonly period: Period
}

/** One list for each period of which somebody reported late or not at all. */
export const lateLists = (record: DisclosableRecord): readonly Draft[] =>
  [...Map.groupBy(lapsesOf(record), ({ period }) => period)].map(([period, lapses]) => ({
    ...{ key: `late-list/${period}`, task: null, target: null, department: null },
    title: `${sayPeriod(period)}迟报名单`,
    formedOn: latestOf(
      lapses.map(({ dueOn, reportedOn }) => reportedOn ?? addDays(dueOn, 1)),
      firstDay(period),
    ),
    body: { _tag: 'late-list', period, lapses },
  }))

const lapsesOf = (record: DisclosableRecord): readonly Late[] => {
  const { document, schedule, calendar, reports, decisions, today, demo } = record
  const days = new Map(reports.map((one) => [`${one.task} ${one.period}`, one.reportedOn]))
  return tasksOf(document).flatMap(({ ordinal: task, lead: department }) =>
    department === null || withholding(decisions, task) !== null
      ? []
      : openedPeriods(schedule, task, today).flatMap((period): readonly Late[] => {
          const dueOn = reportDue(schedule, calendar, period)
          const reportedOn = days.get(`${task} ${period}`) ?? null
          const late = reportedOn === null ? dueOn < today : reportedOn > dueOn
          return late ? [{ department, task, period, dueOn, reportedOn, demo }] : []
        }),
  )
}
