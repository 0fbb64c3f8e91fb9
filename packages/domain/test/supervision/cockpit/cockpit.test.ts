import { expect, it } from 'vitest'
import { type Period, plainDate } from '../../../src/calendar/index.ts'
import {
  eavesOf,
  lastQuarterEnd,
  leaderLines,
  pictureOf,
  silentDuties,
  slippedMilestones,
  targetLines,
  turnedSince,
} from '../../../src/supervision/index.ts'
import { ground } from '../bulletins/issued.ts'

const { duties, judgement, document } = ground

it('[S80] what turned since a picture is told with what it was, what got worse first', () => {
  const then = pictureOf(duties, plainDate('2018-09-30'))
  expect(turnedSince(then, duties)).toEqual([])
  const lights = [
    { task: 1, light: 'normal' as const },
    { task: 2, light: 'behind' as const },
    { task: 3, light: 'normal' as const },
  ]
  expect(turnedSince({ ...then, lights }, duties).map((one) => [one.task, one.was, one.is])).toEqual([
    [1, 'normal', 'behind'],
    [2, 'behind', 'normal'],
  ])
  // Without a picture nothing is said to have turned.
  expect(turnedSince(null, duties)).toEqual([])
})

it('[S80] compares with the end of the last quarter', () => {
  expect(lastQuarterEnd(plainDate('2018-11-05'))).toBe('2018-09-30')
  expect(lastQuarterEnd(plainDate('2018-10-01'))).toBe('2018-09-30')
  expect(lastQuarterEnd(plainDate('2018-03-31'))).toBe('2017-12-31')
})

it('[S81] silent are duties whose report did not come by its day; slipped are milestones past it, or moved and not done', () => {
  expect(silentDuties(duties, judgement).map((one) => [one.task, one.period])).toEqual([
    [1, '2018-Q2' as Period],
    [1, '2018-Q3' as Period],
  ])
  expect(slippedMilestones(duties, judgement)).toMatchObject([
    { task: 1, originalDueOn: '2018-06-30', dueOn: '2018-09-30', extensions: 1 },
  ])
})

it('[S82] every task of the document hangs on its eave, and every leader answers for the tasks that plans name', () => {
  expect(eavesOf(document, duties).map((one) => one.tiles.map((tile) => tile.task))).toEqual([[1, 2], [3]])
  const named = [
    { task: 2, cityLeader: '乙' },
    { task: 3, cityLeader: '乙' },
    { task: 1, cityLeader: '甲' },
  ]
  expect(leaderLines(duties, named).map((one) => [one.leader, one.tasks, one.counts.behind])).toEqual([
    ['甲', [1], 1],
    ['乙', [2, 3], 0],
  ])
  expect(targetLines(duties, judgement)).toEqual([])
})
