import {
  CORRECTED_FIELD_LABEL,
  PANEL_LABEL,
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
  'unit-without-team': () => '有考核对象没有考核组，请为每家指定一个',
  'unit-in-two': () => '有单位同时在两个考核组里，请只保留一个',
  'not-assessed': () => '考核组里有单位不是本年度的考核对象，请移出',
  'own-unit': (about) => `${about}里有成员来自该组核验的单位，请调整以便回避`,
  'host-inside': () => '承担协调小组办公室的单位须由没有该单位人员的外部考核组核验，请调整',
  'title-twice': (about) => `有两个考核组都叫“${about}”，请改名`,
  'member-in-two': (about) => `${about}里有成员同时在另一个考核组，请只保留一处`,
  empty: (about) => `${about}没有成员，请至少加入一人`,
}

const RULING_SENTENCE: { readonly [P in (typeof RULING_PROBLEMS)[number]]: string } = {
  'about-missing': '请写明认定的是哪项任务或哪一期报送',
  'points-missing': '请写明在规定幅度内扣多少分',
  'documents-missing': '请写明佐证文件的名称或文号',
  'another-unit': '该单位没有承担所认定的任务（报送只认定牵头单位），请重新选择单位或任务',
  revoked: '该认定事项已经撤销，不必再办；请刷新页面',
}

const REVIEW_SENTENCE = {
  'revoked-already': '这项认定已经撤销，不再影响得分；请更正另一项事实，或不支持该异议',
  'no-change': '异议成立的，请写明更正哪一项事实；得分由更正后的事实重新算出',
  'change-though-rejected': '异议不成立的，不能同时更正事实',
  field: '这一项没有所选的日期，请改选要更正的日期',
  'another-unit': '更正的事实不属于提出异议的单位，请改选该单位的事实',
  day: '更正的日期不能晚于今天，请改填',
} as const

const OPINION_WORD = { ...PANEL_LABEL, public: '公众评价' } as const

export const ROUND_SENTENCES: {
  readonly [T in OfRounds['_tag']]: (facts: Extract<OfRounds, { _tag: T }>) => string
} = {
  RoundNotIn: ({ action, status }) =>
    `年度考核${ROUND_STATUS_LABEL[status]}，现在不能${ROUND_ACTION_LABEL[action as RoundAction] ?? action}`,
  RoundTooEarly: ({ year, from }) => `${year}年年度考核从${sayDate(from)}起才能启动，请届时再办`,
  TeamsUnfit: ({ problem, about }) => TEAM_SENTENCE[problem](about),
  SelfUntilPast: ({ selfUntil }) => `自评截止日期${sayDate(selfUntil)}已经过去，请改为今天或以后的日期`,
  NotAssessed: ({ year }) =>
    `该单位不是${year}年的考核对象：只考核承担年度重点任务的协调小组成员单位，请核对年度清单和成员单位`,
  RoundClosed: ({ what, closedOn }) =>
    `${what === 'objection' ? '提出异议' : '提交自评'}的期限是${sayDate(closedOn)}，已经截止；如有特殊情况请与办公室联系`,
  SelfAssessedAnew: ({ by, on }) =>
    `${by}已于${sayDate(on)}提交了另一份自评；请先核对最新内容，再决定是否重新提交`,
  NoSuchDuty: ({ task, role }) =>
    `任务 ${task} 不由该单位${role === 'lead' ? '牵头' : '配合'}，请重新选择任务或单位`,
  NotYourUnit: () => '该单位由其他考核组核验，或不由您评分；请选择本组核验的单位，分工有误的请办公室调整',
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
  ObjectionSettledAlready: ({ number, on }) =>
    `第 ${number} 号异议已于${sayDate(on)}作出复核决定，不能再改；请刷新页面`,
  ReviewUnfit: ({ problem, field }) =>
    `${field === null ? '' : `${CORRECTED_FIELD_LABEL[field]}：`}${REVIEW_SENTENCE[problem]}`,
  RoundUnfinished: ({ objections, until }) =>
    [
      ...(objections.length === 0 ? [] : [`还有 ${objections.length} 项异议没有作出复核决定，请先催办复核`]),
      ...(until === null ? [] : [`提出异议的期限到${sayDate(until)}为止，期满后才能提交审定`]),
    ].join('；'),
  OpinionsMissing: ({ awaited }) =>
    `${[...Map.groupBy(awaited, (one) => one.of)]
      .map(([of, units]) => `${OPINION_WORD[of]}还缺 ${units.length} 家`)
      .join('，')}；反馈后不能再补，请先完成评分和登记`,
  NothingDecided: ({ year }) => `${year}年考核结果尚未登记审定，请先登记协调小组的审定依据，再通报`,
  ResultStands: ({ year }) => `${year}年考核结果已经审定，不能再调整纳入考核的指标；请登记通报文号`,
  NoSuchYearTarget: ({ target }) => `指标 ${target} 不在本年度重点任务中，请从本年度指标中选择`,
}
