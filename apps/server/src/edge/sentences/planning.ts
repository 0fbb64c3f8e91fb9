import { sayDate, sayPeriod } from '@jiashan/domain/calendar'
import {
  AMENDMENT_STATUS_LABEL,
  type AmendmentUnfit,
  PLAN_STATUS_LABEL,
  type PlanRefusal,
  type ScheduleRefusal,
} from '@jiashan/domain/planning'

/** Refusals of plans, of changes to them, and of the schedule. */
export type OfPlanning = Exclude<
  PlanRefusal | ScheduleRefusal,
  { readonly _tag: 'Forbidden' | 'ReasonMissing' }
>

const AMENDMENT: { readonly [P in AmendmentUnfit['problem']]: string } = {
  pending: '已有一项调整申请待办公室批准，请等待结果或先撤回',
  'not-later': '延期后的日期应晚于现在的日期',
  'outside-year': '延期不能超出方案年度；跨年的工作请取消本节点，列入下一年度方案',
  'nothing-changed': '变更后的内容与现在相同，请写明要改什么',
  'last-milestone': '方案至少保留一个时间节点，最后一个不能取消',
  cancelled: '该节点已经取消，不能再调整',
}

export const PLANNING_SENTENCES: {
  readonly [T in OfPlanning['_tag']]: (facts: Extract<OfPlanning, { _tag: T }>) => string
} = {
  MonthlyUnfit: ({ task }) =>
    `任务 ${task} 按月报送须从季度的第一个月开始、到季度的最后一个月结束，前后两段不重叠，否则会漏报或重报`,
  PeriodsOpened: ({ periods }) =>
    `${periods.map(sayPeriod).join('、')}已经开始报送，时限和报送方式不能再改；请从之后的季度起调整`,
  PlansWereDue: ({ years }) => `${years.join('、')}年方案的截止日期已过，不能再改；请恢复原来的日期`,
  PlanNotIn: ({ status }) =>
    `该方案目前为“${PLAN_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  PlanningNotOpen: ({ year }) => `${year}年方案尚未布置（没有报送截止日期），请等待协调小组办公室布置`,
  MilestonesUnfit: ({ year, titles }) =>
    titles.length === 0
      ? `请至少填写一个${year}年的时间节点`
      : `时间节点应在${year}年内，且不重复：${titles.join('、')}`,
  TargetsUnfit: ({ target, faults }) =>
    faults.length === 0
      ? `阶段目标 ${target} 不属于本任务或重复填写，请刷新页面后重新填写`
      : `阶段目标 ${target} 有 ${faults.length} 处需要修改：应逐年填写、不回退，最后一年等于文件目标`,
  SupportsFirst: ({ departments }) => `请先送 ${departments.length} 家配合单位征求意见，再报协调小组办公室`,
  NobodyToAsk: ({ task }) => `任务 ${task} 没有配合单位，可直接报协调小组办公室`,
  SupportsAwaited: ({ departments, due }) =>
    `还有 ${departments.length} 家配合单位未确认；截止${sayDate(due)}，全部确认或过了截止日期后可以报送`,
  DisputeUnanswered: ({ departments }) =>
    `有 ${departments.length} 家配合单位的异议未答复，请先答复或修改方案后重新征求意见`,
  NoDispute: () => '该单位没有待处理的异议，请刷新页面查看最新状态',
  PartUnfit: ({ field }) =>
    field === 'measures' ? '请填写本单位的配合措施' : '请填写本单位责任人，便于联系落实',
  RulingMissing: ({ departments }) => `有 ${departments.length} 家配合单位仍有异议，批准前请逐一写明裁定意见`,
  AmendmentNotIn: ({ status }) =>
    `该调整申请目前为“${AMENDMENT_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面`,
  NoSuchMilestone: () => '只有已批准方案中的时间节点可以申请调整，请刷新页面查看最新状态',
  AmendmentTooLate: ({ title, dueOn }) =>
    `“${title}”应于${sayDate(dueOn)}完成，期限已过，不能再申请调整；请如实报送完成情况`,
  AmendmentUnfit: ({ title, problem }) => `“${title}”：${AMENDMENT[problem]}`,
}
