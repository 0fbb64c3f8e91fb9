import { AMENDMENT_KIND_LABEL, type Amendment, type Plan, type PlanChange } from '../planning/index.ts'
import { COUNTY, type DepartmentId, type PartyId, type Role } from '../record/index.ts'
import type { Contribution, ContributionChange, Report, ReportChange } from '../reporting/index.ts'
import { signingStage } from '../reporting/index.ts'

/** What people are told of, beside what they have to do. */
export const NOTICE_KINDS = [
  'report-to-sign',
  'report-to-decide',
  'report-sent-back',
  'report-accepted',
  'part-given',
  'part-corrected',
  'plan-to-answer',
  'plan-disputed',
  'dispute-replied',
  'plan-to-decide',
  'plan-sent-back',
  'plan-approved',
  'amendment-to-decide',
  'amendment-approved',
  'amendment-refused',
  'order-to-review',
  'order-to-mend',
  'order-to-issue',
  'order-issued',
  'order-again',
  'order-to-verify',
  'order-returned',
  'order-closed',
  'order-reported',
  'extension-to-decide',
  'extension-granted',
  'extension-refused',
  'bulletin-to-countersign',
  'bulletin-to-sign',
  'bulletin-to-mend',
  'bulletin-issued',
  'bulletin-instructed',
  'inspection-planned',
  'inspection-cancelled',
  'inspection-found',
  'finding-told',
  'finding-returned',
  'finding-mended',
  'county-reported',
  'county-verified',
  'county-returned',
  'county-judged',
  'conclusion-to-sign',
  'conclusion-to-mend',
  'conclusion-signed',
  'safeguard-to-confirm',
  'safeguard-returned',
  'reminder',
  'measure-to-issue',
  'measure-issued',
  'group-adjusted',
  'key-tasks-proposed',
  'key-tasks-decided',
  'meeting-planned',
  'meeting-cancelled',
  'resolution-agreed',
  'resolution-revised',
  'resolution-urged',
  'resolution-progress',
  'resolution-to-confirm',
  'resolution-confirmed',
  'resolution-returned',
  'resolution-dropped',
  'matter-raised',
  'matter-taken-up',
  'matter-assigned',
  'matter-under-study',
  'matter-advised',
  'matter-merged',
  'matter-tabled',
  'matter-decided',
  'matter-answered',
  'matter-insisted',
  'bid-filed',
  'bid-approved',
  'bid-refused',
  'round-opened',
  'round-feedback',
  'objection-raised',
  'objection-to-review',
  'objection-settled',
  'round-announced',
  'disclosure-to-review',
  'disclosure-to-approve',
  'disclosure-returned',
  'disclosure-held',
  'disclosure-withdrawn',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]
