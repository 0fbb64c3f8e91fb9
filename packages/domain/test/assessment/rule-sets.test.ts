import { Result } from 'effect'
import { expect, it } from 'vitest'
import {
  caseOf,
  decideRuleSet,
  EDITION_ACTIONS,
  EDITION_STATUSES,
  EDITION_TRANSITIONS,
  editionActions,
  evolveRuleSet,
  lint,
  publishedOf,
  type RuleSet,
  type RuleSetCommand,
  type RuleSetEdition,
  type RuleSetSurroundings,
  shownEdition,
} from '../../src/assessment/index.ts'
import { DIFFICULTY_WORD } from '../../src/assessment/rules/labels.ts'
import { type PlainDate, plainDate } from '../../src/calendar/index.ts'
import type { AccountId, Actor, RuleSetId, Sha256 } from '../../src/record/index.ts'
import { DIFFICULTY_LABEL } from '../../src/safeguards/index.ts'
import { actor, occasion, PROGRAMME } from '../example.ts'
import { readOpinions } from '../policy/samples.ts'
import { goldenCase, ruleSet } from './samples.ts'

const sound = ruleSet(2018)

it('[A22] the seeded rule sets are sound, say that they are examples, and cite sentences of the document', () => {
  const sentences = readOpinions().document.clauses.flatMap((clause) =>
    (clause.sentences ?? []).map(({ text }) => `${clause.number} ${text}`),
  )
  for (const rules of [sound, ruleSet(2017)]) {
    expect(lint(rules, null)).toEqual([])
    expect(rules.title + rules.note).toContain('示例办法')
    for (const { basis } of [...rules.criteria, ...rules.bonuses])
      expect(sentences).toContain(`${basis.clause} ${basis.sentence}`)
  }
})

const first = actor('administrator', null)
const second: Actor = {
  ...first,
  account: '01890000-0000-7000-8000-0000000000ab' as AccountId,
  name: '另一人',
}
const around: RuleSetSurroundings = {
  id: '01890000-0000-7000-8000-0000000000ee' as RuleSetId,
  programme: PROGRAMME,
  hash: 'a'.repeat(64) as Sha256,
  ...{ newestVersion: 0, waiting: false, scores: 'open' },
}
const TODAY = plainDate('2018-10-12')
const propose = (ruleSet_: RuleSet = sound, over: object = {}): RuleSetCommand => ({
  ...{ _tag: 'ProposeRuleSet', ruleSet: ruleSet_, cases: [], effectiveOn: TODAY },
  ...over,
})
const decide = (
  state: RuleSetEdition | null,
  command: RuleSetCommand,
  by: Actor = first,
  over: Partial<RuleSetSurroundings> = {},
) => decideRuleSet(state, command, occasion(by, TODAY), { ...around, ...over })
const after = (
  state: RuleSetEdition | null,
  command: RuleSetCommand,
  by: Actor,
  day: PlainDate = TODAY,
): RuleSetEdition => {
  const decided = decideRuleSet(state, command, occasion(by, day), around)
  if (Result.isFailure(decided)) throw new Error(JSON.stringify(decided.failure))
  const end = decided.success.reduce<RuleSetEdition | null>(evolveRuleSet, state)
  if (end === null) throw new Error('nothing was done')
  return end
}
const refusal = (decision: ReturnType<typeof decide>) =>
  Result.isFailure(decision) ? decision.failure : null
const PUBLISH: RuleSetCommand = { _tag: 'PublishRuleSet' }

it('[A24] one administrator proposes, another publishes; what is published is never changed', () => {
  const proposed = after(null, propose(), first)
  expect(publishedOf(proposed)).toBeNull()
  expect(refusal(decide(proposed, PUBLISH, first))).toMatchObject({ _tag: 'SamePublisher' })
  expect(editionActions(first, proposed)).toEqual(['withdraw'])
  expect(editionActions(second, proposed)).toEqual(['publish', 'return'])
  const back: RuleSetCommand = { _tag: 'ReturnRuleSet', reason: '分值再议' }
  expect(refusal(decide(proposed, back, first))).toMatchObject({ _tag: 'ForOthers', action: 'return' })
  const withdraw: RuleSetCommand = { _tag: 'WithdrawRuleSet' }
  expect(refusal(decide(proposed, withdraw, second))).toMatchObject({
    _tag: 'ForOthers',
    action: 'withdraw',
  })
  expect(after(proposed, withdraw, first).status).toBe('withdrawn')
  const published = after(proposed, PUBLISH, second)
  expect(publishedOf(published)).toMatchObject({
    ...{ hash: around.hash, publishedOn: TODAY, publishedBy: '另一人', effectiveOn: TODAY, ruleSet: sound },
  })
  for (const command of [PUBLISH, { _tag: 'WithdrawRuleSet' } as const])
    expect(refusal(decide(published, command, second))).toMatchObject({
      _tag: 'EditionNotIn',
      status: 'published',
    })
  expect(refusal(decide(null, propose(), actor('office', null)))).toMatchObject({ _tag: 'Forbidden' })
})

