import {
  type CaseFailure,
  EDITION_ACTION_LABEL,
  EDITION_STATUS_LABEL,
  type EditionAction,
  type ResultRefusal,
  ROUND_STATUS_LABEL,
  type RuleSetRefusal,
  sayFinding,
} from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import type { NoSuchRuleSet } from '../../assessment/rule-sets.ts'
import type { NoCard } from '../../assessment/scores.ts'
import type { NothingToScore } from '../../assessment/year-facts.ts'

/** The first of many, for a sentence that can still be read. */
const some = (all: readonly string[]): string =>
  `${all.slice(0, SAID).join('；')}${all.length > SAID ? '；等等' : ''}`
const SAID = 3

const sayFailure = ({ title, what, expected, got }: CaseFailure): string =>
  `“${title}”${what}应为 ${expected ?? '（无）'}，得出 ${got ?? '（无）'}`

/** Refusals of rule sets, scores and results. */
export type OfAssessment =
  | NothingToScore
  | NoCard
  | NoSuchRuleSet
  | Exclude<RuleSetRefusal | ResultRefusal, { readonly _tag: 'Forbidden' }>

export const ASSESSMENT_SENTENCES: {
  readonly [T in OfAssessment['_tag']]: (facts: Extract<OfAssessment, { _tag: T }>) => string
} = {
  NothingToScore: ({ year }) =>
    `${year}年还没有已施行的考核办法或审定的年度重点任务清单，暂不能计分；请先发布考核办法、登记清单`,
  NoCard: ({ year }) => `${year}年没有该单位的得分：只有协调小组成员单位参加考核，各单位只能查看本单位得分`,
  NoSuchRuleSet: () => '没有这一版考核办法，请刷新页面',
  EditionNotIn: ({ action, status }) =>
    `这一版考核办法${EDITION_STATUS_LABEL[status]}，现在不能${EDITION_ACTION_LABEL[action as EditionAction] ?? action}；已发布的如需调整，请另行发布新的版本`,
  CasesFail: ({ failures }) =>
    `有 ${new Set(failures.map(({ id }) => id)).size} 个算例在这一版办法下不成立，请核对算例或办法：${some(failures.map(sayFailure))}`,
  ProposalWaits: ({ year }) => `${year}年已有一版考核办法等待发布，请先发布、退回或撤回`,
  SamePublisher: ({ name }) => `${name}提交的考核办法须由另一名管理员发布`,
  ForOthers: ({ action }) =>
    action === 'return'
      ? '您提交的这一版由他人核对和退回；要修改请先撤回'
      : '只有提交人可以撤回；您可以退回并写明要改什么',
  EffectiveInPast: ({ effectiveOn }) => `施行日期${sayDate(effectiveOn)}已经过去，请填写今天或以后的日期`,
  ScoresTold: ({ year }) =>
    `${year}年得分已经反馈各单位，不能再发布该年的考核办法；得分有误的，请通过异议复核更正事实`,
  YearDecided: ({ year }) => `${year}年考核结果已经审定，不能再发布该年的考核办法`,
  RuleSetUnsound: ({ findings }) =>
    `考核办法有 ${findings.length} 处需要修改，请逐项更正：${some(findings.map(sayFinding))}`,
  VersionOutOfOrder: ({ year, version, expected }) =>
    `${year}年考核办法的下一版应为第 ${expected} 版，填写的是第 ${version} 版`,
  AlreadyFrozen: ({ year, frozenOn }) =>
    `${year}年考核结果已于${sayDate(frozenOn)}审定，不能再次登记；请刷新页面查看`,
  StillProvisional: ({ year, departments }) =>
    `${year}年还有 ${departments.length} 家单位的得分是暂计（事项未到期、待受理或待认定），暂不能审定；请在“得分”中查看这些单位并办结`,
  NotDeliberated: ({ year, status }) =>
    `${year}年考核目前${ROUND_STATUS_LABEL[status]}，提交协调小组审定后才能登记审定结果`,
  YearsDiffer: ({ ruleSet, factSheet }) => `${ruleSet}年的考核办法不能用于${factSheet}年的事实`,
}
