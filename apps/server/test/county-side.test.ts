import { scopeFor } from '@jiashan/domain/access'
import type { Actor, ConclusionId } from '@jiashan/domain/record'
import { COUNTY } from '@jiashan/domain/record'
import type { CountyReportCommand } from '@jiashan/domain/reporting'
import type { ConclusionCommand } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { CountyReports } from '../src/reporting/county-reports.ts'
import { Groups } from '../src/safeguards/groups.ts'
import { verify } from '../src/store/verify.ts'
import { Conclusions } from '../src/supervision/conclusions.ts'
import { Notices } from '../src/supervision/notices.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, office, PROGRAMME, Q3 } from './county.ts'
import { countyReported, fromCounty, REPORTED } from './from-county.ts'
import { groupOf } from './grouped.ts'
import { type Installation, install } from './installation.ts'
import { leader } from './ordered.ts'

let installation: Installation

beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
  await installation.run(
    Effect.flatMap(Groups, (groups) =>
      groups.act(actor('administrator', null, 4), PROGRAMME, { _tag: 'FoundGroup', group: groupOf([KJJ]) }),
    ),
  )
})
afterAll(() => installation.end())

const key = { programme: PROGRAMME, task: 1, period: Q3 }
const act = (by: Actor, command: CountyReportCommand) =>
  Effect.flatMap(CountyReports, (all) => all.act(by, key, command))
const conclude = (by: Actor, conclusion: ConclusionId | null, command: ConclusionCommand) =>
  Effect.flatMap(Conclusions, (all) => all.act(by, { programme: PROGRAMME, conclusion, command }))
const seenBy = (by: Actor) =>
  installation.run(
    Effect.gen(function* () {
      const scope = yield* Effect.fromResult(scopeFor(by, 'countyReport.read', PROGRAMME))
      const all = yield* (yield* CountyReports).ofPeriod(scope, Q3)
      return all.map((one) => `${one.task.ordinal} ${one.report?.state.status ?? 'none'}`)
    }),
  )
const told = async (by: Actor) =>
  (await installation.run(Effect.flatMap(Notices, (all) => all.newest(by, PROGRAMME)))).map((one) => one.kind)

it('takes one report of the county a task and quarter, verified by the unit that leads it', async () => {
  expect(await seenBy(fromCounty)).toEqual(['1 none'])
  await installation.run(countyReported())
  const foreign = actor('clerk', HBJ, 8)
  expect(await seenBy(foreign)).toEqual([])
  const verifying: CountyReportCommand = { _tag: 'VerifyCountyReport', reason: '已现场查看' }
  expect(await installation.run(Effect.flip(act(foreign, verifying)))).toMatchObject({ _tag: 'Forbidden' })
  expect((await told(clerk))[0]).toBe('county-reported')
  await installation.run(act(clerk, { _tag: 'ReturnCountyReport', reason: '请补充企业数' }))
  await installation.run(
    act(fromCounty, { _tag: 'SubmitCountyReport', content: { ...REPORTED, text: '新增 5 家。' } }),
  )
  const { state } = await installation.run(act(clerk, verifying))
  expect(state).toMatchObject({ status: 'verified', content: { text: '新增 5 家。' } })
  await installation.run(
    act(office, { _tag: 'JudgeSide', side: 'guidance', standing: 'strong', words: '指导有力' }),
  )
  expect(await told(fromCounty)).toEqual(['county-verified', 'county-returned'])
  expect(await seenBy(clerk)).toEqual(['1 verified'])
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})

it('signs a conclusion once a year and shows it to whom it concerns, and to nobody else', async () => {
  const text = { standing: 'steady', words: '总体平稳。' } as const
  const draft: ConclusionCommand = { _tag: 'DraftConclusion', year: 2018, subject: COUNTY, text }
  const member = await installation.run(Effect.flip(conclude(office, null, { ...draft, subject: KJJ })))
  expect(member).toMatchObject({ _tag: 'SubjectUnfit', problem: 'member' })
  expect(await installation.run(Effect.flatMap(Conclusions, (all) => all.outsiders(PROGRAMME)))).toEqual([
    HBJ,
  ])
  const { id } = await installation.run(conclude(office, null, draft))
  expect(await installation.run(Effect.flip(conclude(office, null, draft)))).toMatchObject({
    _tag: 'ConcludedAlready',
  })
  const visible = (by: Actor) =>
    installation.run(
      Effect.gen(function* () {
        const scope = yield* Effect.fromResult(scopeFor(by, 'conclusion.read', PROGRAMME))
        return (yield* (yield* Conclusions).list(scope)).length
      }),
    )
  expect(await visible(fromCounty)).toBe(0)
  await installation.run(conclude(office, id as ConclusionId, { _tag: 'SubmitConclusion' }))
  await installation.run(conclude(leader, id as ConclusionId, { _tag: 'SignConclusion' }))
  expect(await visible(fromCounty)).toBe(1)
  expect(await visible(clerk)).toBe(0)
  expect((await told(fromCounty))[0]).toBe('conclusion-signed')
  const after = await installation.run(
    Effect.flip(conclude(office, id as ConclusionId, { _tag: 'ReviseConclusion', text })),
  )
  expect(after).toMatchObject({ _tag: 'ConclusionNotIn', status: 'signed' })
  expect(await installation.run(verify())).toMatchObject({ fault: null })
})