it('[A24] the table of transitions is all there is', () => {
  expect(Object.keys(EDITION_TRANSITIONS)).toEqual([...EDITION_STATUSES])
  const used = new Set(Object.values(EDITION_TRANSITIONS).flatMap((row) => Object.keys(row)))
  expect(used).toEqual(new Set(EDITION_ACTIONS))
  const returned = after(after(null, propose(), first), { _tag: 'ReturnRuleSet', reason: '分值再议' }, second)
  expect(returned.status).toBe('returned')
  expect(refusal(decide(returned, PUBLISH, second))).toMatchObject({ _tag: 'EditionNotIn' })
})

it('[A60] an unsound rule set, a failing case, a wrong version, a past day or a decided year is not proposed', () => {
  const why = (command: RuleSetCommand, over: Partial<RuleSetSurroundings> = {}) =>
    refusal(decide(null, command, first, over))
  expect(why(propose({ ...sound, total: '110' }))).toMatchObject({
    _tag: 'RuleSetUnsound',
    findings: [{ code: 'sections-unequal', path: ['total'] }],
  })
  expect(why(propose({ ...sound, version: 3 }))).toMatchObject({ _tag: 'VersionOutOfOrder', expected: 1 })
  expect(why(propose(sound, { effectiveOn: '2018-10-11' }))).toMatchObject({ _tag: 'EffectiveInPast' })
  expect(why(propose(), { waiting: true })).toMatchObject({ _tag: 'ProposalWaits' })
  expect(why(propose(), { scores: 'told' })).toMatchObject({ _tag: 'ScoresTold' })
  expect(why(propose(), { scores: 'decided' })).toMatchObject({ _tag: 'YearDecided' })
  const { facts } = goldenCase('mid-year')
  const made = caseOf(sound, facts, 'kjj', { id: 'mid-year', title: '年中' })
  if (made === null) throw new Error('no case')
  expect(why(propose(sound, { cases: [made] }))).toBeNull()
  const failing = { ...made, expect: { ...made.expect, points: '12.34' } }
  expect(why(propose(sound, { cases: [failing] }))).toMatchObject({
    _tag: 'CasesFail',
    failures: [{ id: 'mid-year', what: '得分', expected: '12.34', got: made.expect.points }],
  })
})

it('[A64] an assessor reads an edition without the facts of every unit', () => {
  const made = caseOf(sound, goldenCase('mid-year').facts, 'kjj', { id: 'mid-year', title: '年中' })
  const edition = after(null, propose(sound, { cases: [made] }), first)
  expect(shownEdition(edition, actor('assessor', null))).toEqual({ ...edition, cases: [] })
  for (const reader of [first, actor('office', null)]) expect(shownEdition(edition, reader)).toEqual(edition)
})

it('[A60] what was proposed is looked at again when it is published', () => {
  const proposed = after(null, propose(), first)
  const why = (day: string, over: Partial<RuleSetSurroundings> = {}) =>
    refusal(decideRuleSet(proposed, PUBLISH, occasion(second, plainDate(day)), { ...around, ...over }))
  expect(why(TODAY, { newestVersion: 1 })).toMatchObject({ _tag: 'VersionOutOfOrder', expected: 2 })
  expect(why(TODAY, { scores: 'decided' })).toMatchObject({ _tag: 'YearDecided', year: 2018 })
  expect(why(TODAY)).toBeNull()
  const later = plainDate('2018-10-15')
  expect(after(proposed, PUBLISH, second, later).effectiveOn).toBe(later)
})

it('the words of the formulas are those of the screens', () =>
  expect(DIFFICULTY_WORD).toEqual(DIFFICULTY_LABEL))
