import type { TeamProblem } from '@jiashan/domain/assessment'
import type { Role } from '@jiashan/domain/record'
import type { Round } from './page.ts'

type Status = Round['status'] | 'none'
/** Who looks at a round: each is told what is to be done. */
export type Audience = 'office' | 'unit' | 'assessor' | 'leader' | 'onlooker'

export const audienceOf = (role: Role): Audience => {
  switch (role) {
    case 'office':
    case 'assessor':
    case 'leader':
      return role
    case 'clerk':
    case 'section-head':
    case 'head':
      return 'unit'
    default:
      return 'onlooker'
  }
}

/** What the stage asks of whom. */
export const TO_DO: { readonly [S in Status]: { readonly [A in Audience]: string } } = {
  none: {
    office: '本年度考核尚未启动。请确定考核组分工和时限后启动，各考核对象会收到自评通知。',
    unit: '本年度考核尚未启动，办公室启动后会通知本单位自评。',
    assessor: '本年度考核尚未启动，启动后这里列出由您核验的单位。',
    leader: '本年度考核尚未启动。',
    onlooker: '本年度考核尚未启动。',
  },
  'self-assessing': {
    office: '各单位正在自评，牵头单位评定配合单位的贡献系数；贡献系数由办公室确认后计入得分。',
    unit: '请对照系统记录提交自评，并为牵头的任务评定配合单位的贡献系数。',
    assessor: '各单位正在自评。转入核验后可登记认定事项和评分。',
    leader: '各单位正在自评，转入核验后请为各单位评分。',
    onlooker: '各单位正在自评。',
  },
  verifying: {
    office: '考核组正在核验。请登记公众评价、确认贡献系数；反馈得分后两者不能再改。',
    unit: '考核组正在核验，反馈后可查看对本单位的认定事项并提出异议。',
    assessor: '请核验本组单位，登记认定事项并逐家评分；反馈得分后不能再改。',
    leader: '请为各单位评分，反馈得分后不能再改。',
    onlooker: '考核组正在核验。',
  },
  feedback: {
    office: '得分已反馈。请为每项异议指定须回避人员以外的复核人，全部作出决定且异议期满后提交审定。',
    unit: '得分已反馈。请核对得分明细和认定事项，如有异议请在期限内提出。',
    assessor: '得分已反馈，正在受理异议。您被指定复核的异议在“异议”中办理。',
    leader: '得分已反馈，正在受理和复核异议。',
    onlooker: '得分已反馈，正在受理和复核异议。',
  },
  deliberating: {
    office: '请提交协调小组审定，按会议纪要登记审定依据；登记后结果固定，再登记通报文号。',
    unit: '结果已提交协调小组审定。',
    assessor: '结果已提交协调小组审定。',
    leader: '结果已提交协调小组审定。',
    onlooker: '结果已提交协调小组审定。',
  },
  announced: {
    office: '结果已通报。',
    unit: '结果已通报。',
    assessor: '结果已通报。',
    leader: '结果已通报。',
    onlooker: '结果已通报。',
  },
}

/** What is wrong with the teams; the unit or the team is named. */
export const TEAM_AMISS: { readonly [P in TeamProblem]: (about: string) => string } = {
  'unit-without-team': (unit) => `${unit}还没有分到考核组，请选择一个`,
  'unit-in-two': (unit) => `${unit}同时分在两个考核组，请只保留一个`,
  'not-assessed': (unit) => `${unit}不是本年度的考核对象，请移出`,
  'own-unit': (team) => `${team}有成员来自本组核验的单位，须回避：请调整成员或分工`,
  'host-inside': (unit) => `${unit}承担协调小组办公室，须由没有该单位人员的外部考核组核验`,
  'title-twice': (team) => `有两个考核组都叫“${team}”，请改用不同的名称`,
  'member-in-two': (team) => `${team}里有成员同时在另一个考核组，请只保留一处`,
  empty: (team) => `${team}还没有成员，请至少加入一人`,
}
