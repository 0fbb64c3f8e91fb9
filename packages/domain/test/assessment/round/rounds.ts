import { Result } from 'effect'
import {
  type AssessmentRound,
  decideRound,
  evolveRound,
  type RoundCommand,
  type RoundSetting,
  type RoundSurroundings,
} from '../../../src/assessment/index.ts'
import { plainDate } from '../../../src/calendar/index.ts'
import type { AccountId, Actor, DepartmentId, Role, RoundId } from '../../../src/record/index.ts'
import { actor, calendar, HBJ, KJJ, occasion, PROGRAMME } from '../../example.ts'

export const HOST = 'fgw' as DepartmentId
export const SWJ = 'swj' as DepartmentId
const account = (last: number) => `01890000-0000-7000-8000-0000000000${last}` as AccountId

/** Two assessors of the first team, one of the outside team. */
export const ANNA = account(11)
export const BEN = account(12)
export const CARL = account(13)

const by = (role: Role, department: DepartmentId | null, who?: AccountId): Actor => ({
  ...actor(role, department),
  ...(who === undefined ? {} : { account: who }),
})
export const office = by('office', null, account(20))
export const leader = by('leader', null, account(21))
export const anna = by('assessor', null, ANNA)
export const ben = by('assessor', null, BEN)
export const carl = by('assessor', null, CARL)
export const clerk = (unit: DepartmentId = KJJ): Actor => by('clerk', unit, account(30))

const member = (who: AccountId, department: DepartmentId | null = null) => ({
  account: who,
  name: '考核员',
  department,
})
export const SETTING: RoundSetting = {
  teams: [
    { title: '第一组', outside: false, members: [member(ANNA, SWJ), member(BEN)], units: [KJJ, HBJ] },
    { title: '外部组', outside: true, members: [member(CARL)], units: [HOST] },
  ],
  selfUntil: plainDate('2018-12-25'),
  objectionDays: 5,
  reviewDays: 10,
}

export const around: RoundSurroundings = {
  id: '01890000-0000-7000-8000-0000000000f0' as RoundId,
  programme: PROGRAMME,
  year: 2018,
  assessed: [HOST, HBJ, KJJ],
  tasks: [{ task: 36, lead: KJJ, supports: [HBJ], targets: ['36.1'] }],
  host: HOST,
  calendar,
  papers: [],
  awaited: [],
  newId: '01890000-0000-7000-8000-0000000000f1',
  frozen: false,
}

export interface Doing {
  readonly who: Actor
  readonly on: string
  readonly command: RoundCommand
  readonly over?: Partial<RoundSurroundings>
}
export const doing = (who: Actor, on: string, command: RoundCommand): Doing => ({ who, on, command })

export const decide = (state: AssessmentRound | null, { who, on, command, over = {} }: Doing) =>
  decideRound(state, command, occasion(who, on), { ...around, ...over })

/** The state after doing all of this; throws at what is refused. */
export const after = (state: AssessmentRound | null, ...all: readonly Doing[]): AssessmentRound => {
  const last = all.reduce<AssessmentRound | null>((round, one) => {
    const decided = decide(round, one)
    if (Result.isFailure(decided)) throw new Error(JSON.stringify(decided.failure))
    return decided.success.reduce<AssessmentRound | null>(evolveRound, round)
  }, state)
  if (last === null) throw new Error('nothing was done')
  return last
}

export const refusal = (state: AssessmentRound | null, one: Doing) => {
  const decided = decide(state, one)
  return Result.isFailure(decided) ? decided.failure : null
}

const open = doing(office, '2018-12-03', { _tag: 'OpenRound', setting: SETTING })
export const opened = after(null, open)
export const verifying = after(opened, doing(office, '2018-12-26', { _tag: 'BeginVerification' }))
export const hollow = doing(anna, '2019-01-04', {
  _tag: 'Rule',
  kind: 'empty-report',
  department: KJJ,
  about: { _tag: 'report', id: null, task: 36, period: '2018-Q3' as never },
  task: 36,
  milestone: null,
  points: '5',
  reason: '只有标题，没有进展',
  authority: '第一考核组',
  documents: [],
})
export const ruled = after(verifying, hollow)
export const fedBack = after(ruled, doing(office, '2019-01-07', { _tag: 'GiveFeedback' }))
export const objection = doing(clerk(), '2019-01-10', {
  _tag: 'Object',
  node: 'reporting/2018-Q3/36',
  title: '任务 36',
  ruling: around.newId,
  words: '附件中有进展表',
  evidence: [],
})
export const objected = after(fedBack, objection)
export const reviewer = (who: AccountId, department: DepartmentId | null = null) =>
  doing(office, '2019-01-11', {
    _tag: 'AssignReviewer',
    number: 1,
    reviewer: { account: who, name: '复核人', department },
  })
export const reviewing = after(objected, reviewer(CARL))
