import { publicScope, scopeFor } from '@jiashan/domain/access'
import type { RoundCommand } from '@jiashan/domain/assessment'
import { type PlainDate, plainDate } from '@jiashan/domain/calendar'
import type { Actor } from '@jiashan/domain/record'
import { Effect, Result } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { resultFault } from '../src/assessment/result-fault.ts'
import { Rounds } from '../src/assessment/rounds.ts'
import { RuleSets } from '../src/assessment/rule-sets.ts'
import { Scores } from '../src/assessment/scores.ts'
import { seededRuleSet } from '../src/assessment/seeded-rule-set.ts'
import { Reports } from '../src/reporting/reports.ts'
import { Groups } from '../src/safeguards/groups.ts'
import { Database } from '../src/store/database.ts'
import { verify } from '../src/store/verify.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, MILESTONE, office, PROGRAMME, Q3 } from './county.ts'
import { groupOf } from './grouped.ts'
import { type Installation, install } from './installation.ts'
import { administrator, publisher, ruled } from './ruled.ts'

const assessor = actor('assessor', null, 5)
const outsider = actor('assessor', null, 6)
const YEAR = { programme: PROGRAMME, year: 2018 }
const setting = {
  teams: [
    {
      ...{ title: '外部组', outside: true, units: [KJJ, HBJ] },
      members: [{ account: assessor.account as never, name: '考核员', department: null }],
    },
  ],
  ...{ selfUntil: plainDate('2018-12-25'), objectionDays: 5, reviewDays: 10 },
}

let installation: Installation
const on = (day: string): void => {
  installation.position.epochMs = Date.parse(`${day}T10:00:00+08:00`)
}
const act = (by: Actor, command: RoundCommand) =>
  installation.run(Effect.flatMap(Rounds, (rounds) => Effect.result(rounds.act(by, { ...YEAR, command }))))
const done = async (by: Actor, command: RoundCommand) => {
  const found = await act(by, command)
  if (Result.isFailure(found)) throw new Error(JSON.stringify(found.failure))
  return found.success.state
}
const cardsOf = (by: Actor) =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(by, 'scorecard.read', PROGRAMME))
      return (yield* (yield* Scores).ofYear(scope, 2018)).cards
    }),
  )
/** What the open site may tell of the year: whether the result stands, and whether a unit is told of a ruling. */
const published = async () => {
  const { frozen, cards } = await installation.run(
    Effect.flatMap(Scores, (scores) => scores.ofYear(publicScope(PROGRAMME), 2018)),
  )
  const ruled = cards.some(({ reasons }) => reasons.some(({ clause }) => clause === '第十一条'))
  return { frozen: frozen !== null, ruled }
}
/** Proposes another version of the year's rules. */
const proposed = async (version: number, effectiveOn: PlainDate) => {
  const ruleSet = { ...(await seededRuleSet(2018)), version }
  const command = { _tag: 'ProposeRuleSet' as const, ruleSet, cases: [], effectiveOn }
  return installation.run(
    Effect.flatMap(RuleSets, (all) =>
      Effect.result(all.act(administrator, { programme: PROGRAMME, edition: null, command })),
    ),
  )
}
const versionNow = () =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(office, 'scorecard.read', PROGRAMME))
      return (yield* (yield* Scores).ofYear(scope, 2018)).rules.ruleSet.version
    }),
  )
const fault = () => installation.run(resultFault())

const found = Effect.gen(function* () {
  yield* foundCounty()
  const groups = yield* Groups
  const group = groupOf([KJJ, HBJ])
  yield* groups.act(administrator, PROGRAMME, { _tag: 'FoundGroup', group })
  const items = [{ task: 1, difficulty: 'normal' as const }]
  const list = { ...YEAR, example: true }
  yield* groups.actOnKeyTasks(office, list, { _tag: 'ProposeKeyTasks', items, others: [], reason: '' })
  yield* groups.actOnKeyTasks(office, list, {
    _tag: 'DecideKeyTasks',
    decidedOn: plainDate('2018-01-02'),
    basis: { _tag: 'document', number: '示例设定' },
  })
  yield* ruled(2018)
  const milestones = [
    { milestone: MILESTONE, state: 'done' as const, doneOn: plainDate('2018-08-20'), percent: 100 },
  ]
  const texts = { progress: '已完成', nextStep: '', difficulty: '', matter: '' }
  const place = { programme: PROGRAMME, task: 1, period: Q3 }
  const reports = yield* Reports
  const content = { ...texts, milestones, figures: [], evidence: [] }
  yield* reports.act(clerk, { _tag: 'SubmitReport', ...place, content })
  yield* reports.act(actor('head', KJJ, 2), { _tag: 'SignReport', ...place })
  yield* reports.act(office, { _tag: 'AcceptReport', ...place })
})

beforeAll(async () => {
  installation = await install()
  await installation.run(found)
})
afterAll(() => installation.end())

