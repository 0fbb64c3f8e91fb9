import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import type { Target } from '../../src/policy/index.ts'
import {
  askedMilestones,
  burdenOf,
  changesSince,
  conflicts,
  decideReport,
  type MilestoneProgress,
  promisesOf,
  type Report,
  type ReportCommand,
  ReportContent,
  track,
  wordOf,
} from '../../src/reporting/index.ts'
import { actor, around, content, KJJ, MILESTONE, milestone, occasion, plan, report } from '../example.ts'

const clerk = actor('clerk', KJJ)
const submit: ReportCommand = { _tag: 'SubmitReport', content: content() }

it('[R3] only a period that is over is reported on', () => {
  const early = decideReport(null, submit, occasion(clerk, '2018-09-30'), around())
  expect(Result.isFailure(early) && early.failure._tag).toBe('ReportingNotOpen')
  const foreign = decideReport(null, submit, occasion(clerk), around({ opened: ['2018-Q2'] }))
  expect(Result.isFailure(foreign) && foreign.failure._tag).toBe('ReportingNotOpen')
})

it('[R4] progress is told in words', () => {
  const command: ReportCommand = { _tag: 'SubmitReport', content: content({ progress: '　 ' }) }
  const decision = decideReport(null, command, occasion(clerk), around())
  expect(Result.isFailure(decision) && decision.failure).toMatchObject({
    field: 'progress',
    problem: 'empty',
  })
})

const told = (over: Partial<MilestoneProgress>): MilestoneProgress => ({
  milestone: MILESTONE,
  state: 'not',
  doneOn: null,
  percent: 0,
  ...over,
})

it('[R5] every milestone of the plan is told, and told without contradiction', () => {
  const cases: [readonly MilestoneProgress[], string | null][] = [
    [[], 'missing-milestone'],
    [[told({ milestone: '01890000-0000-7000-8000-0000000000ff' as never }), told({})], 'unknown-milestone'],
    [[told({ state: 'done', percent: 100 })], 'done-without-date'],
    [[told({ state: 'done', percent: 100, doneOn: plainDate('2018-10-13') })], 'done-in-future'],
    [[told({}), told({})], 'told-twice'],
    [[told({ state: 'done', percent: 100, doneOn: plainDate('0001-01-01') })], 'done-too-early'],
    [[told({ state: 'partly', percent: 40, doneOn: plainDate('2018-10-01') })], 'date-without-done'],
    [[told({ state: 'partly', percent: 100 })], 'percent-unfit'],
    [[told({ state: 'not', percent: 5 })], 'percent-unfit'],
    [[told({ state: 'done', percent: 100, doneOn: plainDate('2018-10-12') })], null],
    [[told({ state: 'partly', percent: 40 })], null],
  ]
  for (const [milestones, problem] of cases) {
    const command: ReportCommand = { _tag: 'SubmitReport', content: content({ milestones }) }
    const decision = decideReport(
      null,
      command,
      occasion(clerk),
      around({ milestones: [milestone('2018-08-31')] }),
    )
    const found =
      Result.isFailure(decision) && 'problem' in decision.failure ? decision.failure.problem : null
    expect(found).toBe(problem)
  }
})

it('[R9] a report also asks for what earlier years left open, until a report calls it done', () => {
  const left = { ...milestone('2017-12-20'), id: '01890000-0000-7000-8000-0000000000c7' as typeof MILESTONE }
  const before = { ...plan([left]), year: 2017 }
  const present = plan([milestone('2018-08-31')])
  const said = (state: 'done' | 'partly', period = '2018-Q2') =>
    report({
      period: period as Report['period'],
      status: 'accepted',
      acceptedOn: plainDate('2018-02-02'),
      content: content({
        milestones: [
          told({
            milestone: left.id,
            state,
            percent: state === 'done' ? 100 : 60,
            doneOn: plainDate('2018-02-01'),
          }),
        ],
      }),
    })
  const ids = (reports: readonly Report[]) =>
    askedMilestones([present, before].map(promisesOf), reports.map(wordOf), '2018-Q3' as never).map(
      (one) => one.id,
    )
  expect(ids([])).toEqual([left.id, MILESTONE])
  expect(ids([said('partly')])).toEqual([left.id, MILESTONE])
  expect(ids([said('done')])).toEqual([MILESTONE])
  // The report that called it done asks for it still, so that it can be corrected; so do earlier ones.
  for (const period of ['2018-Q3', '2018-Q4'])
    expect(ids([said('done', period)])).toEqual([left.id, MILESTONE])
})

