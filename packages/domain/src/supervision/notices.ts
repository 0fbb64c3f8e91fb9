import type { Period } from '../calendar/index.ts'
import type { DepartmentId, Role } from '../record/index.ts'
import type { Contribution, ContributionChange, Report, ReportChange } from '../reporting/index.ts'
import { signingStage } from '../reporting/index.ts'

/** What people are told of, beside what they have to do. */
export const NOTICE_KINDS = [
  'report-to-sign',
  'report-to-decide',
  'report-sent-back',
  'report-accepted',
  'part-given',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
export const NOTICE_LABEL = {
  'report-to-sign': '有报送待您审签',
  'report-to-decide': '有报送待采纳',
  'report-sent-back': '报送被退回',
  'report-accepted': '报送已采纳',
  'part-given': '配合单位填报了配合情况',
} as const satisfies Record<NoticeKind, string>

/** Who is told: people in some roles of a unit, or the group's office (no unit). */
export interface Notice {
  readonly kind: NoticeKind
  readonly department: DepartmentId | null
  readonly roles: readonly Role[]
  readonly task: number
  readonly period: Period
  /** The reason, the unit's name or whatever else belongs to the sentence; may be empty. */
  readonly text: string
}

/** What follows from a change of a report for those who were not there. */
export const noticesOfReport = (change: ReportChange, after: Report): readonly Notice[] => {
  const { task, period, department } = after
  const notice = (kind: NoticeKind, roles: readonly Role[], text = ''): readonly Notice[] => [
    { kind, department: roles.includes('office') ? null : department, roles, task, period, text },
  ]
  const stage = signingStage(after)
  if (stage !== null) return notice('report-to-sign', [stage])
  switch (change._tag) {
    case 'ReportSubmitted':
      return []
    case 'ReportSigned':
      return notice('report-to-decide', ['office'])
    case 'ReportMoved': {
      const { action, reason, remarks } = change.step
      const because = [reason ?? '', ...remarks.map((one) => one.text)]
        .filter((text) => text !== '')
        .join('；')
      if (action === 'decline' || action === 'return') return notice('report-sent-back', ['clerk'], because)
      return action === 'accept' ? notice('report-accepted', ['clerk', 'section-head', 'head']) : []
    }
  }
}

/** The lead learns that a supporting unit spoke; a part given again is no news. */
export const noticesOfContribution = (
  { contribution }: ContributionChange,
  before: Contribution | null,
  lead: DepartmentId | null,
): readonly Notice[] => {
  const { task, period, department, content } = contribution
  if (before !== null || lead === null || content._tag === 'nothing-new') return []
  return [{ kind: 'part-given', department: lead, roles: ['clerk'], task, period, text: department }]
}
