import {
  CORRECTED_FIELD_LABEL,
  ROUND_ACTION_LABEL,
  ROUND_STATUS_LABEL,
  type RoundAction,
  type RoundRefusal,
  type RULING_PROBLEMS,
  type TeamProblem,
} from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'

/** Refusals of the year's round of assessment. */
export type OfRounds = Exclude<RoundRefusal, { readonly _tag: 'Forbidden' }>

const TEAM_SENTENCE: { readonly [P in TeamProblem]: (about: string) => string } = {
  'unit-without-team': (about) => `${about} 没有考核组，请指定一个`,
  'unit-in-two': (about) => `${about} 在两个考核组里，请只保留一个`,
  'not-assessed': (about) => `${about} 不是本年度的考核对象，请从考核组中移出`,
  'own-unit': (about) => `${about}里有成员来自该组核验的单位，请调整以便回避`,
  'host-inside': (about) => `${about} 承担协调小组办公室，须由没有该单位人员的外部考核组核验`,
  empty: (about) => `${about}没有成员，请至少加入一人`,
}

const RULING_SENTENCE: { readonly [P in (typeof RULING_PROBLEMS)[number]]: string } = {
  'about-missing': '请写明认定的是哪项任务、节点或报送',
  'points-missing': '请写明在规定幅度内扣多少分',
  'documents-missing': '请写明佐证文件的名称或文号',
  revoked: '该认定事项已经撤销',
}

const REVIEW_SENTENCE = {
  'no-change': '异议成立的，请写明更正哪一项事实；得分由更正后的事实重新算出',
  'change-though-rejected': '异议不成立的，不能同时更正事实',
  field: '这一项不能更正所选的日期',
  'another-unit': '更正的事实不属于提出异议的单位',
  day: '更正的日期不能晚于今天',
} as const

export const ROUND_SENTENCES: {
  readonly [T in OfRounds['_tag']]: (facts: Extract<OfRounds, { _tag: T }>) => string
} = {
  RoundNotIn: ({ action, status }) =>
    `年度考核${ROUND_STATUS_LABEL[status]}，现在不能${ROUND_ACTION_LABEL[action as RoundAction] ?? action}`,
  RoundTooEarly: ({ year, from }) => `${year}年年度考核从${sayDate(from)}起才能启动`,
  TeamsUnfit: ({ problem, about }) => TEAM_SENTENCE[problem](about),
  NotAssessed: ({ department, year }) =>
    `${department} 不是${year}年的考核对象：只考核承担年度重点任务的协调小组成员单位`,
  RoundClosed: ({ what, closedOn }) =>
    `${what === 'objection' ? '提出异议' : '提交自评'}的期限是${sayDate(closedOn)}，已经截止；如有特殊情况请与办公室联系`,
  NoSuchDuty: ({ task, role }) => `任务 ${task} 不由该单位${role === 'lead' ? '牵头' : '配合'}`,
  NotYourUnit: () => '该单位由其他考核组核验，或不由您评分',
  RulingUnfit: ({ problem }) => RULING_SENTENCE[problem],
  NotInRound: ({ what }) =>
    `没有这一${{ ruling: '认定事项', objection: '项异议', contribution: '项贡献系数' }[what]}，请刷新页面`,
  MarkUnfit: ({ value }) => `评分应在 0 与 100 之间，填写的是 ${value}`,
  MustRecuse: ({ name, because }) =>
    ({
      scored: `${name}参加过该单位的核验或评分，须回避，请另行指定复核人`,
      'of-the-unit': `${name}是该单位人员，须回避，请另行指定复核人`,
      'not-reviewer': '只有指定的复核人可以作出复核决定',
    })[because],
  ObjectedAlready: ({ number, by }) =>
    `${by}已代表本单位对该项提出异议（第 ${number} 号），作出复核决定前不重复受理；补充说明请与办公室联系`,
  ObjectionSettledAlready: ({ number, on }) => `第 ${number} 号异议已于${sayDate(on)}作出复核决定`,
  ReviewUnfit: ({ problem, field }) =>
    `${field === null ? '' : `${CORRECTED_FIELD_LABEL[field]}：`}${REVIEW_SENTENCE[problem]}`,
  RoundUnfinished: ({ objections, until }) =>
    [
      ...(objections.length === 0 ? [] : [`还有 ${objections.length} 项异议没有作出复核决定`]),
      ...(until === null ? [] : [`提出异议的期限到${sayDate(until)}`]),
    ].join('；'),
  NothingDecided: ({ year }) => `${year}年考核结果尚未登记审定，不能通报`,
  NoSuchYearTarget: ({ target }) => `指标 ${target} 不在本年度重点任务中`,
}
