import { Result } from 'effect'
import { authorise, type Permission } from '../access/index.ts'
import { daysBetween } from '../calendar/index.ts'
import type { Occasion, Target } from '../policy/index.ts'
import { compare, convert, exact, sayExact } from '../quantity/index.ts'
import type { Decision, DepartmentId, ObservationId, ProgrammeId } from '../record/index.ts'
import { endOf } from './about.ts'
import {
  type FigureCommand,
  type FigureRefusal,
  FigureRepeated,
  FigureStands,
  NoSuchFigure,
  OwnFigure,
  ReleaseUnfit,
  TimeNotOver,
} from './command.ts'
import type { FigureChange, FigureEntry, Replaced } from './entry.ts'
import { type Figure, knownOn, pendingFigure } from './figure.ts'
import { FigureUnfit, problemWith } from './fitness.ts'
import type { Indicator } from './indicator.ts'
import { NoSuchTarget, UnitMismatch } from './observation.ts'

/** What surrounds a figure: its target, how that is measured, and every figure on it so far, those of reports included. */
export interface FigureSurroundings {
  readonly id: ObservationId
  readonly programme: ProgrammeId
  readonly key: string
  /** Null when the programme has no target of that key. */
  readonly target: Target | null
  readonly indicator: Indicator | null
  readonly figures: readonly (Figure | FigureEntry)[]
  /** What people enter in this installation is invented. */
  readonly demo: boolean
}

/** A figure may be entered ahead of its release by at most this many days; the installation itself may do so at will. */
export const MOST_DAYS_AHEAD = 60

const PERMISSION = {
  RecordObservation: 'observation.record',
  ConfirmFigure: 'observation.confirm',
  CorrectObservation: 'observation.record',
} as const satisfies Record<FigureCommand['_tag'], Permission>

/** Decides an entry on a figure. Nothing is ever overwritten: each act adds an observation of its own. */
export const decideFigure = (
  command: FigureCommand,
  occasion: Occasion,
  around: FigureSurroundings,
): Decision<FigureChange, FigureRefusal> => {
  const { target, indicator } = around
  const allowed = authorise(occasion.actor, PERMISSION[command._tag], sourceUnitOf(indicator))
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  if (target === null) return Result.fail(new NoSuchTarget({ target: around.key }))
  const before = spokenOf(command, around.figures)
  const problem =
    valueProblem(command, target, indicator) ??
    timeProblem(command, occasion) ??
    ORDER[command._tag](command as never, before, occasion)
  if (problem !== null) return Result.fail(problem)
  return Result.succeed([{ _tag: 'FigureEntered', entry: entryOf(command, occasion, around, before) }])
}

/** Whatever was entered, kept back or not. */
const LAST_DAY = '9999-12-31' as Figure['knownOn']

/**
 * The figure that a command speaks of: the one waiting where it is to be confirmed, or where a correction names its
 * value; else the one that stands.
 */
const spokenOf = (command: FigureCommand, figures: FigureSurroundings['figures']): Before => {
  const standing = knownOn(figures, LAST_DAY).find((one) => one.about === command.about) ?? null
  const waiting = pendingFigure(figures, command.about)
  switch (command._tag) {
    case 'RecordObservation':
      return standing
    case 'ConfirmFigure':
      return waiting ?? standing
    case 'CorrectObservation':
      return waiting !== null && compare(exact(command.old), exact(waiting.value)) === 0 ? waiting : standing
  }
}

/** The unit that answers for the figures; null where a body outside the programme does. */
export const sourceUnitOf = (indicator: Indicator | null): DepartmentId | null =>
  indicator?.source._tag === 'Unit' ? indicator.source.department : null

const valueProblem = (
  { value, unit }: FigureCommand,
  target: Target,
  indicator: Indicator | null,
): UnitMismatch | FigureUnfit | null => {
  const expected = indicator?.unit ?? target.unit
  if (convert(exact(value), unit, expected) === null)
    return new UnitMismatch({ target: target.key, expected, given: unit })
  const problem = problemWith({ value, unit }, target, indicator)
  return problem === null ? null : new FigureUnfit({ target: target.key, value, unit, problem })
}

const timeProblem = (
  command: FigureCommand,
  { actor, today }: Occasion,
): TimeNotOver | ReleaseUnfit | null => {
  const releasedOn = command._tag === 'RecordObservation' ? command.releasedOn : null
  const ahead = releasedOn === null ? 0 : daysBetween(today, releasedOn)
  const ownWork = actor.role === 'system'
  if (releasedOn !== null && (ahead < 0 || (ahead > MOST_DAYS_AHEAD && !ownWork)))
    return new ReleaseUnfit({ releasedOn, atMostDays: MOST_DAYS_AHEAD })
  const endsOn = endOf(command.about)
  return endsOn < (ownWork ? (releasedOn ?? today) : today)
    ? null
    : new TimeNotOver({ about: command.about, endsOn })
}

