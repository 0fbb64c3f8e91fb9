import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../../access/index.ts'
import { InstantSchema, type PlainDate, PlainDateSchema } from '../../calendar/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { AccountId, type Decision, ProgrammeId, Words } from '../../record/index.ts'
import { CitedMissing, type DayUnfit, dayUnfit } from '../../safeguards/index.ts'

/** What is internal unless the group decides otherwise; `progress`: of some tasks. */
export const DECISION_KINDS = ['lights', 'results', 'bulletins', 'late-list', 'progress'] as const
export const DecisionKind = Schema.Literals(DECISION_KINDS)
export type DecisionKind = typeof DecisionKind.Type
export const DECISION_KIND_LABEL = {
  lights: '进度灯、指标灯、报送灯',
  results: '年度考核结果',
  bulletins: '专报',
  'late-list': '迟报名单',
  progress: '部分任务的进展',
} as const satisfies Record<DecisionKind, string>

export const DECISION_LIMITS = { basis: 80, tasks: 200 } as const

const told = {
  kind: DecisionKind,
  disclosed: Schema.Boolean,
  /** Which tasks; empty unless it is about progress. */
  tasks: Schema.Array(Schema.Int).check(Schema.isMaxLength(DECISION_LIMITS.tasks)),
  /** The meeting, resolution or document that says so 依据. */
  basis: Words(DECISION_LIMITS.basis),
  on: PlainDateSchema,
}

/** 公开决定: what the group decided, as the office registers it. */
export const GroupDecision = Schema.Struct({
  /** Counts from 1 within the programme. */
  number: Schema.Int,
  ...told,
  /** 示例设定. */
  example: Schema.Boolean,
  by: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  at: InstantSchema,
})
export type GroupDecision = typeof GroupDecision.Type

/** All that the group decided on disclosure; the last on each matter counts. */
export const DisclosurePolicy = Schema.Struct({
  programme: ProgrammeId,
  decisions: Schema.Array(GroupDecision),
})
export type DisclosurePolicy = typeof DisclosurePolicy.Type

export const DecideDisclosure = Schema.TaggedStruct('DecideDisclosure', told)
export type DecideDisclosure = typeof DecideDisclosure.Type

export const PolicyChange = Schema.TaggedStruct('DisclosureDecided', {
  programme: ProgrammeId,
  decision: GroupDecision,
})
export type PolicyChange = typeof PolicyChange.Type

/** Some tasks are named for a decision on progress, and for no other. */
export class TasksUnfit extends Schema.TaggedError<TasksUnfit>()('TasksUnfit', { kind: DecisionKind }) {}

/** The very decision is registered already. */
export class DecidedAlready extends Schema.TaggedError<DecidedAlready>()('DecidedAlready', {
  basis: Schema.String,
  on: PlainDateSchema,
  by: Schema.String,
}) {}

export type PolicyRefusal = Forbidden | DayUnfit | CitedMissing | TasksUnfit | DecidedAlready

/** What surrounds a decision. */
export interface PolicySurroundings {
  readonly programme: ProgrammeId
  /** The tasks that there are. */
  readonly tasks: readonly number[]
  /** The day of the policy document: nothing was decided on it before; null where it names none. */
  readonly documentOn: PlainDate | null
  /** The installation shows a demonstration. */
  readonly example: boolean
}

export const decidePolicy = (
  state: DisclosurePolicy | null,
  { kind, disclosed, tasks, basis, on }: DecideDisclosure,
  { actor, at, today }: Occasion,
  around: PolicySurroundings,
): Decision<PolicyChange, PolicyRefusal> => {
  const allowed = authorise(actor, 'disclosure.decide', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if ((kind === 'progress') !== tasks.length > 0) return Result.fail(new TasksUnfit({ kind }))
  const missing = tasks.find((task) => !around.tasks.includes(task))
  if (missing !== undefined) return Result.fail(new CitedMissing({ what: `第 ${missing} 项任务` }))
  const unfit = dayUnfit('决定日期', on, { notBefore: around.documentOn, notAfter: today })
  if (unfit !== null) return Result.fail(unfit)
  const said = { kind, disclosed, basis, on, tasks: [...new Set(tasks)].toSorted((a, b) => a - b) }
  const twice = state?.decisions.find((one) => isSame(one, said))
  if (twice !== undefined) return Result.fail(new DecidedAlready({ basis, on, by: twice.by }))
  const number = (state?.decisions.length ?? 0) + 1
  const decision: GroupDecision = {
    ...{ number, ...said },
    ...{ example: around.example, by: actor.name, account: actor.account, at },
  }
  return Result.succeed([{ _tag: 'DisclosureDecided', programme: around.programme, decision }])
}

type Said = Omit<DecideDisclosure, '_tag'>

const isSame = (a: Said, b: Said): boolean =>
  a.kind === b.kind &&
  a.disclosed === b.disclosed &&
  a.basis === b.basis &&
  a.on === b.on &&
  a.tasks.join() === b.tasks.join()

type OnMatter = Pick<GroupDecision, 'number' | 'kind' | 'tasks' | 'on'>

/** Whether of two decisions on one matter the first counts: that of the later day, on one day the one registered later. */
const counts = (one: OnMatter, other: OnMatter): boolean =>
  one.on === other.on ? one.number > other.number : one.on > other.on

/** The decision that took the place of another as a whole, of each of its tasks; null while it still counts. */
export const overruledBy = <A extends OnMatter>(decisions: readonly A[], one: OnMatter): A | null => {
  const later = decisions.filter((other) => other.kind === one.kind && counts(other, one))
  const isCovered = one.tasks.every((task) => later.some(({ tasks }) => tasks.includes(task)))
  const about = later.filter(
    ({ tasks }) => one.tasks.length === 0 || tasks.some((task) => one.tasks.includes(task)),
  )
  return isCovered ? (about.toSorted((a, b) => (counts(a, b) ? -1 : 1))[0] ?? null) : null
}

export const evolvePolicy = (
  state: DisclosurePolicy | null,
  { programme, decision }: PolicyChange,
): DisclosurePolicy => ({ programme, decisions: [...(state?.decisions ?? []), decision] })
