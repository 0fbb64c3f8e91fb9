import { expect, it } from 'vitest'
import {
  candidates,
  noticesOfReview,
  noticesOfSignOff,
  type ReviewStep,
  reviewTodos,
  type SignOffChange,
} from '../../src/publication/index.ts'
import type { AccountId, Actor, SignOffId } from '../../src/record/index.ts'
import { actor, KJJ, occasion, PROGRAMME } from '../example.ts'
import { internal, review, sheet, signed } from './sample.ts'

const office = actor('office', null)
const second: Actor = { ...office, account: '01890000-0000-7000-8000-0000000000de' as AccountId }
const items = candidates(internal()).filter((one) => one.department === KJJ)

const step = (action: ReviewStep['action'], by: Actor, reason: string | null = null): ReviewStep => {
  const { at, today } = occasion(by)
  return { action, actor: by.name, account: by.account, role: 'office', at, on: today, reason }
}

const change = (entries: SignOffChange['entries']): SignOffChange => ({
  ...{ _tag: 'ItemsSigned', id: '01890000-0000-7000-8000-0000000000f1' as SignOffId },
  ...{ programme: PROGRAMME, department: KJJ, entries },
})

it('tells the office what was signed, and whoever did not take it back what was', () => {
  const told = (opinion: 'open' | 'internal' | 'withdrawn', role: 'head' | 'office' = 'head') =>
    noticesOfSignOff(change(sheet(KJJ, signed(items, opinion)).entries.map((one) => ({ ...one, role })))).map(
      ({ kind, department }) => [kind, department],
    )
  expect(told('open')).toEqual([['disclosure-to-review', null]])
  expect(told('internal')).toEqual([])
  expect(told('withdrawn')).toEqual([['disclosure-withdrawn', null]])
  expect(told('withdrawn', 'office')).toEqual([['disclosure-withdrawn', KJJ]])
})

it('tells units what is held, with its reason, once a second person agreed', () => {
  const [first] = items
  if (first === undefined) throw new TypeError('no item')
  const held = { ...first, entry: 1, verdict: 'hold' as const, reason: '待核实' }
  const whole = review(2, [], { items: [held] })
  const moved = (action: ReviewStep['action']) =>
    noticesOfReview({ _tag: 'ReviewMoved', step: step(action, second, '再看') }, whole).map(
      ({ kind, department, text }) => [kind, department, text],
    )
  expect(moved('approve')).toEqual([['disclosure-held', KJJ, `${first.title}（待核实）`]])
  expect(moved('return')).toEqual([['disclosure-returned', null, '第 2 号审查单：再看']])
  expect(moved('drop')).toEqual([])
})

it('asks the second person to approve, the first to mend what came back, and no unit', () => {
  const waiting = review(1, [], { status: 'submitted', steps: [step('submit', office)] })
  const back = review(2, [], {
    status: 'returned',
    steps: [step('submit', office), step('return', second, '请补充')],
  })
  const asked = (by: Actor) =>
    reviewTodos(by, [waiting, back]).map(({ asked: what, because }) => [what, because])
  expect(asked(second)).toEqual([
    ['approve', ''],
    ['mend', '请补充'],
  ])
  expect(asked(office)).toEqual([['mend', '请补充']])
  expect(asked(actor('head', KJJ))).toEqual([])
})
