import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { PlainDateSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { type Decision, DepartmentId, ProgrammeId } from '../record/index.ts'

/**
 * 市协调小组 (part 三(一)). The document lists neither members nor office, so a seeded group
 * is marked 示例设定.
 */
export const CoordinationGroup = Schema.Struct({
  programme: ProgrammeId,
  name: Schema.String,
  foundedOn: PlainDateSchema,
  foundingDocument: Schema.String,
  /** The unit that hosts the office. */
  officeHost: DepartmentId,
  members: Schema.Array(DepartmentId),
  /** 示例设定: not from the document. */
  example: Schema.Boolean,
})
export type CoordinationGroup = typeof CoordinationGroup.Type

export const GroupChange = Schema.TaggedStruct('GroupFounded', { group: CoordinationGroup })
export type GroupChange = typeof GroupChange.Type

export const decideGroup = (
  group: CoordinationGroup,
  { actor }: Occasion,
): Decision<GroupChange, Forbidden> =>
  Result.map(authorise(actor, 'group.found', null), () => [{ _tag: 'GroupFounded' as const, group }])

export const evolveGroup = (_: CoordinationGroup | null, change: GroupChange): CoordinationGroup =>
  change.group

export const DIFFICULTIES = ['hard', 'normal'] as const
export const Difficulty = Schema.Literals(DIFFICULTIES)
export type Difficulty = typeof Difficulty.Type
export const DIFFICULTY_LABEL = { hard: '攻坚', normal: '一般' } as const satisfies Record<Difficulty, string>

/** 年度重点任务: the group's list for a year; only these are assessed (part 三(二)). */
export const KeyTasks = Schema.Struct({
  programme: ProgrammeId,
  year: Schema.Int,
  decidedOn: PlainDateSchema,
  items: Schema.Array(Schema.Struct({ task: Schema.Int, difficulty: Difficulty })),
  example: Schema.Boolean,
})
export type KeyTasks = typeof KeyTasks.Type

export const KeyTasksChange = Schema.TaggedStruct('KeyTasksDecided', { keyTasks: KeyTasks })
export type KeyTasksChange = typeof KeyTasksChange.Type

export const decideKeyTasks = (
  keyTasks: KeyTasks,
  { actor }: Occasion,
): Decision<KeyTasksChange, Forbidden> =>
  Result.map(authorise(actor, 'keyTasks.decide', null), () => [
    { _tag: 'KeyTasksDecided' as const, keyTasks },
  ])

export const evolveKeyTasks = (_: KeyTasks | null, change: KeyTasksChange): KeyTasks => change.keyTasks