export const NOTICE_LABEL = {
  'report-to-sign': '有报送待您审签',
  'report-to-decide': '有报送待采纳',
  'report-sent-back': '报送被退回',
  'report-accepted': '报送已采纳',
  'part-given': '配合单位填报了配合情况',
  'part-corrected': '配合单位更正了已采纳的配合情况',
  'plan-to-answer': '有方案征求您单位意见',
  'plan-disputed': '配合单位对方案提出异议',
  'dispute-replied': '牵头单位答复了您单位的异议',
  'plan-to-decide': '有方案待批准',
  'plan-sent-back': '方案被退回',
  'plan-approved': '方案已批准',
  'amendment-to-decide': '有调整申请待审批',
  'amendment-approved': '调整申请已批准',
  'amendment-refused': '调整申请未获批准',
  'order-to-review': '有督办单待审核',
  'order-to-mend': '督办单被退回修改',
  'order-to-issue': '有督办单待签发',
  'order-issued': '收到督办单',
  'order-again': '收到二次督办',
  'order-to-verify': '有督办反馈待核验',
  'order-returned': '督办反馈被退回',
  'order-closed': '督办事项已销号',
  'order-reported': '批示交办的督办事项已销号，办理结果见督办单',
  'extension-to-decide': '有督办延期申请待审批',
  'extension-granted': '督办延期已批准',
  'extension-refused': '督办延期未获批准',
  'bulletin-to-countersign': '有专报待会签',
  'bulletin-to-sign': '有专报待签发',
  'bulletin-to-mend': '专报被退回修改',
  'bulletin-issued': '收到专报',
  'bulletin-instructed': '专报有领导批示',
  'inspection-planned': '将开展实地督查',
  'inspection-cancelled': '实地督查已取消或不再安排到您单位',
  'inspection-found': '收到督查发现问题',
  'finding-told': '有整改反馈待核实',
  'finding-returned': '整改反馈被退回',
  'finding-mended': '督查发现问题已登记整改完成',
  'county-reported': '县级报送了推进情况，请核实',
  'county-verified': '县级报送已核实属实',
  'county-returned': '县级报送需要补充',
  'county-judged': '县级报送已作出评价',
  'conclusion-to-sign': '有督导评估结论待签发',
  'conclusion-to-mend': '督导评估结论被退回修改',
  'conclusion-signed': '收到督导评估结论',
  'safeguard-to-confirm': '有要素保障登记待确认',
  'safeguard-returned': '要素保障登记被退回',
  reminder: '催办',
  'measure-to-issue': '有督办措施待发出',
  'measure-issued': '收到督办措施',
  'group-adjusted': '协调小组已调整',
  'key-tasks-proposed': '年度重点任务清单待小组确定',
  'key-tasks-decided': '年度重点任务清单已确定',
  'meeting-planned': '会议通知',
  'meeting-cancelled': '会议取消或不再需要您单位参加',
  'resolution-agreed': '收到会议议定事项',
  'resolution-revised': '议定事项已更正',
  'resolution-urged': '催办议定事项',
  'resolution-progress': '议定事项有新进展',
  'resolution-to-confirm': '有议定事项待确认',
  'resolution-confirmed': '议定事项已确认完成',
  'resolution-returned': '议定事项办理情况被退回',
  'resolution-dropped': '议定事项不再办理',
  'matter-raised': '有新的提请协调事项',
  'matter-taken-up': '报送中的提请已受理',
  'matter-assigned': '请对提请协调事项提出意见',
  'matter-under-study': '提请协调事项已转有关单位研究',
  'matter-advised': '有关单位已对提请协调事项提出意见',
  'matter-merged': '提请协调事项已并案办理',
  'matter-tabled': '提请协调事项已列入会议议程',
  'matter-decided': '提请协调事项已议定',
  'matter-answered': '提请协调事项已答复',
  'matter-insisted': '提请方认为仍需协调',
  'bid-filed': '向上争取事项已申报',
  'bid-approved': '向上争取事项获批',
  'bid-refused': '向上争取事项未获批',
  'round-opened': '年度考核已启动，请提交自评',
  'round-feedback': '考核得分已反馈，请核对',
  'objection-raised': '有单位对得分提出异议',
  'objection-to-review': '有异议待复核',
  'objection-settled': '对得分的异议已复核',
  'round-announced': '年度考核结果已通报',
  'disclosure-to-review': '有公开内容待审查',
  'disclosure-to-approve': '有公开审查单待审定',
  'disclosure-returned': '公开审查单被退回',
  'disclosure-held': '有内容暂缓公开',
  'disclosure-withdrawn': '有内容撤回公开',
} as const satisfies Record<NoticeKind, string>

/** Who is told: people in some roles of a unit, or the group's office or the county (no unit). */
export interface Notice {
  readonly kind: NoticeKind
  readonly department: DepartmentId | null
  readonly roles: readonly Role[]
  /** Null: about no single task. */
  readonly task: number | null
  /** The period of a report, the year of a plan, `order/` with an id (or another kind's); null: the task itself. */
  readonly subject: string | null
  /** The reason, the unit's name or whatever else belongs to the sentence; may be empty. */
  readonly text: string
}

