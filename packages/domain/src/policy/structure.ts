import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'
import { ExactSchema, UnitSchema } from '../quantity/index.ts'
import { DepartmentId } from '../record/index.ts'

/** Code points `[start, end)` of the document as received. */
export const Span = Schema.Struct({ start: Schema.Int, end: Schema.Int })
export type Span = typeof Span.Type

/** What the document asks of the city towards the county, as a verb of the document. */
export const DUTY_MODES = ['支持', '指导', '推进', '鼓励', '帮助', '创建', '完善', '落实'] as const
export const DutyMode = Schema.Literals(DUTY_MODES)
export type DutyMode = typeof DutyMode.Type

export const COMPARATORS = [
  'at-least',
  'at-most',
  'equal',
  'about',
  'growth-per-year',
  'multiple-of-base',
] as const
export const Comparator = Schema.Literals(COMPARATORS)
export type Comparator = typeof Comparator.Type

/** A quantified target 量化目标, in the words of the document. */
export const Target = Schema.Struct({
  /** `G1` … for overall targets, `36.1` … for the targets of task 36: unique in the programme. */
  key: Schema.String,
  /** What is measured, e.g. 农村生活污水处理率. */
  subject: Schema.String,
  comparator: Comparator,
  value: ExactSchema,
  unit: UnitSchema,
  /** The base year of growth or a multiple; null where the document names none. */
  baseYear: Schema.NullOr(Schema.Int),
  /** Null where neither the target nor the document as a whole names one. */
  dueYear: Schema.NullOr(Schema.Int),
  /** False where the due year is that of the document as a whole; absent or true where the words name it. */
  dueStated: Schema.optionalKey(Schema.Boolean),
  /** The words of the document that set it. */
  words: Schema.String,
  span: Span,
})
export type Target = typeof Target.Type

export const Task = Schema.Struct({
  /** Position in the document from 1: the identity of the task in its programme. */
  ordinal: Schema.Int,
  /** The official number as printed (`（36）`), null where the document prints none. */
  number: Schema.NullOr(Schema.String),
  /** Official wording after the errata, without number and responsible units. */
  text: Schema.String,
  dutyModes: Schema.Array(DutyMode),
  /** Null where the document names no lead. */
  lead: Schema.NullOr(DepartmentId),
  supports: Schema.Array(DepartmentId),
  targets: Schema.Array(Target),
  span: Span,
})
export type Task = typeof Task.Type

export const Section = Schema.Struct({
  ordinal: Schema.Int,
  title: Schema.String,
  /** True where the document has no such heading and the reader made one up from its surroundings. */
  synthetic: Schema.optionalKey(Schema.Boolean),
  tasks: Schema.Array(Task),
  span: Span,
})
export type Section = typeof Section.Type

/** A chapter of the document 重点领域. */
export const Pillar = Schema.Struct({
  ordinal: Schema.Int,
  /** As printed: 坚持创新发展，建成产业转型升级引领区. */
  title: Schema.String,
  /** Short name for screens: 创新发展. */
  name: Schema.String,
  /** 产业转型升级引领区; null where the chapter has none. */
  positioning: Schema.NullOr(Schema.String),
  /** True where the document has no such heading and the reader made one up from its title. */
  synthetic: Schema.optionalKey(Schema.Boolean),
  sections: Schema.Array(Section),
  span: Span,
})
export type Pillar = typeof Pillar.Type

/** One sentence of a clause, so that it can be cited: `三（二）第1句`. */
export const Sentence = Schema.Struct({ number: Schema.String, text: Schema.String, span: Span })
export type Sentence = typeof Sentence.Type

/** One item of the safeguards 保障措施 that rules and screens cite, e.g. `三（二）`. */
export const Clause = Schema.Struct({
  /** `三（二）`. */
  number: Schema.String,
  title: Schema.String,
  text: Schema.String,
  sentences: Schema.optionalKey(Schema.Array(Sentence)),
  span: Span,
})
export type Clause = typeof Clause.Type

export const ParentDocument = Schema.Struct({
  title: Schema.String,
  number: Schema.String,
  /** What this document calls it: 方案. */
  alias: Schema.optionalKey(Schema.String),
})
export type ParentDocument = typeof ParentDocument.Type

/** A document being carried out 政策文件, as the reader found it. */
export const PolicyDocument = Schema.Struct({
  title: Schema.String,
  number: Schema.NullOr(Schema.String),
  issuers: Schema.Array(Schema.String),
  date: Schema.NullOr(PlainDateSchema),
  parent: Schema.NullOr(ParentDocument),
  /** The opening and the overall requirements 总体要求 as paragraphs. */
  preamble: Schema.Array(Schema.String),
  targets: Schema.Array(Target),
  pillars: Schema.Array(Pillar),
  clauses: Schema.Array(Clause),
})
export type PolicyDocument = typeof PolicyDocument.Type

/** A unit of the registry 责任单位. */
export const Department = Schema.Struct({
  id: DepartmentId,
  /** Canonical name: 市农办、农业经济局. */
  name: Schema.String,
  aliases: Schema.Array(Schema.String),
  /** 党委部门, 政府部门, 群团, 派出机构, 中央和省属单位 … */
  category: Schema.String,
})
export type Department = typeof Department.Type

/** Every task of the document in order. */
export const tasksOf = (document: PolicyDocument): readonly Task[] =>
  document.pillars.flatMap((pillar) => pillar.sections.flatMap((section) => section.tasks))

/** The task that sets a target; null for the targets of the document as a whole. */
export const taskOfTarget = (document: PolicyDocument, key: string): Task | null =>
  tasksOf(document).find(({ targets }) => targets.some((one) => one.key === key)) ?? null

export const targetsOf = (document: PolicyDocument): readonly Target[] => [
  ...document.targets,
  ...tasksOf(document).flatMap((task) => task.targets),
]
