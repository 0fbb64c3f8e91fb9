import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../../access/index.ts'
import type { PlainDate, WorkingCalendar } from '../../calendar/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { type Decision, type EscalationId, next, type ProgrammeId } from '../../record/index.ts'
import {
  type Escalation,
  type EscalationChange,
  EscalationCommand,
  MEASURE_STATUSES,
  MEASURE_TRANSITIONS,
  type Measure,
  type MeasureAction,
  type MeasureStatus,
  type OrderFate,
  type OwedMatter,
} from './escalation.ts'
import { type Ladder, reachedOn } from './ladder.ts'

/** The day brings nothing new for the matter. */
export class NothingDue extends Schema.TaggedError<NothingDue>()('NothingDue', {}) {}

/** The measure was sent, issued, dismissed or stopped already, or there is none of this number. */
export class MeasureNotIn extends Schema.TaggedError<MeasureNotIn>()('MeasureNotIn', {
  action: Schema.String,
  status: Schema.Literals(MEASURE_STATUSES),
}) {}

export type EscalationRefusal = Forbidden | NothingDue | MeasureNotIn

export interface EscalationSurroundings {
  readonly id: EscalationId
  readonly programme: ProgrammeId
  readonly ladder: Ladder
  readonly calendar: WorkingCalendar
}

type Decided = Decision<EscalationChange, EscalationRefusal>

export const decideEscalation = (
  state: Escalation | null,
  command: EscalationCommand,
  occasion: Occasion,
  around: EscalationSurroundings,
): Decided =>
  EscalationCommand.match(command, {
    Tick: ({ matter }) => ticked(state, matter, occasion, around),
    StopEscalation: () => stopped(state, occasion),
    NoteOrder: ({ number, became }) => noted(state, number, became, occasion),
    IssueMeasure: ({ number, words }) => settled(state, { number, action: 'issue', words }, occasion),
    DismissMeasure: ({ number, reason }) =>
      settled(state, { number, action: 'dismiss', words: reason }, occasion),
  })

/**
 * Records every rung that was reached by today and is not recorded yet, each once, in the order of the ladder. It
 * only goes on: rules that were changed meanwhile bring nothing for days that are behind what is recorded. What was
 * stopped counts as not recorded, so that a matter that is owed again is pressed for again.
 */
const ticked = (
  state: Escalation | null,
  matter: OwedMatter,
  { actor, today }: Occasion,
  { id, programme, ladder, calendar }: EscalationSurroundings,
): Decided => {
  const allowed = authorise(actor, 'escalation.tick', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const recorded = state?.measures ?? []
  const { dueOn } = matter
  const before = recorded
    .filter((one) => one.dueOn === dueOn && one.status !== 'stopped')
    .map((one) => one.reachedOn)
  const fresh = ladder.rules
    .filter((rule) => rule.on === matter.kind)
    .map((rule) => ({ rule, on: reachedOn(rule, dueOn, calendar) }))
    .filter(({ on }) => on <= today && before.every((day) => day < on))
    .map(
      ({ rule: { rung, after }, on }, index): Measure => ({
        ...{ number: recorded.length + index + 1, rung, after, dueOn, reachedOn: on, recordedOn: today },
        ...{ status: rung === 'remind' ? 'sent' : 'drafted', settledOn: null, settledBy: null, words: null },
      }),
    )
  const changes: readonly EscalationChange[] = [
    ...(state !== null && isRestated(state, matter)
      ? [{ _tag: 'MatterRestated' as const, matter, on: today }]
      : []),
    ...(fresh.length === 0
      ? []
      : [{ _tag: 'MeasuresReached' as const, id, programme, matter, measures: fresh }]),
  ]
  return changes.length === 0 ? Result.fail(new NothingDue()) : Result.succeed(changes)
}

const isRestated = ({ matter: before, metOn }: Escalation, matter: OwedMatter): boolean =>
  metOn !== null || before.dueOn !== matter.dueOn || before.title !== matter.title

/** Only the order of a rung that waits for one; the rung itself is settled nowhere else. */
const noted = (state: Escalation | null, number: number, became: OrderFate, { actor }: Occasion): Decided => {
  const allowed = authorise(actor, 'escalation.tick', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const measure = state?.measures.find((one) => one.number === number)
  return measure?.rung === 'order' && measure.status === 'drafted'
    ? Result.succeed([{ _tag: 'MeasureSettled', number, ...became }])
    : Result.fail(new NothingDue())
}

const stopped = (state: Escalation | null, { actor, today }: Occasion): Decided => {
  const allowed = authorise(actor, 'escalation.tick', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  return state === null || state.metOn !== null
    ? Result.fail(new NothingDue())
    : Result.succeed([{ _tag: 'EscalationStopped', on: today }])
}

const SETTLED = { issue: 'issued', dismiss: 'dismissed' } as const

const settled = (
  state: Escalation | null,
  { number, action, words }: { number: number; action: 'issue' | 'dismiss'; words: string },
  { actor, today }: Occasion,
): Decided => {
  const allowed = authorise(actor, 'escalation.decide', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const measure = state?.measures.find((one) => one.number === number)
  const status: MeasureStatus = measure?.status ?? 'none'
  // The order of the ladder is drafted as an order of its own and issued there.
  const elsewhere = action === 'issue' && measure?.rung === 'order'
  if (next<MeasureStatus, MeasureAction>(MEASURE_TRANSITIONS, status, action) === null || elsewhere)
    return Result.fail(new MeasureNotIn({ action, status }))
  return Result.succeed([
    { _tag: 'MeasureSettled', number, status: SETTLED[action], on: today, by: actor.name, words },
  ])
}

export const evolveEscalation = (state: Escalation | null, change: EscalationChange): Escalation => {
  if (change._tag === 'MeasuresReached') {
    const { id, programme, matter, measures } = change
    return { id, programme, matter, measures: [...(state?.measures ?? []), ...measures], metOn: null }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is an escalation`)
  if (change._tag === 'EscalationStopped')
    return { ...state, metOn: change.on, measures: stopDrafts(state, change.on, () => true) }
  if (change._tag === 'MatterRestated') {
    const { matter, on } = change
    const measures = stopDrafts(state, on, ({ dueOn }) => dueOn !== matter.dueOn)
    return { ...state, matter, metOn: null, measures }
  }
  const { number, status, on: settledOn, by: settledBy, words } = change
  return {
    ...state,
    measures: state.measures.map((one) =>
      one.number === number ? { ...one, status, settledOn, settledBy, words } : one,
    ),
  }
}

const stopDrafts = (
  { measures }: Escalation,
  on: PlainDate,
  stops: (measure: Measure) => boolean,
): readonly Measure[] =>
  measures.map((one) =>
    one.status === 'drafted' && stops(one) ? { ...one, status: 'stopped', settledOn: on } : one,
  )
