import { Result } from 'effect'
import { authorise, type Permission } from '../../access/index.ts'
import { type PlainDate, plainDate, yearOf } from '../../calendar/index.ts'
import { type Issue, type PaperSignature, signedOut, signedOutHere } from '../../planning/index.ts'
import { lastOn, type Occasion } from '../../policy/index.ts'
import {
  type BulletinId,
  type Decision,
  type DepartmentId,
  isBlank,
  next,
  type ProgrammeId,
} from '../../record/index.ts'
import { type DayUnfit, dayUnfit } from '../../safeguards/index.ts'
import { UnitsUnfit } from '../orders/index.ts'
import {
  awaitedCountersigners,
  BULLETIN_TRANSITIONS,
  type Bulletin,
  type BulletinAction,
  type BulletinStatus,
  type BulletinStep,
  type BulletinText,
} from './bulletin.ts'
import type { BulletinChange, BulletinCommand } from './command.ts'
import type { Ground } from './compose.ts'
import { freeze } from './freeze.ts'
import {
  BulletinNotIn,
  type BulletinRefusal,
  CorrectsUnknown,
  NotACountersigner,
  NotCountersigned,
  PartsEmpty,
} from './refusals.ts'

const ACTION = {
  ComposeBulletin: 'compose',
  ReviseBulletin: 'revise',
  SubmitBulletin: 'submit',
  ReworkBulletin: 'rework',
  DropBulletin: 'drop',
  CountersignBulletin: 'countersign',
  ObjectToBulletin: 'object',
  RegisterCountersign: 'countersign',
  SignBulletin: 'sign',
  RegisterSigning: 'sign',
  InstructOnBulletin: 'instruct',
} as const satisfies Record<BulletinCommand['_tag'], BulletinAction>

/** What each action takes; a leader sends back what he does not sign. */
export const BULLETIN_PERMISSION = {
  ComposeBulletin: 'bulletin.compose',
  ReviseBulletin: 'bulletin.compose',
  SubmitBulletin: 'bulletin.compose',
  ReworkBulletin: 'bulletin.rework',
  DropBulletin: 'bulletin.compose',
  CountersignBulletin: 'bulletin.countersign',
  ObjectToBulletin: 'bulletin.countersign',
  RegisterCountersign: 'bulletin.register',
  SignBulletin: 'bulletin.sign',
  RegisterSigning: 'bulletin.register',
  InstructOnBulletin: 'bulletin.instruct',
} as const satisfies Record<BulletinCommand['_tag'], Permission>

/** What surrounds a bulletin. */
export interface BulletinSurroundings {
  readonly id: BulletinId
  readonly programme: ProgrammeId
  /** The number that the next issue of the year gets. */
  readonly nextNumber: number
  readonly units: readonly DepartmentId[]
  /** Whether the issue that it corrects is there and was signed; true where it corrects none. */
  readonly corrects: boolean
  /** The record on the day, of which the figures are frozen; null where nothing is put forward. */
  readonly ground: Ground | null
}

type Decided = Decision<BulletinChange, BulletinRefusal>

export const decideBulletin = (
  state: Bulletin | null,
  command: BulletinCommand,
  occasion: Occasion,
  around: BulletinSurroundings,
): Decided => {
  const ofUnit = command._tag === 'CountersignBulletin' || command._tag === 'ObjectToBulletin'
  const unit = ofUnit ? command.department : null
  const allowed = authorise(occasion.actor, BULLETIN_PERMISSION[command._tag], unit)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const action = ACTION[command._tag]
  const status: BulletinStatus = state?.status ?? 'none'
  if (next<BulletinStatus, BulletinAction>(BULLETIN_TRANSITIONS, status, action) === null)
    return Result.fail(new BulletinNotIn({ action, status }))
  const step = stepOf(action, occasion, 'reason' in command ? command.reason : null)
  if (command._tag === 'ComposeBulletin') return composed(command.text, step, around)
  if (state === null) return Result.fail(new BulletinNotIn({ action, status }))
  return BY_COMMAND[command._tag](state, command as never, step, { occasion, around })
}

const stepOf = (
  action: BulletinAction,
  { actor, at, today }: Occasion,
  reason: string | null,
): BulletinStep => ({
  ...{ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today, reason },
})

const composed = (text: BulletinText, step: BulletinStep, around: BulletinSurroundings): Decided => {
  const refusal = unfit(text, around)
  const { id, programme } = around
  return refusal === null
    ? Result.succeed([{ _tag: 'BulletinComposed', id, programme, text, step }])
    : Result.fail(refusal)
}

