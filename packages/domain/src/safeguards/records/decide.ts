import { Result, Schema } from 'effect'
import { authorise, type Forbidden, may, type Permission } from '../../access/index.ts'
import { addDays, type PlainDate } from '../../calendar/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { exact } from '../../quantity/index.ts'
import {
  type Actor,
  type Decision,
  type DepartmentId,
  isBlank,
  next,
  type ProgrammeId,
  type SafeguardId,
} from '../../record/index.ts'
import type { SafeguardChange, SafeguardCommand } from './command.ts'
import { FACTOR_UNIT, isOverused, SafeguardContent, type Secondment, taskOfContent } from './content.ts'
import {
  SAFEGUARD_ACTIONS,
  SAFEGUARD_STATUSES,
  SAFEGUARD_TRANSITIONS,
  type Safeguard,
  type SafeguardAction,
  type SafeguardStatus,
  type SafeguardStep,
} from './safeguard.ts'

/** The entry's status does not allow the action. */
export class SafeguardNotIn extends Schema.TaggedError<SafeguardNotIn>()('SafeguardNotIn', {
  action: Schema.String,
  status: Schema.Literals(SAFEGUARD_STATUSES),
}) {}

/** What was written contradicts itself, or lacks what it needs. */
export class SafeguardUnfit extends Schema.TaggedError<SafeguardUnfit>()('SafeguardUnfit', {
  problem: Schema.Literals([
    'unknown-task',
    'unknown-unit',
    'overused',
    'not-whole',
    'ends-before-begin',
    'term',
    'in-future',
    'no-document',
    'other-kind',
  ]),
}) {}

/** Who recorded an entry does not confirm it. */
export class OwnRecord extends Schema.TaggedError<OwnRecord>()('OwnRecord', { person: Schema.String }) {}

export type SafeguardRefusal = Forbidden | SafeguardNotIn | SafeguardUnfit | OwnRecord
type Problem = SafeguardUnfit['problem']

const ACTION = {
  RecordSafeguard: 'record',
  ReviseSafeguard: 'revise',
  ConfirmSafeguard: 'confirm',
  ReturnSafeguard: 'return',
  DropSafeguard: 'drop',
} as const satisfies Record<SafeguardCommand['_tag'], SafeguardAction>

/** A unit cannot take away what the office confirmed: there dropping takes back the newer words only. */
const actionOf = ({ _tag }: SafeguardCommand, state: Safeguard | null): SafeguardAction =>
  _tag === 'DropSafeguard' && wasConfirmed(state) ? 'retract' : ACTION[_tag]

const wasConfirmed = (state: Safeguard | null): boolean => state !== null && state.confirmed !== null

export const SAFEGUARD_PERMISSION = {
  record: 'safeguard.record',
  revise: 'safeguard.record',
  confirm: 'safeguard.confirm',
  return: 'safeguard.confirm',
  drop: 'safeguard.record',
  retract: 'safeguard.record',
} as const satisfies Record<SafeguardAction, Permission>

/** What surrounds an entry. */
export interface SafeguardSurroundings {
  /** The id it has, or will have. */
  readonly id: SafeguardId
  readonly programme: ProgrammeId
  readonly units: readonly DepartmentId[]
  readonly tasks: readonly number[]
}

export const decideSafeguard = (
  state: Safeguard | null,
  command: SafeguardCommand,
  { actor, at, today }: Occasion,
  around: SafeguardSurroundings,
): Decision<SafeguardChange, SafeguardRefusal> => {
  const action = actionOf(command, state)
  const whose = command._tag === 'RecordSafeguard' ? command.department : (state?.department ?? null)
  const allowed = authorise(actor, SAFEGUARD_PERMISSION[action], whose)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: SafeguardStatus = state?.status ?? 'none'
  if (next<SafeguardStatus, SafeguardAction>(SAFEGUARD_TRANSITIONS, status, action) === null)
    return Result.fail(new SafeguardNotIn({ action, status }))
  const step: SafeguardStep = {
    ...{ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today },
    reason: 'reason' in command ? command.reason : null,
  }
  if (command._tag === 'RecordSafeguard') {
    const { department, content } = command
    const problem = around.units.includes(department) ? unfit(content, today, around) : 'unknown-unit'
    const { id, programme } = around
    return problem === null
      ? Result.succeed([{ _tag: 'SafeguardRecorded', id, programme, department, content, step }])
      : Result.fail(new SafeguardUnfit({ problem }))
  }
  if (command._tag === 'ReviseSafeguard') {
    const { content } = command
    const problem = state?.content._tag === content._tag ? unfit(content, today, around) : 'other-kind'
    return problem === null
      ? Result.succeed([{ _tag: 'SafeguardRevised', content, step }])
      : Result.fail(new SafeguardUnfit({ problem }))
  }
  const writer = writerOf(state)
  return action === 'confirm' && writer !== undefined && writer.account === step.account && !isSystem(step)
    ? Result.fail(new OwnRecord({ person: writer.actor }))
    : Result.succeed([{ _tag: 'SafeguardMoved', step }])
}

