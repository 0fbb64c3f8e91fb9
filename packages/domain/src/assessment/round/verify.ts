import { Result } from 'effect'
import { compare, HUNDRED, parseRational, ZERO } from '../../quantity/index.ts'
import type { RulingKind } from '../facts/ruling.ts'
import type { RoundCommand } from './command.ts'
import { notAssessed, type RoundDecision, type RoundMatter } from './decide.ts'
import { MarkUnfit, NotInRound, NotYourUnit, RulingUnfit } from './refusals.ts'
import type { RoundRuling } from './round.ts'
import { unitsOf } from './teams.ts'

type Of<T extends RoundCommand['_tag']> = Extract<RoundCommand, { readonly _tag: T }>

/** What each kind of ruling must say; `about`: the paper that it names, `any` for a paper or a task. */
const ASKS = {
  'empty-report': { about: 'report', points: true, documents: false },
  falsification: { about: 'any', points: false, documents: true },
  'county-caused': { about: 'any', points: false, documents: true },
  'own-fault': { about: 'any', points: false, documents: false },
  'false-mark': { about: null, points: false, documents: true },
  'mark-missing': { about: null, points: false, documents: false },
} as const satisfies Record<
  RulingKind,
  { readonly about: 'report' | 'any' | null; readonly points: boolean; readonly documents: boolean }
>

/** Why a ruling cannot stand; null when it says what its kind asks for, of a task in which the unit has a part. */
const rulingFault = (
  { kind, department, about, task, points, documents }: Omit<Of<'Rule'>, '_tag'>,
  { tasks }: RoundMatter['around'],
): RulingUnfit['problem'] | null => {
  const asks = ASKS[kind]
  if (asks.about === 'report' && about?._tag !== 'report') return 'about-missing'
  if (asks.about === 'any' && about === null && task === null) return 'about-missing'
  if (asks.points && points === null) return 'points-missing'
  if (asks.documents && documents.length === 0) return 'documents-missing'
  if (task === null) return null
  const found = tasks.find((one) => one.task === task)
  // Reports are of the lead: a ruling on a support's would cost nothing.
  const units = asks.about === 'report' ? [found?.lead] : [found?.lead, ...(found?.supports ?? [])]
  return units.includes(department) ? null : 'another-unit'
}

/** A ruling of the team that verifies the unit. */
export const ruled = (
  { _tag, ...found }: Of<'Rule'>,
  { occasion: { actor, today }, around, state, step }: RoundMatter,
): RoundDecision => {
  const { kind, department, about, points } = found
  if (!around.assessed.includes(department)) return Result.fail(notAssessed(department, around))
  if (!unitsOf(state.setting.teams, actor.account).includes(department))
    return Result.fail(new NotYourUnit({ department }))
  // A paper of a task says which; nothing else is taken for it.
  const task = about !== null && 'task' in about ? about.task : found.task
  const problem = rulingFault({ ...found, task }, around)
  if (problem !== null) return Result.fail(new RulingUnfit({ kind, problem }))
  const ruling: RoundRuling = {
    ...found,
    task,
    points: ASKS[kind].points ? points : null,
    id: around.newId,
    on: today,
    objected: false,
    by: actor.account,
    revoked: null,
  }
  return Result.succeed([{ _tag: 'Ruled', ruling, step }])
}

/** Taken back by the team that found it; it stays to be seen. */
export const revoked = (
  { ruling: id, reason }: Of<'RevokeRuling'>,
  { occasion: { actor, today }, state, step }: RoundMatter,
): RoundDecision => {
  const ruling = state.rulings.find((one) => one.id === id)
  if (ruling === undefined) return Result.fail(new NotInRound({ what: 'ruling', id }))
  if (!unitsOf(state.setting.teams, actor.account).includes(ruling.department))
    return Result.fail(new NotYourUnit({ department: ruling.department }))
  if (ruling.revoked !== null) return Result.fail(new RulingUnfit({ kind: ruling.kind, problem: 'revoked' }))
  return Result.succeed([{ _tag: 'RulingRevoked', ruling: id, on: today, reason, step }])
}

/** A mark from 0 to 100: of a leader on any unit, of an assessor on the units of the team. */
export const marked = (
  { panel, department, value, reason }: Of<'Mark'>,
  { occasion: { actor }, around, state, step }: RoundMatter,
): RoundDecision => {
  if (!around.assessed.includes(department)) return Result.fail(notAssessed(department, around))
  const own = unitsOf(state.setting.teams, actor.account).includes(department)
  const may = actor.role === 'leader' ? panel === 'leaders' : panel === 'assessors' && own
  if (!may) return Result.fail(new NotYourUnit({ department }))
  const number = parseRational(value)
  if (number === null || compare(number, ZERO) < 0 || compare(number, HUNDRED) > 0)
    return Result.fail(new MarkUnfit({ value }))
  const mark = { panel, department, value, reason, by: actor.account }
  return Result.succeed([{ _tag: 'Marked', mark, step }])
}