it('walks a year from self-assessment to the announcement, and what is frozen recomputes', async () => {
  on('2018-12-03')
  await done(office, { _tag: 'OpenRound', setting })
  await done(clerk, { _tag: 'SelfAssess', words: '年度任务已完成', evidence: [], instead: null })
  on('2018-12-26')
  await done(office, { _tag: 'BeginVerification' })
  on('2019-01-16')
  const source = { _tag: 'report' as const, id: null, task: 1, period: Q3 }
  const ruling = await done(assessor, {
    ...{ _tag: 'Rule', kind: 'falsification', department: KJJ, about: source, task: 1, milestone: null },
    ...{ points: null, reason: '完成情况不实', authority: '市考核组', documents: ['核查记录 1 号'] },
  })
  const ofKjj = (await cardsOf(office)).find((one) => one.department === KJJ)
  expect(ofKjj?.reasons.some(({ clause }) => clause === '第十一条')).toBe(true)
  expect((await cardsOf(clerk))[0]?.reasons.some(({ clause }) => clause === '第十一条')).toBe(false)
  const coming = await proposed(2, plainDate('2019-01-25'))
  if (Result.isFailure(coming)) throw new Error(JSON.stringify(coming.failure))
  await installation.run(
    Effect.flatMap(RuleSets, (all) =>
      all.act(publisher, {
        ...{ programme: PROGRAMME, edition: coming.success.state.id },
        command: { _tag: 'PublishRuleSet' },
      }),
    ),
  )
  on('2019-01-21')
  await done(office, { _tag: 'GiveFeedback' })
  expect((await cardsOf(clerk))[0]?.reasons.some(({ clause }) => clause === '第十一条')).toBe(true)
  expect(await published()).toEqual({ frozen: false, ruled: false })
  expect(await proposed(3, plainDate('2019-01-21'))).toMatchObject({
    failure: { _tag: 'ScoresTold', year: 2018 },
  })
  await done(clerk, {
    ...{
      _tag: 'Object',
      node: `key-tasks/1/${MILESTONE}`,
      title: '任务 1',
      ruling: ruling.rulings[0]?.id ?? '',
    },
    ...{ words: '验收报告可以证明', evidence: [] },
  })
  const reviewer = { account: outsider.account as never, name: outsider.name, department: null }
  expect(
    await act(office, {
      ...{ _tag: 'AssignReviewer', number: 1 },
      reviewer: { account: assessor.account as never, name: assessor.name, department: null },
    }),
  ).toMatchObject({ failure: { _tag: 'MustRecuse' } })
  await done(office, { _tag: 'AssignReviewer', number: 1, reviewer })
  await done(outsider, {
    ...{ _tag: 'SettleObjection', number: 1, upheld: true, reason: '验收报告属实' },
    changes: [{ _tag: 'RevokeRuling', ruling: ruling.rulings[0]?.id ?? '' }],
  })
  const freeze = () =>
    installation.run(
      Effect.flatMap(Scores, (scores) =>
        Effect.result(scores.freeze(office, PROGRAMME, 2018, '协调小组第三次会议')),
      ),
    )
  expect(await freeze()).toMatchObject({ failure: { _tag: 'NotDeliberated', status: 'feedback' } })
  on('2019-01-29')
  // Units were told their scores by the first version: the second came into force afterwards.
  expect(await versionNow()).toBe(1)
  await done(office, { _tag: 'Deliberate' })
  expect(await freeze()).toMatchObject({ success: { basis: '协调小组第三次会议', year: 2018 } })
  expect(await published()).toEqual({ frozen: false, ruled: false })
  await done(office, { _tag: 'Announce', document: '示范点办〔2019〕3号' })
  expect(await published()).toEqual({ frozen: true, ruled: false })
  expect((await installation.run(verify())).fault).toBeNull()
  expect(await fault()).toBeNull()
})

it('names what of a frozen result was altered: a fact, a rule, a card', async () => {
  const alter = (sql: string) =>
    installation.run(
      Effect.flatMap(Database, ({ client }) => Effect.promise(() => client.$executeRawUnsafe(sql))),
    )
  const replace = (table: string, column: string, from: string, to: string) =>
    alter(`UPDATE "${table}" SET "${column}" = replace("${column}"::text, '${from}', '${to}')::jsonb`)
  const cases = [
    ['AssessmentResult', 'factSheet', '2018-08-20', '2018-08-21', /the facts/],
    ['RuleSet', 'ruleSet', '"0.8"', '"0.7"', /the rule set/],
    ['AssessmentResult', 'cards', '"grade": "', '"grade": "不', /the cards/],
  ] as const
  for (const [table, column, from, to, named] of cases) {
    await replace(table, column, from, to)
    expect(await fault()).toMatch(named)
    expect((await installation.run(verify())).fault).toMatch(/^row /)
    await replace(table, column, to, from)
    expect(await fault()).toBeNull()
  }
})

it('tells what a later correction would have changed, and leaves the frozen result as it is', async () => {
  on('2019-03-01')
  const afterwards = () =>
    installation.run(Effect.flatMap(Scores, (scores) => scores.afterwards(PROGRAMME, 2018)))
  expect(await afterwards()).toEqual([])
  const milestones = [
    { milestone: MILESTONE, state: 'done' as const, doneOn: plainDate('2018-09-20'), percent: 100 },
  ]
  const content = {
    ...{ progress: '更正完成日期', nextStep: '', difficulty: '', matter: '' },
    ...{ milestones, figures: [], evidence: [] },
  }
  const place = { programme: PROGRAMME, task: 1, period: Q3 }
  const before = await cardsOf(office)
  await installation.run(
    Effect.gen(function* () {
      const reports = yield* Reports
      yield* reports.act(clerk, { _tag: 'CorrectReport', ...place, content, reason: '日期填错' })
      yield* reports.act(actor('head', KJJ, 2), { _tag: 'SignReport', ...place })
      yield* reports.act(office, { _tag: 'AcceptReport', ...place })
    }),
  )
  expect(await afterwards()).toMatchObject([{ department: HBJ }, { department: KJJ }])
  expect(await cardsOf(office)).toEqual(before)
})
