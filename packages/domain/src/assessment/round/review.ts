import { Result } from 'effect'
import { nthWorkingDayAfter, type PlainDate } from '../../calendar/index.ts'
import type { Actor, DepartmentId } from '../../record/index.ts'
import type { RoundChange, RoundCommand } from './command.ts'
import { type FactChange, isCorrectable } from './correction.ts'
import { notAssessed, type RoundDecision, type RoundMatter, type RoundSurroundings } from './decide.ts'
import type { Objection } from './objection.ts'
import {
  MustRecuse,
  NotInRound,
  ObjectedAlready,
  ObjectionSettledAlready,
  ReviewUnfit,
  RoundClosed,
} from './refusals.ts'
import type { AssessmentRound, RoundRuling } from './round.ts'

type Of<T extends RoundCommand['_tag']> = Extract<RoundCommand, { readonly _tag: T }>

/** The last day on which a unit may object. */
export const lastDayToObject = (
  { feedbackOn, setting }: AssessmentRound,
  { calendar }: Pick<RoundSurroundings, 'calendar'>,
): PlainDate =>
  feedbackOn === null ? setting.selfUntil : nthWorkingDayAfter(calendar, feedbackOn, setting.objectionDays)

/** A unit objects to a line of its own score, or to a ruling; to each once until it is decided. */
export const objected = (
  { _tag, ...said }: Of<'Object'>,
  { state, occasion: { actor, today }, around, step }: RoundMatter,
): RoundDecision => {
  const { department } = actor
  if (department === null || !around.assessed.includes(department))
    return Result.fail(notAssessed(department, around))
  const closedOn = lastDayToObject(state, around)
  if (today > closedOn) return Result.fail(new RoundClosed({ what: 'objection', closedOn }))
  if (said.ruling !== null) {
    const ruling = state.rulings.find((one) => one.id === said.ruling)
    if (ruling?.department !== department)
      return Result.fail(new NotInRound({ what: 'ruling', id: said.ruling }))
  }
  const open = state.objections.find(
    ({ decision, ...one }) =>
      decision === null &&
      one.department === department &&
      one.ruling === said.ruling &&
      (said.ruling !== null || one.node === said.node),
  )
  if (open !== undefined) return Result.fail(new ObjectedAlready({ number: open.number, by: open.raisedBy }))
  const objection: Objection = {
    ...said,
    number: state.objections.length + 1,
    department,
    raisedBy: actor.name,
    raisedOn: today,
    dueOn: nthWorkingDayAfter(around.calendar, today, state.setting.reviewDays),
    reviewer: null,
    decision: null,
  }
  return Result.succeed([{ _tag: 'Objected', objection, step }])
}

const openObjection = (
  state: AssessmentRound,
  number: number,
): Result.Result<Objection, NotInRound | ObjectionSettledAlready> => {
  const objection = state.objections.find((one) => one.number === number)
  if (objection === undefined) return Result.fail(new NotInRound({ what: 'objection', id: String(number) }))
  return objection.decision === null
    ? Result.succeed(objection)
    : Result.fail(new ObjectionSettledAlready({ number, on: objection.decision.on }))
}

/** The office names who reviews: nobody who scored the unit, nobody of the unit. */
export const assigned = (
  { number, reviewer }: Of<'AssignReviewer'>,
  { state, step }: RoundMatter,
): RoundDecision =>
  Result.flatMap(openObjection(state, number), (objection) => {
    const because = recusal(state, objection, reviewer)
    return because === null
      ? Result.succeed<readonly RoundChange[]>([{ _tag: 'ReviewerAssigned', number, reviewer, step }])
      : Result.fail(new MustRecuse({ name: reviewer.name, because }))
  })

/** 回避: why somebody may not review an objection; null when nothing stands against it. Whom a unit seconded to a team is of it. */
export const recusal = (
  { setting, rulings, marks }: Pick<AssessmentRound, 'setting' | 'rulings' | 'marks'>,
  { department }: Pick<Objection, 'department'>,
  person: { readonly account: string; readonly department: string | null },
): MustRecuse['because'] | null => {
  const places = setting.teams
    .flatMap(({ members, units }) => members.map((member) => ({ member, units })))
    .filter(({ member }) => member.account === person.account)
  if (person.department === department || places.some(({ member }) => member.department === department))
    return 'of-the-unit'
  const found = [...rulings, ...marks].some(
    (one) => one.department === department && one.by === person.account,
  )
  return found || places.some(({ units }) => units.includes(department)) ? 'scored' : null
}

/** The office is of the unit that hosts it; others are of the unit of their account. */
const standsFor = ({ role, department, account }: Actor, { host }: RoundSurroundings) => ({
  account,
  department: role === 'office' ? host : department,
})