const isSystem = ({ account }: SafeguardStep): boolean => account === 'system'

const writerOf = (state: Safeguard | null): SafeguardStep | undefined =>
  state?.steps.findLast((one) => one.action === 'record' || one.action === 'revise')

/** The first thing that cannot stand; null when all can. */
const unfit = (
  content: SafeguardContent,
  today: PlainDate,
  { tasks }: Pick<SafeguardSurroundings, 'tasks'>,
): Problem | null => {
  const task = taskOfContent(content)
  if (task !== null && !tasks.includes(task)) return 'unknown-task'
  return SafeguardContent.match(content, {
    factor: (one) => {
      const whole = FACTOR_UNIT[one.factor] !== '个' || [one.granted, one.used].every(isWhole)
      if (!whole) return 'not-whole'
      return isOverused(one) && isBlank(one.reason) ? 'overused' : null
    },
    secondment: unfitTerm,
    coverage: ({ on }) => (on > today ? 'in-future' : null),
    practice: ({ on, documents }) =>
      on > today ? 'in-future' : documents.length === 0 ? 'no-document' : null,
  })
}

const isWhole = (text: string): boolean => exact(text).d === 1

/** 每批挂职时间 1-2 年: another term only with a reason. */
const unfitTerm = (one: Pick<Secondment, 'begin' | 'end' | 'reason'>): Problem | null => {
  if (one.end <= one.begin) return 'ends-before-begin'
  return isUsualTerm(one) || !isBlank(one.reason) ? null : 'term'
}

/** From one year, a day less allowed since both days count, to two years. */
export const isUsualTerm = ({ begin, end }: Pick<Secondment, 'begin' | 'end'>): boolean =>
  end >= addDays(yearsAfter(begin, 1), -1) && end <= yearsAfter(begin, 2)

/** The same day some years later; 29 February on the 28th. */
const yearsAfter = (day: PlainDate, years: number): PlainDate => {
  const year = String(Number(day.slice(0, 4)) + years).padStart(4, '0')
  const rest = day.slice(4) === '-02-29' ? '-02-28' : day.slice(4)
  return `${year}${rest}` as PlainDate
}

export const evolveSafeguard = (state: Safeguard | null, change: SafeguardChange): Safeguard => {
  if (change._tag === 'SafeguardRecorded') {
    const { _tag, step, ...written } = change
    return { ...written, status: 'recorded', confirmed: null, steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is an entry`)
  const { step } = change
  const status = next<SafeguardStatus, SafeguardAction>(SAFEGUARD_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of an entry that is ${state.status}`)
  const moved = { ...state, status, steps: [...state.steps, step] }
  if (change._tag === 'SafeguardRevised') return { ...moved, content: change.content }
  if (step.action === 'retract') return { ...moved, content: state.confirmed ?? state.content }
  return step.action === 'confirm' ? { ...moved, confirmed: state.content } : moved
}

/** The actions on an entry that this actor may take now. */
export const safeguardActions = (actor: Actor, safeguard: Safeguard): readonly SafeguardAction[] =>
  SAFEGUARD_ACTIONS.filter(
    (action) =>
      may(actor, SAFEGUARD_PERMISSION[action], safeguard.department) &&
      next<SafeguardStatus, SafeguardAction>(SAFEGUARD_TRANSITIONS, safeguard.status, action) !== null &&
      (action !== 'confirm' || writerOf(safeguard)?.account !== actor.account) &&
      action !== (wasConfirmed(safeguard) ? 'drop' : 'retract'),
  )
