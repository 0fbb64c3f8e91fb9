import { it as effectIt } from '@effect/vitest'
import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import type { Actor, ContributionId } from '../../src/record/index.ts'
import {
  CONTRIBUTION_STATUSES,
  CONTRIBUTION_TRANSITIONS,
  type Contribution,
  type ContributionContent,
  type ContributionSurroundings,
  decideContribution,
  evolveContribution,
} from '../../src/reporting/index.ts'
import { actor, around as aroundReport, HBJ, KJJ, occasion } from '../example.ts'

const around = (report: ContributionSurroundings['report']): ContributionSurroundings => ({
  ...aroundReport(),
  id: '01890000-0000-7000-8000-0000000000c1' as ContributionId,
  department: HBJ,
  supports: [HBJ],
  report,
})
const ACCEPTED = { acceptedOn: plainDate('2018-10-15') }
const NOTHING: ContributionContent = { _tag: 'nothing-new' }
const told = (progress: string): ContributionContent => ({ _tag: 'told', progress, evidence: [] })

const give = (
  state: Contribution | null,
  content: ContributionContent,
  {
    report = null as ContributionSurroundings['report'],
    by = actor('clerk', HBJ) as Actor,
    today = '2018-10-12',
  } = {},
) => decideContribution(state, { _tag: 'GiveContribution', content }, occasion(by, today), around(report))

const correct = (
  state: Contribution | null,
  content: ContributionContent,
  {
    report = ACCEPTED as ContributionSurroundings['report'],
    reason = '数字有误',
    by = actor('clerk', HBJ),
  } = {},
) =>
  decideContribution(
    state,
    { _tag: 'CorrectContribution', content, reason },
    occasion(by, '2018-10-20'),
    around(report),
  )

const given = (state: Contribution | null, content: ContributionContent, today?: string): Contribution => {
  const decision = give(state, content, today === undefined ? {} : { today })
  if (Result.isFailure(decision)) throw decision.failure
  return decision.success.reduce<Contribution | null>(evolveContribution, state) as Contribution
}

const failure = (decision: ReturnType<typeof give>): string | null =>
  Result.isFailure(decision) ? decision.failure._tag : null

it('[R16] a supporting unit gives its part, or says in one step that nothing is new; the first day stays', () => {
  const first = given(null, NOTHING, '2018-10-11')
  expect(first).toMatchObject({ department: HBJ, givenOn: '2018-10-11', content: NOTHING })
  const second = given(first, told('完成监测点建设'), '2018-10-15')
  expect(second).toMatchObject({ givenOn: '2018-10-11', revisedOn: '2018-10-15' })
  expect(failure(give(null, told(' ')))).toBe('ContentUnfit')
  expect(failure(give(null, NOTHING, { today: '2018-09-30' }))).toBe('ReportingNotOpen')
})

it('[R17] a part can be given until the report is first accepted, by the supporting unit only', () => {
  const part = given(null, NOTHING)
  const states = { silent: null, given: part, accepted: part, closed: null }
  for (const status of CONTRIBUTION_STATUSES) {
    const allowed = 'give' in CONTRIBUTION_TRANSITIONS[status]
    // `acceptedOn` stays while a correction is under way: the part was accepted with the first text.
    const reports = status === 'closed' || status === 'accepted' ? [ACCEPTED] : [null, { acceptedOn: null }]
    for (const report of reports) {
      expect(failure(give(states[status], NOTHING, { report })), status).toBe(allowed ? null : 'ReportClosed')
      const corrected = 'correct' in CONTRIBUTION_TRANSITIONS[status] ? null : 'NothingToCorrect'
      expect(failure(correct(states[status], NOTHING, { report })), status).toBe(corrected)
    }
  }
  const others = [
    actor('clerk', KJJ),
    actor('head', HBJ),
    actor('section-head', HBJ),
    actor('leader', null),
    actor('office', null),
    actor('county', null),
    actor('assessor', null),
    actor('administrator', null),
  ]
  for (const by of others) {
    expect(failure(give(null, NOTHING, { by })), by.role).toBe('Forbidden')
    expect(failure(correct(part, NOTHING, { by })), by.role).toBe('Forbidden')
  }
  const lead = decideContribution(
    null,
    { _tag: 'GiveContribution', content: NOTHING },
    occasion(actor('clerk', KJJ)),
    { ...around(null), department: KJJ },
  )
  expect(Result.isFailure(lead) && lead.failure._tag).toBe('Forbidden')
})

it('[R22] an accepted part is corrected with a reason, as a new version beside those that stood', () => {
  const first = given(null, told('完成监测点建设 8 个'), '2018-10-11')
  const decided = (state: Contribution, content: ContributionContent): Contribution => {
    const decision = correct(state, content)
    if (Result.isFailure(decision)) throw decision.failure
    expect(decision.success.map((one) => one._tag)).toEqual(['ContributionCorrected'])
    return decision.success.reduce<Contribution | null>(evolveContribution, state) as Contribution
  }
  const second = decided(first, told('完成监测点建设 6 个'))
  expect(second).toMatchObject({ givenOn: '2018-10-11', revisedOn: '2018-10-20', correction: '数字有误' })
  const third = decided(second, NOTHING)
  expect(third.editions.map((one) => [one.content, one.correction])).toEqual([
    [first.content, null],
    [second.content, '数字有误'],
  ])
  expect(failure(correct(first, NOTHING, { reason: ' ' }))).toBe('ReasonMissing')
  expect(failure(correct(first, told(' ')))).toBe('ContentUnfit')
})

const Texts = Schema.Array(Schema.String.check(Schema.isMaxLength(20)))

effectIt.prop('[R17] no sequence of gifts moves the first day or keeps an older text', [Texts], ([texts]) => {
  let state: Contribution | null = null
  for (const [index, text] of texts.entries()) {
    const decision = give(state, told(text), { today: `2018-10-${11 + (index % 15)}` })
    if (Result.isFailure(decision)) continue
    const after: Contribution = decision.success.reduce<Contribution | null>(
      evolveContribution,
      state,
    ) as Contribution
    expect(after.givenOn).toBe(state?.givenOn ?? after.givenOn)
    expect(after.content).toEqual(told(text))
    state = after
  }
})
