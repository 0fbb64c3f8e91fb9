import { Schema } from 'effect'
import { DepartmentId, Words } from '../../record/index.ts'
import { Measure } from './measure.ts'
import { Amount, Factor, Share } from './numbers.ts'
import { OutcomeSchema, Scoring } from './scoring.ts'

/** What changes a credit or a loss where something is found. */
export const Modifier = Schema.TaggedUnion({
  /** 因自身原因延期: the credit of a milestone moved by the unit's own fault is multiplied. */
  OwnFault: { factor: Share },
  /** 县级原因: what is lost where the county caused it and the unit did its duty is multiplied. */
  CountyCaused: { factor: Share },
  /** 只承担一类事项: what is lost by a unit whose tasks are all of one kind is multiplied. */
  SingleKind: { by: Schema.Literals(['role', 'pillar']), factor: Factor },
})
export type Modifier = typeof Modifier.Type

/** Whom a criterion concerns; others have nothing to do with it. */
export const Applicability = Schema.TaggedUnion({
  Everyone: {},
  /** Units that lead at least so many key tasks. */
  Leading: { least: Schema.Int.check(Schema.isGreaterThan(0)) },
  /** Units that only support. */
  OnlySupporting: {},
  Units: { departments: Schema.Array(DepartmentId) },
})
export type Applicability = typeof Applicability.Type

/** What becomes of the points of a criterion that a unit has nothing to do with. */
export const Absent = Schema.TaggedUnion({
  /** In proportion into everything else. */
  spread: {},
  /** Into the criteria of a section, in proportion; spread where none of them concerns the unit either. */
  into: { section: Schema.String },
  /** The unit has them in full. */
  full: {},
})
export type Absent = typeof Absent.Type

/** Unique in the rule set, part of node ids: `reporting`. */
export const CriterionId = Schema.String.check(Schema.isPattern(/^[a-z][a-z0-9-]{0,39}$/))

const cited = {
  id: CriterionId,
  title: Words(40),
  /** Its own article in the 考核办法: 第七条. */
  clause: Words(20),
  /** What it rests on in the document being carried out. */
  basis: Schema.Struct({ clause: Words(20), sentence: Words(400) }),
}

/** 评分项目. */
export const Criterion = Schema.Struct({
  ...cited,
  /** Title of its section 部分. */
  section: Words(40),
  weight: Amount,
  measures: Schema.Array(Measure),
  scoring: Scoring,
  applies: Applicability,
  absent: Absent,
  modifiers: Schema.Array(Modifier),
})
export type Criterion = typeof Criterion.Type

/** 加分项目: points beyond the total, by outcome. */
export const Bonus = Schema.Struct({
  ...cited,
  measure: Measure,
  awards: Schema.Array(Schema.Struct({ outcome: OutcomeSchema, points: Amount })),
  /** Several awards: the highest only, the highest of each task added up, or all added up; not above `cap`. */
  take: Schema.Literals(['highest', 'highest-per-task', 'sum']),
  cap: Amount,
  /** Whether it adds to the score, or only orders units of equal points. */
  use: Schema.Literals(['score', 'tie-break']),
})
export type Bonus = typeof Bonus.Type
