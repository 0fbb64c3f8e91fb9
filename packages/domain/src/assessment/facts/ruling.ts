import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { ExactSchema } from '../../quantity/index.ts'
import { DepartmentId } from '../../record/index.ts'
import { Source } from './source.ts'

/**
 * What no record says by itself and people have to find:
 * `empty-report`: a report that says nothing (a number of points at discretion);
 * `falsification`: 弄虚作假; `county-caused`: the county caused the loss and the unit did its duty;
 * `own-fault`: a milestone was moved because of the unit itself;
 * `false-mark`, `mark-missing`: an assessor seconded by the unit scored falsely, or not at all.
 */
export const RULING_KINDS = [
  'empty-report',
  'falsification',
  'county-caused',
  'own-fault',
  'false-mark',
  'mark-missing',
] as const
export const RulingKind = Schema.Literals(RULING_KINDS)
export type RulingKind = typeof RulingKind.Type

/** 认定事项: a finding of people about a unit, with reason, authority and documents. */
export const RulingFact = Schema.Struct({
  id: Schema.String,
  kind: RulingKind,
  department: DepartmentId,
  /** What it is about: the report, the plan, the order …; its task, where it is about one. */
  about: Schema.NullOr(Source),
  task: Schema.NullOr(Schema.Int),
  /** The milestone it is about; null for the whole task. */
  milestone: Schema.NullOr(Schema.String),
  /** Points within the range that the rule set leaves to discretion; null where there is none. */
  points: Schema.NullOr(ExactSchema),
  reason: Schema.String,
  /** Who found it: 考核组、市纪委市监委. */
  authority: Schema.String,
  /** Names or numbers of the papers that prove it. */
  documents: Schema.Array(Schema.String),
  on: PlainDateSchema,
  /** The unit objects and nothing is decided yet: it does not count until then. */
  objected: Schema.Boolean,
})
export type RulingFact = typeof RulingFact.Type

/** How much a supporting unit did for a task 贡献系数: given by the lead with facts, confirmed by the office. */
export const CONTRIBUTION_LEVELS = ['main', 'ordinary', 'minor'] as const
export const ContributionLevel = Schema.Literals(CONTRIBUTION_LEVELS)
export type ContributionLevel = typeof ContributionLevel.Type

export const ContributionFact = Schema.Struct({
  department: DepartmentId,
  task: Schema.Int,
  level: ContributionLevel,
  reason: Schema.String,
  confirmedOn: PlainDateSchema,
  source: Source,
})
export type ContributionFact = typeof ContributionFact.Type

/** Who marks: leaders of the city, the members of the 考核组. */
export const PANELS = ['leaders', 'assessors'] as const
export const Panel = Schema.Literals(PANELS)
export type Panel = typeof Panel.Type

/** One mark 打分 of one member of a panel. */
export const MarkFact = Schema.Struct({
  /** Unique in the sheet; says nothing of who marked. */
  id: Schema.String,
  panel: Panel,
  department: DepartmentId,
  value: ExactSchema,
  source: Source,
})
export type MarkFact = typeof MarkFact.Type

/** 公众评价: the share of those asked who are satisfied, from 0 to 1, with its paper. */
export const SurveyFact = Schema.Struct({
  department: DepartmentId,
  satisfied: ExactSchema,
  asked: Schema.Int,
  document: Schema.String,
  source: Source,
})
export type SurveyFact = typeof SurveyFact.Type
