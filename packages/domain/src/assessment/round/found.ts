import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '../../calendar/index.ts'
import { sourceKey } from '../evaluate/adjust.ts'
import type { FactSheet } from '../facts/fact-sheet.ts'
import { type FoundByPeople, NOTHING_FOUND } from '../facts/gather.ts'
import type { RulingFact } from '../facts/ruling.ts'
import type { Source } from '../facts/source.ts'
import type { Correction } from './correction.ts'
import type { AssessmentRound } from './round.ts'

/** What a round adds to the year's facts: only what stands; marks without a name. */
export const foundIn = (round: AssessmentRound | null): FoundByPeople => {
  if (round === null) return NOTHING_FOUND
  const objected = new Set(
    round.objections.flatMap(({ ruling, decision }) =>
      decision === null && ruling !== null ? [ruling] : [],
    ),
  )
  return {
    contributions: round.contributions.flatMap(({ by, confirmedOn, ...given }) =>
      confirmedOn === null
        ? []
        : [{ ...given, confirmedOn, source: { _tag: 'ruling', id: `${given.task} ${given.department}` } }],
    ),
    rulings: round.rulings.flatMap(({ by, revoked, ...ruling }): readonly RulingFact[] =>
      revoked === null ? [{ ...ruling, objected: objected.has(ruling.id) }] : [],
    ),
    marks: marksOf(round),
    surveys: round.surveys.map((one) => ({
      ...one,
      source: { _tag: 'ruling', id: `survey ${one.department}` },
    })),
  }
}

/** Numbered in order of value, so that the order tells nothing of who marked when. */
const marksOf = ({ marks }: AssessmentRound): FoundByPeople['marks'] =>
  [...Map.groupBy(marks, ({ panel, department }) => `${panel} ${department}`)].flatMap(([key, group]) =>
    group
      .toSorted((a, b) => (a.value < b.value ? -1 : a.value > b.value ? 1 : 0))
      .map(({ panel, department, value }, index) => {
        const id = `${key} ${String(index + 1).padStart(3, '0')}`
        return { id, panel, department, value, source: { _tag: 'ruling', id } }
      }),
  )

/** The sheet with what reviews found to be otherwise; the record stays as it is. */
export const corrected = (
  sheet: FactSheet,
  corrections: readonly Correction[],
  calendar: WorkingCalendar,
): FactSheet => corrections.reduce((mended, one) => applied(mended, one, calendar), sheet)

const applied = (
  sheet: FactSheet,
  { about, milestone, field, value }: Correction,
  calendar: WorkingCalendar,
): FactSheet => {
  const mend = <A extends { readonly source: Source }>(
    list: readonly A[],
    more: (one: A) => Partial<A> = () => ({}),
  ): readonly A[] =>
    list.map((one) =>
      sourceKey(one.source) === sourceKey(about) ? { ...one, [field]: value, ...more(one) } : one,
    )
  const lateness = (due: PlainDate) => ({
    workingDaysLate: Math.max(0, workingDaysBetween(calendar, due, value)),
  })
  if (milestone !== null)
    return {
      ...sheet,
      milestones: sheet.milestones.map((one) =>
        one.milestone === milestone && 'task' in about && one.task === about.task
          ? { ...one, state: 'done', percent: 100, doneOn: value }
          : one,
      ),
    }
  switch (about._tag) {
    case 'plan':
      return { ...sheet, plans: mend(sheet.plans) }
    case 'report':
      return { ...sheet, reports: mend(sheet.reports, ({ due }) => lateness(due)) }
    case 'order':
      return {
        ...sheet,
        orders: mend(sheet.orders, ({ dueOn }) => (field === 'answeredOn' ? lateness(dueOn) : {})),
      }
    case 'matter':
      return { ...sheet, matters: mend(sheet.matters) }
    default:
      return sheet
  }
}