const unfit = (
  { countersigners, imprint }: BulletinText,
  { units, corrects }: BulletinSurroundings,
): UnitsUnfit | CorrectsUnknown | null => {
  const amiss = [countersigners, imprint.units].flatMap((list) =>
    list.filter((unit, index) => !units.includes(unit) || list.indexOf(unit) < index),
  )
  if (amiss.length > 0) return new UnitsUnfit({ departments: amiss })
  return corrects ? null : new CorrectsUnknown()
}

/** What is put forward has all its words, and tells of no later year: one of December may tell of the whole year. */
const unready = ({ blocks, span }: BulletinText, today: PlainDate): PartsEmpty | DayUnfit | null => {
  const headings = blocks.flatMap((one) => (one._tag === 'words' && isBlank(one.text) ? [one.heading] : []))
  if (headings.length > 0) return new PartsEmpty({ headings })
  return dayUnfit('反映时段的最后一天', span.to, { notAfter: plainDate(`${yearOf(today)}-12-31`) })
}

interface Setting {
  readonly occasion: Occasion
  readonly around: BulletinSurroundings
}
type Act<T extends BulletinCommand['_tag']> = (
  state: Bulletin,
  command: Extract<BulletinCommand, { _tag: T }>,
  step: BulletinStep,
  setting: Setting,
) => Decided

const moved = (_: Bulletin, __: unknown, step: BulletinStep): Decided =>
  Result.succeed([{ _tag: 'BulletinMoved', step }])

/** What was signed on paper, of the text and figures that stand: printed when they were put forward. */
const fromPaper = ({ steps }: Bulletin, signature: PaperSignature, occasion: Occasion) =>
  signedOut(signature, occasion, lastOn(steps, 'submit'))

const BY_COMMAND: { readonly [T in Exclude<BulletinCommand['_tag'], 'ComposeBulletin'>]: Act<T> } = {
  ReviseBulletin: (_, { text }, step, { around }) => {
    const refusal = unfit(text, around)
    return refusal === null ? Result.succeed([{ _tag: 'BulletinRevised', text, step }]) : Result.fail(refusal)
  },
  // The figures are those that the record says at this place of the journal.
  SubmitBulletin: ({ text }, _, step, { around: { ground } }) => {
    if (ground === null) throw new TypeError('a bulletin is put forward on the record of the day')
    const refusal = unready(text, step.on)
    return refusal === null
      ? Result.succeed([{ _tag: 'BulletinSubmitted', frozen: freeze(text, ground), step }])
      : Result.fail(refusal)
  },
  ReworkBulletin: moved,
  DropBulletin: moved,
  CountersignBulletin: (state, { department }, step, { occasion }) =>
    countersigned(state, department, signedOutHere(occasion), step),
  ObjectToBulletin: (state, { department }, step) =>
    awaitedCountersigners(state).includes(department)
      ? moved(state, null, step)
      : Result.fail(new NotACountersigner({ department })),
  RegisterCountersign: (state, { department, signature }, step, { occasion }) =>
    Result.flatMap(fromPaper(state, signature, occasion), (issue) =>
      countersigned(state, department, issue, step),
    ),
  SignBulletin: (state, _, step, { occasion, around }) =>
    signed(state, signedOutHere(occasion), step, around),
  RegisterSigning: (state, { signature }, step, { occasion, around }) =>
    Result.flatMap(fromPaper(state, signature, occasion), (issue) => signed(state, issue, step, around)),
  InstructOnBulletin: ({ instructions, issue }, { text, scan, ...told }, step) => {
    // A leader writes here in his own name, now; whose words on paper they are the office says.
    const { leader, on } = step.role === 'leader' ? { leader: step.actor, on: step.on } : told
    const refusal = dayUnfit('批示日期', on, { notBefore: issue?.on ?? null, notAfter: step.on })
    if (refusal !== null) return Result.fail(refusal)
    const number = instructions.length + 1
    const instruction = { number, leader, text, on, scan, registeredBy: step.actor }
    return Result.succeed([{ _tag: 'BulletinInstructed', instruction, step }])
  },
}

const countersigned = (
  state: Bulletin,
  department: DepartmentId,
  issue: Issue,
  step: BulletinStep,
): Decided =>
  awaitedCountersigners(state).includes(department)
    ? Result.succeed([{ _tag: 'BulletinCountersigned', countersignature: { department, ...issue }, step }])
    : Result.fail(new NotACountersigner({ department }))

const signed = (
  state: Bulletin,
  issue: Issue,
  step: BulletinStep,
  { nextNumber }: BulletinSurroundings,
): Decided => {
  const departments = awaitedCountersigners(state)
  if (departments.length > 0) return Result.fail(new NotCountersigned({ departments }))
  return Result.succeed([{ _tag: 'BulletinSigned', year: yearOf(step.on), number: nextNumber, issue, step }])
}
