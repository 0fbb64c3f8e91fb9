import { Result } from 'effect'
import { expect, it } from 'vitest'
import { type PlainDate, plainDate } from '../../src/calendar/index.ts'
import {
  decideFigure,
  effectOfCorrection,
  type FigureCommand,
  type FigureEntry,
  type FigureSurroundings,
  historyOf,
  knownOn,
  observationOf,
  questionsOn,
} from '../../src/indicators/index.ts'
import type { AccountId, Actor, ObservationId } from '../../src/record/index.ts'
import { actor, HBJ, KJJ, occasion, PROGRAMME } from '../example.ts'
import { entry, figure, indicator, target } from './sample.ts'

const other = (by: Actor): Actor => ({
  ...by,
  account: '01890000-0000-7000-8000-0000000000de' as AccountId,
  name: '另一人',
})
const office = actor('office', null)
const clerk = actor('clerk', HBJ)
const OUTSIDE = indicator({ source: { _tag: 'Outside', name: '国家统计局嘉兴调查队' } })

const around = (over: Partial<FigureSurroundings> = {}): FigureSurroundings => ({
  id: '01890000-0000-7000-8000-000000000077' as ObservationId,
  programme: PROGRAMME,
  key: '36.1',
  target: target(),
  indicator: indicator(),
  figures: [],
  demo: false,
  ...over,
})
const record = (
  over: Partial<Extract<FigureCommand, { _tag: 'RecordObservation' }>> = {},
): FigureCommand => ({
  _tag: 'RecordObservation',
  about: '2018-Q3',
  value: '78',
  unit: '%',
  source: { name: '市环保局季报', url: null },
  releasedOn: null,
  demo: false,
  ...over,
})
const confirm = (value = '78'): FigureCommand => ({
  _tag: 'ConfirmFigure',
  about: '2018-Q3',
  value,
  unit: '%',
})
const correct = (old: string, value: string): FigureCommand => ({
  _tag: 'CorrectObservation',
  about: '2018-Q3',
  old,
  value,
  unit: '%',
  source: { name: '市环保局季报（更正）', url: null },
  reason: '漏报两个镇',
})
const TODAY = '2018-10-12'
const decide = (command: FigureCommand, by: Actor, over: Partial<FigureSurroundings> = {}, day = TODAY) =>
  decideFigure(command, occasion(by, day), around(over))
const refusal = (decision: ReturnType<typeof decide>) =>
  Result.isFailure(decision) ? decision.failure._tag : null
const entered = (decision: ReturnType<typeof decide>): FigureEntry => {
  if (Result.isFailure(decision)) throw decision.failure
  const [change] = decision.success
  if (change === undefined) throw new Error('nothing entered')
  return change.entry
}

it('[I4] a figure of another dimension is refused with both units', () => {
  const decision = decide(record({ unit: '人' }), office)
  expect(Result.isFailure(decision) && decision.failure).toMatchObject({ expected: '%', given: '人' })
})

it('[I5] a figure on no target, or by somebody without the right, is refused', () => {
  expect(refusal(decide(record(), office, { target: null }))).toBe('NoSuchTarget')
  expect(refusal(decide(record(), actor('clerk', KJJ)))).toBe('Forbidden')
  expect(refusal(decide(record(), actor('head', HBJ)))).toBe('Forbidden')
  expect(refusal(decide(record(), clerk))).toBeNull()
  expect(refusal(decide(record(), clerk, { indicator: null }))).toBe('Forbidden')
})

it('[I6] a figure is kept as the shortest text of its exact value', () => {
  expect(entered(decide(record({ value: '78.50' }), office)).value).toBe('78.5')
})

it('[I17] what a unit of the programme says is self-reported; what an outside body published is confirmed', () => {
  expect(entered(decide(record(), clerk)).standing).toBe('self-reported')
  expect(entered(decide(record(), office)).standing).toBe('self-reported')
  expect(entered(decide(record(), office, { indicator: OUTSIDE })).standing).toBe('confirmed')
  expect(refusal(decide(record(), clerk, { indicator: OUTSIDE }))).toBe('Forbidden')
})

