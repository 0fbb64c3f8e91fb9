import { Result, Schema } from 'effect'
import { authorise, type Forbidden, type Permission } from '../access/index.ts'
import type { Occasion } from '../policy/index.ts'
import type { Decision, DepartmentId, ProgrammeId } from '../record/index.ts'
import type { KeyTasks, KeyTasksChange, KeyTasksCommand } from './key-tasks.ts'
import { CitedMissing, type DayUnfit, dayUnfit, type UnitsAmiss, unitsAmiss } from './refusals.ts'

/** A list holds each task once, and something at all. */
export class KeyTasksUnfit extends Schema.TaggedError<KeyTasksUnfit>()('KeyTasksUnfit', {
  problem: Schema.Literals(['empty', 'twice', 'unknown-task', 'unknown-clause', 'no-parent']),
  told: Schema.String,
}) {}
/** The group decides what was proposed to it. */
export class NothingProposed extends Schema.TaggedError<NothingProposed>()('NothingProposed', {
  year: Schema.Int,
}) {}

export type KeyTasksRefusal =
  | Forbidden
  | KeyTasksUnfit
  | NothingProposed
  | CitedMissing
  | DayUnfit
  | UnitsAmiss

/** What a list of key tasks is chosen from, and where it is kept. */
export interface KeyTasksSurroundings {
  readonly programme: ProgrammeId
  readonly year: number
  /** 示例设定. */
  readonly example: boolean
  readonly tasks: readonly number[]
  readonly clauses: readonly string[]
  /** Whether the document cites a parent document. */
  readonly parent: boolean
  readonly units: readonly DepartmentId[]
  /** Whether the resolution that a decision cites is there. */
  readonly cited: boolean
}

const PERMISSION = {
  ProposeKeyTasks: 'keyTasks.propose',
  DropKeyTasksProposal: 'keyTasks.propose',
  DecideKeyTasks: 'keyTasks.decide',
} as const satisfies Record<KeyTasksCommand['_tag'], Permission>

type Decided = Decision<KeyTasksChange, KeyTasksRefusal>

export const decideKeyTasks = (
  state: KeyTasks | null,
  command: KeyTasksCommand,
  { actor, today }: Occasion,
  around: KeyTasksSurroundings,
): Decided => {
  const allowed = authorise(actor, PERMISSION[command._tag], null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const { programme, year, example } = around
  if (command._tag === 'ProposeKeyTasks') {
    const { items, others, reason } = command
    const refusal = unfitList(command, around)
    if (refusal !== null) return Result.fail(refusal)
    const proposal = { items, others, reason, by: actor.name, on: today }
    return Result.succeed([{ _tag: 'KeyTasksProposed', programme, year, example, proposal }])
  }
  if (state === null || state.proposal === null) return Result.fail(new NothingProposed({ year }))
  if (command._tag === 'DropKeyTasksProposal') return Result.succeed([{ _tag: 'KeyTasksDropped' }])
  const { decidedOn, basis } = command
  if (!around.cited) return Result.fail(new CitedMissing({ what: '议定事项' }))
  const bounds = { notBefore: state.decidedOn, notAfter: today }
  const refusal = dayUnfit('确定日期', decidedOn, bounds)
  return refusal === null
    ? Result.succeed([{ _tag: 'KeyTasksDecided', decidedOn, basis }])
    : Result.fail(refusal)
}

type Chosen = Pick<KeyTasks, 'items' | 'others'>

const unfitList = (
  { items, others }: Chosen,
  { tasks, clauses, parent, units }: KeyTasksSurroundings,
): KeyTasksUnfit | UnitsAmiss | null => {
  const unfit = (problem: KeyTasksUnfit['problem'], told = '') => new KeyTasksUnfit({ problem, told })
  if (items.length + others.length === 0) return unfit('empty')
  const listed = items.map((one) => one.task)
  const twice = listed.find((task, index) => listed.indexOf(task) < index)
  if (twice !== undefined) return unfit('twice', `任务 ${twice}`)
  const unknown = listed.find((task) => !tasks.includes(task))
  if (unknown !== undefined) return unfit('unknown-task', String(unknown))
  for (const { cites, units: named } of others) {
    if (cites._tag === 'clause' && !clauses.includes(cites.number))
      return unfit('unknown-clause', cites.number)
    if (cites._tag === 'parent' && !parent) return unfit('no-parent')
    const amiss = unitsAmiss(named, units)
    if (amiss !== null) return amiss
  }
  return null
}

export const evolveKeyTasks = (state: KeyTasks | null, change: KeyTasksChange): KeyTasks => {
  if (change._tag === 'KeyTasksProposed') {
    const { programme, year, example, proposal } = change
    return { ...(state ?? { ...NOTHING, programme, year, example }), proposal }
  }
  if (state === null) throw new TypeError(`${change._tag} before anything was proposed`)
  if (change._tag === 'KeyTasksDropped' || state.proposal === null) return { ...state, proposal: null }
  const { items, others } = state.proposal
  const { decidedOn, basis } = change
  const stood =
    state.decidedOn === null || state.basis === null
      ? []
      : [{ items: state.items, others: state.others, decidedOn: state.decidedOn, basis: state.basis }]
  return {
    ...state,
    ...{ items, others, decidedOn, basis, proposal: null, editions: [...state.editions, ...stood] },
  }
}

const NOTHING = { decidedOn: null, basis: null, items: [], others: [], proposal: null, editions: [] }
