import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { DepartmentId, EscalationId, ProgrammeId, type TransitionTable, Words } from '../../record/index.ts'
import { MatterKind, Rung } from './ladder.ts'

export const MEASURE_STATUSES = ['none', 'sent', 'drafted', 'issued', 'dismissed', 'stopped'] as const
export type MeasureStatus = (typeof MEASURE_STATUSES)[number]
export const MEASURE_ACTIONS = ['send', 'draft', 'issue', 'dismiss', 'stop'] as const
export type MeasureAction = (typeof MEASURE_ACTIONS)[number]
/**
 * A reminder is sent by the system; everything beyond is drafted by it and issued, or dismissed, by people. A draft
 * stops once its matter is met or is due on another day.
 */
export const MEASURE_TRANSITIONS = {
  none: { send: 'sent', draft: 'drafted' },
  sent: {},
  drafted: { issue: 'issued', dismiss: 'dismissed', stop: 'stopped' },
  issued: {},
  dismissed: {},
  stopped: {},
} as const satisfies TransitionTable<MeasureStatus, MeasureAction>
export const MEASURE_STATUS_LABEL = {
  none: '未到',
  sent: '已催办',
  drafted: '待发出',
  issued: '已发出',
  dismissed: '不发出',
  stopped: '自动停止',
} as const satisfies Record<MeasureStatus, string>

/** Something that is due on a day, and the unit that owes it. */
export const OwedMatter = Schema.Struct({
  /** Null for a resolution that serves no one task. */
  task: Schema.NullOr(Schema.Int),
  kind: MatterKind,
  /** Id of a milestone or a resolution, else a period. */
  key: Schema.String,
  department: DepartmentId,
  /** The milestone's title, the beginning of the resolution's wording; empty for a report. */
  title: Schema.String,
  dueOn: PlainDateSchema,
})
export type OwedMatter = typeof OwedMatter.Type

/** One rung reached. */
export const Measure = Schema.Struct({
  /** Counts from 1 within the escalation. */
  number: Schema.Int,
  rung: Rung,
  /** Working days after the due day; with that day it tells which rule it follows. */
  after: Schema.Int,
  dueOn: PlainDateSchema,
  /** The day the rule names, and the day it was recorded. */
  reachedOn: PlainDateSchema,
  recordedOn: PlainDateSchema,
  status: Schema.Literals(['sent', 'drafted', 'issued', 'dismissed', 'stopped']),
  settledOn: Schema.NullOr(PlainDateSchema),
  settledBy: Schema.NullOr(Schema.String),
  /** What a person wrote when issuing or dismissing it. */
  words: Schema.NullOr(Schema.String),
})
export type Measure = typeof Measure.Type

/** 催办台账 of one matter: every rung it reached. */
export const Escalation = Schema.Struct({
  id: EscalationId,
  programme: ProgrammeId,
  matter: OwedMatter,
  measures: Schema.Array(Measure),
  /** The day on which the matter was seen to be met; null while it is owed. */
  metOn: Schema.NullOr(PlainDateSchema),
})
export type Escalation = typeof Escalation.Type

/** How an escalation is found again: one for each matter of a unit. */
export const matterName = ({ task, kind, key, department }: Omit<OwedMatter, 'title' | 'dueOn'>): string =>
  `${task} ${kind} ${key} ${department}`

/** How people settled the order that a rung drafted; `words`: its number, or why it was dropped. */
export const OrderFate = Schema.Struct({
  status: Schema.Literals(['issued', 'dismissed']),
  on: PlainDateSchema,
  by: Schema.String,
  words: Schema.String,
})
export type OrderFate = typeof OrderFate.Type

export const EscalationCommand = Schema.TaggedUnion({
  /** What the day brings for a matter that is owed. */
  Tick: { matter: OwedMatter },
  /** The matter is no longer owed: it was done, reported or withdrawn. */
  StopEscalation: {},
  /** What became of the order that a rung drafted: it was issued, or dropped, by people. */
  NoteOrder: { number: Schema.Int, became: OrderFate },
  IssueMeasure: { number: Schema.Int, words: Words(500) },
  DismissMeasure: { number: Schema.Int, reason: Words(500) },
})
export type EscalationCommand = typeof EscalationCommand.Type

export const EscalationChange = Schema.TaggedUnion({
  MeasuresReached: {
    id: EscalationId,
    programme: ProgrammeId,
    matter: OwedMatter,
    measures: Schema.Array(Measure),
  },
  /** It is owed again, or is due on another day or under another name: drafts about another day stop. */
  MatterRestated: { matter: OwedMatter, on: PlainDateSchema },
  EscalationStopped: { on: PlainDateSchema },
  MeasureSettled: { number: Schema.Int, ...OrderFate.fields },
})
export type EscalationChange = typeof EscalationChange.Type