/** Who is told for a party: those who act for a unit, or the county's accounts, which are of no unit. */
export const toParty = (party: PartyId): Pick<Notice, 'department' | 'roles'> =>
  party === COUNTY ? { department: null, roles: ['county'] } : { department: party, roles: ['clerk', 'head'] }

/** What follows from a change of a report for those who were not there. */
export const noticesOfReport = (change: ReportChange, after: Report): readonly Notice[] => {
  const { task, period: subject, department } = after
  const notice = (kind: NoticeKind, roles: readonly Role[], text = ''): readonly Notice[] => [
    { kind, department: roles.includes('office') ? null : department, roles, task, subject, text },
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
      if (action === 'decline' || action === 'return')
        return notice('report-sent-back', ['clerk'], because(reason, remarks))
      return action === 'accept' ? notice('report-accepted', ['clerk', 'section-head', 'head']) : []
    }
  }
}

const because = (reason: string | null, remarks: readonly { readonly text: string }[]): string =>
  [reason ?? '', ...remarks.map((one) => one.text)].filter((text) => text !== '').join('；')

/**
 * The lead learns that a supporting unit spoke; a part given again is no news. Lead and office learn that one which
 * was accepted is corrected.
 */
export const noticesOfContribution = (
  { _tag, contribution }: ContributionChange,
  before: Contribution | null,
  lead: DepartmentId | null,
): readonly Notice[] => {
  const { task, period: subject, department, content } = contribution
  const toLead = (kind: NoticeKind): readonly Notice[] =>
    lead === null ? [] : [{ kind, department: lead, roles: ['clerk'], task, subject, text: department }]
  if (_tag === 'ContributionCorrected') {
    const office = { department: null, roles: ['office'], task, subject, text: department } as const
    return [{ kind: 'part-corrected', ...office }, ...toLead('part-corrected')]
  }
  return before !== null || content._tag === 'nothing-new' ? [] : toLead('part-given')
}

/** What follows from a change of a plan for its lead, for the units that support it and for the office. */
export const noticesOfPlan = (
  change: PlanChange,
  { task, year, department: lead, amendments }: Plan,
  supports: readonly DepartmentId[],
): readonly Notice[] => {
  const about = { task, subject: `${year}` }
  const clerk = (kind: NoticeKind, unit: DepartmentId, text = ''): Notice => ({
    ...{ kind, department: unit, roles: ['clerk'], ...about, text },
  })
  const toOffice = (kind: NoticeKind, text = ''): readonly Notice[] => [
    { kind, department: null, roles: ['office'], ...about, text },
  ]
  const everyone = (kind: NoticeKind, text: string): readonly Notice[] =>
    [lead, ...supports].map((unit) => clerk(kind, unit, text))
  switch (change._tag) {
    case 'PlanCirculated':
      return supports.map((unit) => clerk('plan-to-answer', unit))
    case 'PlanAnswered':
      return change.part.standing === 'disputed'
        ? [clerk('plan-disputed', lead, change.part.dispute ?? '')]
        : []
    case 'DisputeReplied':
      return [clerk('dispute-replied', change.department, change.reply)]
    case 'PlanSubmitted':
      return toOffice('plan-to-decide')
    case 'PlanApproved':
      return everyone('plan-approved', '')
    case 'PlanReturned':
      return [clerk('plan-sent-back', lead, because(change.step.reason, change.step.remarks))]
    case 'AmendmentApplied':
      return toOffice('amendment-to-decide', asked(change.amendment))
    case 'AmendmentSettled': {
      const { number, status } = change
      if (status === 'refused') return [clerk('amendment-refused', lead, change.because ?? '')]
      const amendment = amendments.find((one) => one.number === number)
      return status === 'withdrawn' || amendment === undefined
        ? []
        : everyone('amendment-approved', asked(amendment))
    }
  }
}

const asked = ({ ask, was }: Amendment): string => `${AMENDMENT_KIND_LABEL[ask._tag]}“${was.title}”`