it('[I18] a figure is confirmed by somebody else than who reported it, who repeats its value', () => {
  const figures = [entered(decide(record(), clerk))]
  expect(refusal(decide(confirm(), clerk, { figures }))).toBe('OwnFigure')
  expect(refusal(decide(confirm('79'), office, { figures }))).toBe('NoSuchFigure')
  expect(refusal(decide(confirm(), other(actor('clerk', KJJ)), { figures }))).toBe('Forbidden')
  const confirmed = entered(decide(confirm(), other(actor('head', HBJ)), { figures }, '2018-10-15'))
  expect(confirmed).toMatchObject({ standing: 'confirmed', act: 'confirm', knownOn: '2018-10-15' })
  expect(confirmed.replaces).toMatchObject({
    value: '78',
    standing: 'self-reported',
    observation: figures[0]?.id,
  })
  const both = [...figures, { ...confirmed, id: '01890000-0000-7000-8000-000000000078' as ObservationId }]
  expect(refusal(decide(confirm(), office, { figures: both }))).toBe('FigureRepeated')
})

it('[I18] a figure that an accepted report carries is confirmed like any other, but not by its reporter', () => {
  const figures = [
    figure('2018-Q3', '78', {
      standing: 'self-reported',
      origin: {
        report: '01890000-0000-7000-8000-0000000000aa' as never,
        by: { account: office.account, name: '改了名' },
      },
    }),
  ]
  expect(refusal(decide(confirm(), office, { figures }))).toBe('OwnFigure')
  const namesake = { ...other(office), name: '改了名' }
  expect(entered(decide(confirm(), namesake, { figures })).replaces).toMatchObject({ observation: null })
})

it('[I19] a correction adds a figure with old value and reason, and overwrites nothing', () => {
  const first = entered(decide(record(), office, { indicator: OUTSIDE }))
  const figures = [first]
  const after = entered(decide(correct('78', '80'), office, { figures, indicator: OUTSIDE }, '2018-10-20'))
  const second = { ...after, id: '01890000-0000-7000-8000-000000000078' as ObservationId }
  expect(second).toMatchObject({
    act: 'correct',
    value: '80',
    reason: '漏报两个镇',
    replaces: { value: '78' },
  })
  const on = (day: string) => knownOn([first, second], plainDate(day)).map((one) => one.value)
  expect(on('2018-10-19')).toEqual(['78'])
  expect(on('2018-10-20')).toEqual(['80'])
  expect(refusal(decide(correct('77', '80'), office, { figures }))).toBe('NoSuchFigure')
  expect(refusal(decide(correct('78', '78.0'), office, { figures }))).toBe('FigureRepeated')
})

it('[I19] a unit that corrects what was confirmed waits for confirmation; until then the confirmed figure stands', () => {
  const figures = [entry(1, '2018-Q3', '78', { knownOn: plainDate('2018-10-10') })]
  const waiting = { ...entered(decide(correct('78', '80'), clerk, { figures })), id: entry(2, '', '').id }
  const on = (...more: FigureEntry[]) => knownOn([...figures, ...more], plainDate('2018-10-30'))[0]?.value
  expect(waiting.standing).toBe('self-reported')
  expect(on(waiting)).toBe('78')
  const agreed = entered(decide(confirm('80'), other(office), { figures: [...figures, waiting] }))
  expect(agreed).toMatchObject({ standing: 'confirmed', replaces: { value: '80' } })
})

it('[I20] people come whole, shares lie between 0 and 100 %, and nothing is below nothing but growth', () => {
  const people = target({ subject: '专家', unit: '人' })
  const perHead = target({ subject: '每千人口拥有医师', unit: '名' })
  const problem = (
    value: string,
    of = target(),
    unit: '%' | '人' | '名' = '%',
    measure: 'level' | 'growth' = 'level',
  ) => {
    const decision = decide(record({ value, unit }), office, {
      target: of,
      indicator: indicator({ unit, measure }),
    })
    return Result.isFailure(decision) && decision.failure._tag === 'FigureUnfit'
      ? decision.failure.problem
      : null
  }
  expect(problem('52.5', people, '人')).toBe('not-whole')
  expect(problem('3.2', perHead, '名')).toBeNull()
  expect(problem('-1', people, '人')).toBe('negative')
  expect(problem('100.1')).toBe('over-hundred')
  expect(problem('100')).toBeNull()
  expect(problem('-2.5', target(), '%', 'growth')).toBeNull()
  expect(problem('78.12345')).toBe('too-many-decimals')
  expect(problem('1/3')).toBe('too-many-decimals')
})

