import { Schema } from 'effect'
import { PlainDateSchema } from '../calendar/index.ts'
import { DepartmentId, MeetingId, ProgrammeId, Text, Words } from '../record/index.ts'

export const DIFFICULTIES = ['hard', 'normal'] as const
export const Difficulty = Schema.Literals(DIFFICULTIES)
export type Difficulty = typeof Difficulty.Type
export const DIFFICULTY_LABEL = { hard: '攻坚', normal: '一般' } as const satisfies Record<Difficulty, string>

export const KEY_TASK_LIMITS = { words: 200, reason: 300, document: 60, others: 40 } as const

/** A task of the document; its units are those of the task. Only these are scored. */
export const KeyTask = Schema.Struct({ task: Schema.Int, difficulty: Difficulty })
export type KeyTask = typeof KeyTask.Type

/** What else the group put on its list: kept and shown, not scored by the present assessment. */
export const OtherKeyTask = Schema.Struct({
  /** A clause of part 三 by its number (`三（二）`), or the parent document 《方案》. */
  cites: Schema.TaggedUnion({ clause: { number: Schema.String }, parent: {} }),
  words: Words(KEY_TASK_LIMITS.words),
  difficulty: Difficulty,
  units: Schema.Array(DepartmentId).check(Schema.isMinLength(1)),
})
export type OtherKeyTask = typeof OtherKeyTask.Type

/** What a list holds. */
const chosen = {
  items: Schema.Array(KeyTask),
  others: Schema.Array(OtherKeyTask).check(Schema.isMaxLength(KEY_TASK_LIMITS.others)),
}

/** By what the group decided: a resolution of a meeting, or a document. */
export const KeyTasksBasis = Schema.TaggedUnion({
  resolution: { meeting: MeetingId, number: Schema.Int },
  document: { number: Words(KEY_TASK_LIMITS.document) },
})
export type KeyTasksBasis = typeof KeyTasksBasis.Type

export const KeyTasksProposal = Schema.Struct({
  ...chosen,
  /** Why the list is as it is, or why it is amended. */
  reason: Text(KEY_TASK_LIMITS.reason),
  by: Schema.String,
  on: PlainDateSchema,
})
export type KeyTasksProposal = typeof KeyTasksProposal.Type

/** A list that stood before it was amended. */
export const KeyTasksEdition = Schema.Struct({ ...chosen, decidedOn: PlainDateSchema, basis: KeyTasksBasis })
export type KeyTasksEdition = typeof KeyTasksEdition.Type

/** 年度重点任务: the group's list for a year; only these are assessed (part 三(二)). */
export const KeyTasks = Schema.Struct({
  programme: ProgrammeId,
  year: Schema.Int,
  /** Null while the first list is only proposed: then nothing stands, and nothing is assessed. */
  decidedOn: Schema.NullOr(PlainDateSchema),
  basis: Schema.NullOr(KeyTasksBasis),
  ...chosen,
  /** What the office proposes and the group has not decided yet. */
  proposal: Schema.NullOr(KeyTasksProposal),
  /** The lists that later decisions replaced, oldest first. */
  editions: Schema.Array(KeyTasksEdition),
  example: Schema.Boolean,
})
export type KeyTasks = typeof KeyTasks.Type

/** What the group decided, without what is only proposed; null while it decided nothing. */
export const decidedOf = (list: KeyTasks): KeyTasks | null =>
  list.decidedOn === null ? null : { ...list, proposal: null }

export const KeyTasksCommand = Schema.TaggedUnion({
  ProposeKeyTasks: { ...chosen, reason: Text(KEY_TASK_LIMITS.reason) },
  DropKeyTasksProposal: {},
  DecideKeyTasks: { decidedOn: PlainDateSchema, basis: KeyTasksBasis },
})
export type KeyTasksCommand = typeof KeyTasksCommand.Type

export const KeyTasksChange = Schema.TaggedUnion({
  KeyTasksProposed: {
    programme: ProgrammeId,
    year: Schema.Int,
    example: Schema.Boolean,
    proposal: KeyTasksProposal,
  },
  KeyTasksDropped: {},
  KeyTasksDecided: { decidedOn: PlainDateSchema, basis: KeyTasksBasis },
})
export type KeyTasksChange = typeof KeyTasksChange.Type