type Before = Figure | FigureEntry | null
type Order<T extends FigureCommand['_tag']> = (
  command: Extract<FigureCommand, { _tag: T }>,
  before: Before,
  occasion: Occasion,
) => FigureRepeated | FigureStands | NoSuchFigure | OwnFigure | null

/** What may follow on what stands about the same time. */
const ORDER: { readonly [T in FigureCommand['_tag']]: Order<T> } = {
  RecordObservation: (command, before) => {
    if (before === null) return null
    const { about, value, unit } = before
    return isSame(command, before)
      ? new FigureRepeated({ about, value, unit })
      : new FigureStands({ about, value, unit })
  },
  ConfirmFigure: ({ about, value, unit }, before, { actor }) => {
    if (before === null || !isSame({ value, unit }, before)) return new NoSuchFigure({ about, value })
    if (before.standing === 'confirmed') return new FigureRepeated({ about, value, unit })
    return isOwn(before, actor) ? new OwnFigure({ about, by: actor.name }) : null
  },
  CorrectObservation: ({ about, old, value, unit }, before) => {
    if (before === null || compare(exact(old), exact(before.value)) !== 0)
      return new NoSuchFigure({ about, value: old })
    return isSame({ value, unit }, before) ? new FigureRepeated({ about, value, unit }) : null
  },
}

const isSame = (a: Pick<Figure, 'value' | 'unit'>, b: Pick<Figure, 'value' | 'unit'>): boolean => {
  const value = convert(exact(a.value), a.unit, b.unit)
  return value !== null && compare(value, exact(b.value)) === 0
}

/** The person behind a figure: who entered it, or who handed in the report that says it. */
export const reporterOf = (
  figure: Figure | FigureEntry,
): Pick<Occasion['actor'], 'account' | 'name'> | null =>
  'by' in figure ? figure.by : (figure.origin?.by ?? null)

const isOwn = (figure: Figure | FigureEntry, actor: Occasion['actor']): boolean =>
  reporterOf(figure)?.account === actor.account

const entryOf = (
  command: FigureCommand,
  { actor, at, today }: Occasion,
  { id, programme, key, indicator, demo }: FigureSurroundings,
  before: Before,
): FigureEntry => ({
  id,
  programme,
  target: key,
  about: command.about,
  value: sayExact(exact(command.value)),
  unit: command.unit,
  standing: standingOf(command, actor.role, indicator),
  source:
    command._tag === 'ConfirmFigure' ? (before?.source ?? { name: actor.name, url: null }) : command.source,
  knownOn: command._tag === 'RecordObservation' ? (command.releasedOn ?? today) : today,
  demo: isInvented(command, before, demo),
  act: ACT[command._tag],
  by: { account: actor.account, name: actor.name, department: actor.department },
  at,
  replaces: before === null ? null : replacedBy(before),
  reason: command._tag === 'CorrectObservation' ? command.reason : null,
})

/** A confirmation takes the value over as it was; a correction brings one of its own. */
const isInvented = (command: FigureCommand, before: Before, demo: boolean): boolean => {
  switch (command._tag) {
    case 'RecordObservation':
      return command.demo
    case 'ConfirmFigure':
      return before?.demo ?? demo
    case 'CorrectObservation':
      return demo || (before?.demo ?? false)
  }
}

const ACT = {
  RecordObservation: 'record',
  ConfirmFigure: 'confirm',
  CorrectObservation: 'correct',
} as const satisfies Record<FigureCommand['_tag'], FigureEntry['act']>

/** What the office takes over from the publication of an outside body is confirmed: that body answers for it. */
const standingOf = (
  command: FigureCommand,
  role: string,
  indicator: Indicator | null,
): Figure['standing'] => {
  if (command._tag === 'ConfirmFigure') return 'confirmed'
  const published = indicator?.source._tag === 'Outside' && (role === 'office' || role === 'system')
  return published ? 'confirmed' : 'self-reported'
}

const replacedBy = (before: Figure | FigureEntry): Replaced => ({
  value: before.value,
  unit: before.unit,
  standing: before.standing,
  observation: 'id' in before ? before.id : null,
  report: 'origin' in before ? (before.origin?.report ?? null) : null,
})
