import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  candidates,
  type DecideDisclosure,
  type DisclosurePolicy,
  decidePolicy,
  decisionsOf,
  evolvePolicy,
  type GroupDecision,
  overruledBy,
} from '../../src/publication/index.ts'
import { actor, KJJ, occasion, PROGRAMME } from '../example.ts'
import { bulletin } from './papers.ts'
import { internal } from './sample.ts'

const DEFAULTS = [{ task: 2, because: '按规定不主动公开' }]
const around = { programme: PROGRAMME, tasks: [1, 2], documentOn: plainDate('2018-02-10'), example: false }

const command = (over: Partial<DecideDisclosure> = {}): DecideDisclosure => ({
  ...{ _tag: 'DecideDisclosure', kind: 'bulletins', disclosed: true, tasks: [] },
  ...{ basis: '第 3 次会议', on: plainDate('2018-10-08') },
  ...over,
})

const decide = (one: DecideDisclosure, state: DisclosurePolicy | null = null, by = actor('office', null)) =>
  decidePolicy(state, one, occasion(by), around)

const after = (...commands: readonly DecideDisclosure[]) =>
  decisionsOf(
    commands.reduce<DisclosurePolicy | null>(
      (state, one) =>
        Result.getOrThrow(decide(one, state)).reduce<DisclosurePolicy | null>(evolvePolicy, state),
      null,
    )?.decisions ?? [],
    DEFAULTS,
  )

const tagOf = (decision: ReturnType<typeof decide>) =>
  Result.isFailure(decision) ? decision.failure._tag : null

it('[U17] without a decision everything that is internal by default stays so, and says so', () => {
  const closed = after()
  expect(Object.values(closed.disclosed).map(({ disclosed }) => disclosed)).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(closed.disclosed.results.because).toContain('未决定公开')
  expect(closed.withheld).toEqual(DEFAULTS)
  const record = internal({ decisions: closed, bulletins: [bulletin()] })
  expect(candidates(record).map(({ kind }) => kind)).not.toContain('bulletin')
  expect(candidates(record).map(({ kind }) => kind)).not.toContain('late-list')
})

it('[U17] the last decision on each matter counts and is stated with what it rests on', () => {
  const open = after(command())
  expect(open.disclosed.bulletins.disclosed).toBe(true)
  expect(open.statements).toEqual(['市协调小组决定公开已签发的专报（依据：第 3 次会议，2018年10月8日）。'])
  const kinds = candidates(internal({ decisions: open, bulletins: [bulletin()] })).map(({ kind }) => kind)
  expect(kinds).toContain('bulletin')
  expect(kinds).not.toContain('late-list')
  expect(
    after(command(), command({ disclosed: false, basis: '第 4 次会议' })).disclosed.bulletins.disclosed,
  ).toBe(false)
})

it('[U17] progress of tasks is opened and withheld by decision', () => {
  const opened = after(command({ kind: 'progress', tasks: [2] }))
  expect(opened.withheld).toEqual([])
  const other = after(
    command({ kind: 'progress', tasks: [2] }),
    command({ kind: 'progress', tasks: [1], disclosed: false }),
  )
  expect(other.withheld).toEqual([
    { task: 1, because: '市协调小组决定不公开第 1 项任务的进展（依据：第 3 次会议，2018年10月8日）。' },
  ])
  expect(candidates(internal({ decisions: other })).map(({ task }) => task)).not.toContain(1)
})

it('a decision names its tasks, its basis and a day that is past', () => {
  expect(tagOf(decide(command({ kind: 'progress' })))).toBe('TasksUnfit')
  expect(tagOf(decide(command({ tasks: [1] })))).toBe('TasksUnfit')
  expect(tagOf(decide(command({ kind: 'progress', tasks: [9] })))).toBe('CitedMissing')
  expect(tagOf(decide(command({ on: plainDate('2018-10-13') })))).toBe('DayUnfit')
  expect(tagOf(decide(command(), null, actor('head', KJJ)))).toBe('Forbidden')
})

it('[U17] a decision that is registered late does not undo a later one, and what was overruled is not stated', () => {
  const later = command({ disclosed: false, on: plainDate('2018-10-08') })
  const earlier = command({ on: plainDate('2018-03-01') })
  expect(after(later, earlier).disclosed.bulletins.disclosed).toBe(false)
  const onTask = (disclosed: boolean, day: string) =>
    command({ kind: 'progress', tasks: [1], disclosed, on: plainDate(day) })
  const { statements } = after(onTask(false, '2018-03-01'), onTask(true, '2018-10-08'))
  expect(statements.filter((one) => one.includes('第 1 项'))).toHaveLength(1)
})

const registered = (...commands: readonly DecideDisclosure[]): readonly GroupDecision[] =>
  commands.reduce<DisclosurePolicy | null>(
    (state, one) =>
      Result.getOrThrow(decide(one, state)).reduce<DisclosurePolicy | null>(evolvePolicy, state),
    null,
  )?.decisions ?? []

it('[U31] nothing was decided before the document, and nothing is registered twice', () => {
  const early = decide(command({ on: plainDate('0001-01-01') }))
  expect(Result.isFailure(early) && early.failure).toMatchObject({
    ...{ _tag: 'DayUnfit', on: '0001-01-01', notBefore: '2018-02-10', notAfter: '2018-10-12' },
  })
  expect(tagOf(decide(command({ on: plainDate('2018-02-10') })))).toBe(null)
  const one = command({ kind: 'progress', tasks: [1, 2] })
  const state = { programme: PROGRAMME, decisions: registered(one) }
  expect(tagOf(decide({ ...one, tasks: [2, 1, 1] }, state))).toBe('DecidedAlready')
  for (const other of [{ disclosed: false }, { tasks: [1] }, { basis: '第 4 次会议' }])
    expect(tagOf(decide({ ...one, ...other }, state))).toBe(null)
})

it('[U31] a decision is overruled by one of a later day, or on its day by one that is registered later', () => {
  const day = (on: string) => ({ on: plainDate(on) })
  const numbers = (...commands: readonly DecideDisclosure[]) => {
    const all = registered(...commands)
    return all.map((one) => overruledBy(all, one)?.number ?? null)
  }
  expect(numbers(command(), command({ disclosed: false, ...day('2018-03-01') }))).toEqual([null, 1])
  expect(numbers(command(), command({ disclosed: false }))).toEqual([2, null])
  expect(numbers(command(), command({ kind: 'lights' }))).toEqual([null, null])
  const onTasks = (tasks: readonly number[], on: string) => command({ kind: 'progress', tasks, ...day(on) })
  expect(numbers(onTasks([1, 2], '2018-03-01'), onTasks([1], '2018-04-01'))).toEqual([null, null])
  expect(
    numbers(onTasks([1, 2], '2018-03-01'), onTasks([1], '2018-04-01'), onTasks([2], '2018-05-01')),
  ).toEqual([3, null, null])
})