/** The reviewer decides; what changes is a fact. */
export const settled = (
  { number, upheld, reason, changes }: Of<'SettleObjection'>,
  { state, occasion: { actor, today }, around, step }: RoundMatter,
): RoundDecision =>
  Result.flatMap(openObjection(state, number), (objection): RoundDecision => {
    if (objection.reviewer?.account !== actor.account)
      return Result.fail(new MustRecuse({ name: actor.name, because: 'not-reviewer' }))
    const because = recusal(state, objection, standsFor(actor, around))
    if (because !== null) return Result.fail(new MustRecuse({ name: actor.name, because }))
    const fault = reviewFault(upheld, changes, objection, state, around, today)
    if (fault !== null) return Result.fail(fault)
    const decision = { upheld, reason, changes, by: actor.name, on: today }
    const made = changes.map((change, index) =>
      changeOf(change, { index, objection, reason, today, around, step, by: actor.account }),
    )
    return Result.succeed([{ _tag: 'ObjectionSettled', number, decision, step }, ...made])
  })

const reviewFault = (
  upheld: boolean,
  changes: readonly FactChange[],
  { department }: Objection,
  state: AssessmentRound,
  around: RoundSurroundings,
  today: PlainDate,
): ReviewUnfit | null => {
  if (upheld && changes.length === 0) return new ReviewUnfit({ problem: 'no-change', field: null })
  if (!upheld && changes.length > 0)
    return new ReviewUnfit({ problem: 'change-though-rejected', field: null })
  for (const change of changes) {
    const field = change._tag === 'CorrectFact' ? change.field : null
    const problem = change._tag === 'CorrectFact' ? dayFault(change, today) : null
    if (problem !== null) return new ReviewUnfit({ problem, field })
    if (!isOwn(change, department, state, around)) return new ReviewUnfit({ problem: 'another-unit', field })
    if (isRevoked(change, state)) return new ReviewUnfit({ problem: 'revoked-already', field })
  }
  return null
}

/** Whether a ruling that is to be taken back was taken back before. */
const isRevoked = (change: FactChange, { rulings }: AssessmentRound): boolean =>
  change._tag === 'RevokeRuling' &&
  rulings.some(({ id, revoked }) => id === change.ruling && revoked !== null)

type FactCorrection = Extract<FactChange, { readonly _tag: 'CorrectFact' }>

const dayFault = ({ about, milestone, field, value }: FactCorrection, today: PlainDate) => {
  if (!isCorrectable(about, milestone, field)) return 'field'
  return value > today ? 'day' : null
}

/** Whether a change is about a fact of the unit, so that no objection alters what another is judged by. */
const isOwn = (
  change: FactChange,
  department: DepartmentId,
  { rulings }: AssessmentRound,
  { tasks, papers }: RoundSurroundings,
): boolean => {
  const part = (task: number) => {
    const found = tasks.find((one) => one.task === task)
    return found?.lead === department ? 'lead' : found?.supports.includes(department) ? 'support' : null
  }
  switch (change._tag) {
    case 'RevokeRuling':
      return rulings.some((one) => one.id === change.ruling && one.department === department)
    case 'CountyCaused':
      return part(change.task) !== null
    case 'SetContribution':
      return part(change.task) === 'support'
    case 'CorrectFact': {
      const { about, milestone } = change
      // Plans and reports are of the lead; by the milestones the supports are judged too.
      if ('task' in about)
        return part(about.task) === 'lead' || (milestone !== null && part(about.task) !== null)
      return 'id' in about && papers.some((one) => one.id === about.id && one.department === department)
    }
  }
}

interface Making {
  readonly index: number
  readonly objection: Objection
  readonly reason: string
  readonly today: PlainDate
  readonly around: RoundSurroundings
  readonly step: RoundMatter['step']
  readonly by: RoundRuling['by']
}

const changeOf = (
  change: FactChange,
  { index, objection: { department, number }, reason, today, around, step, by }: Making,
): RoundChange => {
  switch (change._tag) {
    case 'RevokeRuling':
      return { _tag: 'RulingRevoked', ruling: change.ruling, on: today, reason, step }
    case 'CountyCaused': {
      const { task, milestone, about } = change
      const found = { kind: 'county-caused' as const, department, task, milestone, about, reason }
      const rest = { points: null, authority: '异议复核', documents: [], objected: false, revoked: null }
      return {
        _tag: 'Ruled',
        ruling: { ...found, ...rest, id: `${around.newId}-${index}`, on: today, by },
        step,
      }
    }
    case 'SetContribution': {
      const { task, level } = change
      const contribution = { task, department, level, reason, by: '异议复核', confirmedOn: today }
      return { _tag: 'Contributed', contribution, step }
    }
    case 'CorrectFact': {
      const { _tag, ...corrected } = change
      return { _tag: 'FactCorrected', correction: { ...corrected, reason, objection: number }, step }
    }
  }
}