it('[I21] only a time that is over has a figure; it may be kept back until its release, not longer', () => {
  expect(refusal(decide(record({ about: '2018' }), office))).toBe('TimeNotOver')
  expect(refusal(decide(record(), office, {}, '2018-09-30'))).toBe('TimeNotOver')
  const release = (day: string) => decide(record({ releasedOn: plainDate(day) }), office)
  expect(entered(release('2018-10-20')).knownOn).toBe('2018-10-20')
  expect(refusal(release('2018-10-11'))).toBe('ReleaseUnfit')
  expect(refusal(release('2019-10-20'))).toBe('ReleaseUnfit')
})

it('[I21] a figure on a time that has one is not recorded again: it is corrected', () => {
  const figures = [entry(1, '2018-Q3', '78')]
  expect(refusal(decide(record({ value: '78.0' }), office, { figures }))).toBe('FigureRepeated')
  expect(refusal(decide(record({ value: '79' }), office, { figures }))).toBe('FigureStands')
})

it('[I22] a leap from the figure before it is asked about, not refused', () => {
  const before = [figure('2018-Q2', '7.5'), figure('2017', '7')]
  expect(questionsOn({ about: '2018-Q3', value: '75', unit: '%' }, before, 'level')).toMatchObject([
    { _tag: 'Jump' },
  ])
  expect(questionsOn({ about: '2018-Q3', value: '8', unit: '%' }, before, 'level')).toEqual([])
  const quarter = [figure('2018-Q1', '10')]
  expect(questionsOn({ about: '2018-Q3', value: '31', unit: '%' }, quarter, 'flow')).toEqual([])
  expect(questionsOn({ about: '2018-Q3', value: '61', unit: '%' }, quarter, 'flow')).toHaveLength(1)
  expect(refusal(decide(record({ value: '75' }), office, { figures: before }))).toBeNull()
})

const on = (day: string): PlainDate => plainDate(day)
const at = (day: string) => ({ day: on(day), nearPercent: '2' })

it('[I23] tells what a correction changed: path, forecast and signal before and after, on the same day', () => {
  const before = [figure('2017', '75'), figure('2018-Q3', '76')]
  const after = [...before, figure('2018-Q3', '79', { knownOn: on('2018-11-01') })]
  const effect = effectOfCorrection(before, after, target(), indicator(), at('2018-11-01'))
  expect(effect.before).toMatchObject({
    signal: 'off-path',
    standing: { side: 'behind' },
    forecast: { met: false },
  })
  expect(effect.after).toMatchObject({ signal: 'on-path', standing: { side: 'ahead' } })
})

it('[I23] the history holds each entry against what was entered before it, newest first', () => {
  const entries = [
    entry(1, '2018-Q3', '76', { knownOn: on('2018-10-10') }),
    entry(2, '2018-Q3', '79', { knownOn: on('2018-11-01'), act: 'correct' }),
  ]
  const history = historyOf(entries, [], target(), indicator(), at('2018-11-05'))
  expect(
    history.map(({ entry: { value }, effect }) => [value, effect.before.signal, effect.after.signal]),
  ).toEqual([
    ['79', 'off-path', 'on-path'],
    ['76', 'unknown', 'off-path'],
  ])
  expect(historyOf(entries, [], target(), indicator(), at('2018-10-31'))).toHaveLength(1)
  const waiting = entry(3, '2018-Q3', '90', {
    standing: 'self-reported',
    knownOn: on('2018-11-02'),
    act: 'correct',
  })
  const [last] = historyOf([...entries, waiting], [], target(), indicator(), at('2018-11-05'))
  expect(last).toMatchObject({
    state: 'waits',
    effect: { before: { signal: 'on-path' }, after: { signal: 'met' } },
  })
  const confirmed = entry(4, '2018-Q3', '90', { knownOn: on('2018-11-03'), act: 'confirm' })
  const decided = historyOf([...entries, waiting, confirmed], [], target(), indicator(), at('2018-11-05'))
  expect(decided.map((one) => one.state)).toEqual(['stands', 'over', 'stands', 'stands'])
})

it('[I26] what is published of a figure says nothing of who entered it and why', () => {
  const observation = observationOf(entry(1, '2018-Q3', '78', { reason: '内部' }))
  expect(Object.keys(observation).toSorted()).toEqual(
    [
      'about',
      'demo',
      'id',
      'knownOn',
      'programme',
      'source',
      'standing',
      'target',
      'unit',
      'value',
    ].toSorted(),
  )
})
