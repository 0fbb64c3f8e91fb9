import { expect, it } from 'vitest'
import type { At } from '../../src/editor/draft/at.ts'
import { chargeable, timelyOffered } from '../../src/editor/forms/offered.ts'
import { pricesOf } from '../../src/editor/forms/prices.ts'
import { MEASURE_START } from '../../src/editor/forms/start.ts'

interface Credit {
  readonly outcome: 'done-on-time' | 'done-late' | 'undone'
  readonly share: string
}

const listOf = (value: readonly Credit[]) => {
  const told: { next: readonly Credit[] } = { next: value }
  const at: At<readonly Credit[]> = {
    value,
    path: ['credits'],
    set: (next) => void Object.assign(told, { next }),
  }
  const prices = pricesOf(at, ['done-on-time', 'undone'], 'share', (outcome, share) => ({
    ...{ outcome: outcome as Credit['outcome'], share },
  }))
  return { told, prices }
}

it('every outcome that can be found has its line, then those that stand there in vain', () => {
  const { prices } = listOf([{ outcome: 'done-late', share: '0.8' }])
  expect(prices.map(({ outcome, stray, typed }) => [outcome, stray, typed.value])).toEqual([
    ['done-on-time', false, ''],
    ['undone', false, ''],
    ['done-late', true, '0.8'],
  ])
})

it('what is typed first gets its entry, what is changed keeps its place, what is emptied goes', () => {
  const { told, prices } = listOf([{ outcome: 'undone', share: '0.6' }])
  prices[0]?.typed.set('1')
  expect(told.next).toEqual([
    { outcome: 'undone', share: '0.6' },
    { outcome: 'done-on-time', share: '1' },
  ])
  prices[1]?.typed.set('六成')
  expect(told.next).toEqual([{ outcome: 'undone', share: '六成' }])
  prices[1]?.typed.set('')
  expect(told.next).toEqual([])
})

it('only what can come up is offered, and nobody is charged for what is as it should be', () => {
  const tasks = MEASURE_START.KeyTasks()
  expect(timelyOffered([tasks])).toEqual(['done-on-time', 'done-late', 'undone'])
  expect(timelyOffered([{ ...tasks, indicators: '0.3' }])).toContain('target-short')
  expect(timelyOffered([{ ...tasks, indicators: '三成' }])).toContain('target-short')
  expect(chargeable([MEASURE_START.Reports()])).toEqual([
    'report-late',
    'report-missing',
    'returned-again',
    'empty-report',
  ])
})
