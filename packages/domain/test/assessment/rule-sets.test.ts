import { Result } from 'effect'
import { expect, it } from 'vitest'
import {
  decideRuleSet,
  evolveRuleSet,
  lint,
  OUTCOME_LABEL,
  OUTCOMES_OF,
  type PublishedRuleSet,
  type RuleSet,
  type RuleSetChange,
} from '../../src/assessment/index.ts'
import { DIFFICULTY_WORD } from '../../src/assessment/items.ts'
import type { RuleSetId, Sha256 } from '../../src/record/index.ts'
import { DIFFICULTY_LABEL } from '../../src/safeguards/index.ts'
import { actor, occasion, PROGRAMME } from '../example.ts'
import { readOpinions } from '../policy/samples.ts'
import { ruleSet } from './samples.ts'

const sound = ruleSet(2018)
const [tasks, plans, reporting] = sound.criteria
const withCriterion = (over: object): RuleSet => ({
  ...sound,
  criteria: [tasks, plans, { ...reporting, ...over }] as RuleSet['criteria'],
})
const tags = (rules: RuleSet) => lint(rules).map((one) => one._tag)

it('[A22] the seeded rule sets are sound, say that they are examples, and cite sentences of the document', () => {
  const sentences = readOpinions().document.clauses.flatMap((clause) =>
    (clause.sentences ?? []).map(({ text }) => `${clause.number} ${text}`),
  )
  for (const rules of [sound, ruleSet(2017)]) {
    expect(lint(rules)).toEqual([])
    expect(rules.title + rules.note).toContain('示例办法')
    for (const { basis } of rules.criteria) expect(sentences).toContain(`${basis.clause} ${basis.sentence}`)
  }
})

it('[A23] a rule set that does not add up or reach is refused, and the finding names the place', () => {
  const { grading } = sound
  expect(lint({ ...sound, total: '110' })).toEqual([{ _tag: 'WeightsUnequal', total: '110', weights: '100' }])
  expect(tags({ ...sound, criteria: [] })).toEqual(['NoCriteria'])
  expect(tags(withCriterion({ id: 'plans' }))).toEqual(['DuplicateCriterion'])
  expect(tags(withCriterion({ weight: '0' }))).toEqual(['WeightsUnequal', 'WeightZero'])
  const losses = (outcomes: readonly string[], floor = '0') => ({
    scoring: {
      _tag: 'Deduct',
      once: 'period',
      floor,
      losses: outcomes.map((outcome) => ({ outcome, points: '1' })),
    },
  })
  expect(lint(withCriterion(losses(['unfinished'])))).toEqual([
    { _tag: 'OutcomeUnreachable', criterion: 'reporting', outcome: 'unfinished' },
  ])
  expect(tags(withCriterion(losses(['late', 'late'])))).toEqual(['OutcomeTwice'])
  expect(tags(withCriterion(losses(['late'], '16')))).toEqual(['FloorTooHigh'])
  const credits = { scoring: { _tag: 'Proportion', credits: [{ outcome: 'on-time', share: '1' }] } }
  expect(tags(withCriterion(credits))).toEqual(['OutcomeUnpriced', 'OutcomeUnpriced'])
  const grades = grading.grades.toReversed()
  expect(tags({ ...sound, grading: { ...grading, grades: grading.grades.slice(0, 3) } })).toEqual([
    'GradesUnordered',
  ])
  expect(tags({ ...sound, grading: { ...grading, grades } })).toEqual(['GradesUnordered'])
  expect(tags({ ...sound, grading: { ...grading, groups: grading.groups.slice(0, 2) } })).toEqual([
    'GroupsUnordered',
  ])
})

const around = {
  id: '01890000-0000-7000-8000-0000000000ee' as RuleSetId,
  programme: PROGRAMME,
  hash: 'a'.repeat(64) as Sha256,
  newestVersion: 0,
}
const publish = (
  rules: RuleSet,
  state: PublishedRuleSet | null = null,
  role: 'administrator' | 'office' = 'administrator',
  newestVersion = 0,
) =>
  decideRuleSet(state, { _tag: 'PublishRuleSet', ruleSet: rules }, occasion(actor(role, null)), {
    ...around,
    newestVersion,
  })
const refusal = (decision: ReturnType<typeof publish>) => Result.isFailure(decision) && decision.failure._tag

it('[A24] an administrator publishes a sound rule set once; a later version follows the newest', () => {
  const published = publish(sound)
  const changes: readonly RuleSetChange[] = Result.isSuccess(published) ? published.success : []
  const state = changes.reduce<PublishedRuleSet | null>(evolveRuleSet, null)
  expect(state).toMatchObject({ hash: around.hash, publishedOn: '2018-10-12', ruleSet: sound })
  expect(refusal(publish(sound, null, 'office'))).toBe('Forbidden')
  expect(refusal(publish(sound, state))).toBe('RuleSetFixed')
  expect(refusal(publish({ ...sound, total: '90' }))).toBe('RuleSetUnsound')
  expect(refusal(publish(sound, null, 'administrator', 1))).toBe('VersionOutOfOrder')
  expect(refusal(publish({ ...sound, version: 2 }, null, 'administrator', 1))).toBe(false)
})

it('every outcome that a measure can find has its word', () => {
  for (const [measure, { timely, further }] of Object.entries(OUTCOMES_OF))
    expect(Object.keys(OUTCOME_LABEL[measure as 'PlanSubmission'])).toEqual([...timely, ...further])
})

it('the words of the formulas are those of the screens', () =>
  expect(DIFFICULTY_WORD).toEqual(DIFFICULTY_LABEL))