it('[R10] two who wrote on one version are told what each changed, field by field', () => {
  const base = report({ content: content({ progress: '原文', nextStep: '原打算' }) })
  const theirs = report({ content: content({ progress: '他改的', nextStep: '他的打算' }) })
  const mine = content({ progress: '我改的', nextStep: '原打算' })
  expect(conflicts(base, mine, theirs)).toEqual([
    { field: 'progress', base: '原文', mine: '我改的', theirs: '他改的' },
  ])
  expect(conflicts(base, content({ progress: '他改的', nextStep: '他的打算' }), theirs)).toEqual([])
})

it('[R11] a report on a later time stands for one on an earlier time, whenever they came and in whatever order', () => {
  const said = (period: string, state: 'done' | 'partly', reportedOn: string, id: string): Report =>
    report({
      id: id as Report['id'],
      period: period as Report['period'],
      status: 'accepted',
      reportedOn: plainDate(reportedOn),
      acceptedOn: plainDate(reportedOn),
      content: content({
        milestones: [
          told({
            state,
            percent: state === 'done' ? 100 : 50,
            doneOn: state === 'done' ? plainDate('2018-09-01') : null,
          }),
        ],
      }),
    })
  const q3 = said('2018-Q3', 'done', '2018-10-10', '01890000-0000-7000-8000-00000000000a')
  const q2 = said('2018-Q2', 'partly', '2018-10-20', '01890000-0000-7000-8000-00000000000b')
  for (const reports of [
    [q2, q3],
    [q3, q2],
  ])
    expect(track([milestone('2018-08-31')], reports.map(wordOf))[0]?.progress?.state).toBe('done')
})

it('[R12] text that a row or a hash would change is refused: lone surrogates and NUL', () => {
  const fits = Schema.is(ReportContent)
  expect(fits(content({ progress: '进展 😀' }))).toBe(true)
  expect(fits(content({ progress: 'bad \ud800' }))).toBe(false)
  expect(fits(content({ difficulty: 'a\u0000b' }))).toBe(false)
})

const target = (key: string, unit: '%' | '万元'): Target =>
  ({ key, subject: '处理率', comparator: 'at-least', value: '90', unit, words: '' }) as unknown as Target

it('[R18] a figure is of a target of the task, in a unit of its dimension, told once', () => {
  const told = (figures: ReportContent['figures']) => {
    const command: ReportCommand = { _tag: 'SubmitReport', content: content({ figures }) }
    const decision = decideReport(
      null,
      command,
      occasion(clerk),
      around({ targets: [target('36.1', '万元')] }),
    )
    return Result.isFailure(decision) && 'problem' in decision.failure ? decision.failure.problem : null
  }
  const figure = { target: '36.1', value: '6.1', unit: '亿元' } as const
  expect(told([figure])).toBe(null)
  expect(told([figure, figure])).toBe('told-twice')
  expect(told([{ ...figure, target: '36.2' }])).toBe('unknown-target')
  expect(told([{ ...figure, unit: '%' }])).toBe('unit-unfit')
})

it('[R19] secret matter is told by a stub: what it proves, number and day of the paper, not in the future', () => {
  const stub = (deliveredOn: string) =>
    ({
      _tag: 'stub',
      id: '01890000-0000-7000-8000-0000000000e1',
      proves: '涉密材料已线下报送',
      documentNumber: '嘉密〔2018〕3号',
      deliveredOn: plainDate(deliveredOn),
      disclosure: 'internal',
    }) as ReportContent['evidence'][number]
  const told = (day: string) => {
    const command: ReportCommand = { _tag: 'SubmitReport', content: content({ evidence: [stub(day)] }) }
    return Result.isSuccess(decideReport(null, command, occasion(clerk), around()))
  }
  expect(told('2018-10-12')).toBe(true)
  expect(told('2018-10-13')).toBe(false)
})

it('[R20] what changed since the period before is told, and what went backwards is asked about', () => {
  const before = content({
    milestones: [told({ state: 'partly', percent: 60 })],
    figures: [{ target: '36.1', value: '6', unit: '万元' }],
  })
  expect(changesSince(before, before)).toEqual([])
  const same = content({ ...before, figures: [{ target: '36.1', value: '60000', unit: '元' }] })
  expect(changesSince(before, same)).toEqual([])
  const [milestone, figure] = changesSince(
    before,
    content({
      milestones: [told({ state: 'partly', percent: 40 })],
      figures: [{ target: '36.1', value: '7', unit: '万元' }],
    }),
  )
  expect(milestone).toMatchObject({ _tag: 'milestone', backwards: true })
  expect(figure).toMatchObject({ _tag: 'figure', before: { value: '6' }, now: { value: '7' } })
  expect(changesSince(null, before)).toHaveLength(2)
})

it('[R21] a report asks for its progress and its milestones; all else may stay empty', () => {
  const told2 = content({
    milestones: [told({}), told({ milestone: '01890000-0000-7000-8000-0000000000cd' as never })],
  })
  expect(burdenOf(told2)).toEqual({ required: 3, filled: 4 })
})
