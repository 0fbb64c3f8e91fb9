import { Result } from 'effect'
import { expect, it } from 'vitest'
import {
  candidates,
  decideReview,
  evolveReview,
  type Item,
  outdatedIn,
  REVIEW_ACTIONS,
  REVIEW_STATUSES,
  REVIEW_TRANSITIONS,
  type Review,
  type ReviewAction,
  type Reviewable,
  type ReviewCommand,
  reviewActions,
} from '../../src/publication/index.ts'
import type { AccountId, Actor, ReviewId } from '../../src/record/index.ts'
import { actor, KJJ, occasion, PROGRAMME } from '../example.ts'
import { internal } from './sample.ts'

const id = '01890000-0000-7000-8000-0000000000f2' as ReviewId
const first = actor('office', null)
const second: Actor = { ...first, account: '01890000-0000-7000-8000-0000000000de' as AccountId }

const items = candidates(internal()).filter((one) => one.department === KJJ)
const signed = (list: readonly Item[]): readonly Reviewable[] =>
  list.map((item, index) => ({ item, entry: index + 1, inReview: false }))

const decide = (
  state: Review | null,
  command: ReviewCommand,
  by: Actor,
  reviewable: readonly Reviewable[] = signed(items),
) =>
  decideReview(state, command, occasion(by, '2018-11-05'), {
    ...{ id, programme: PROGRAMME, nextNumber: 7, reviewable },
  })

const submit = (verdict: 'open' | 'hold' = 'open', reason: string | null = null): ReviewCommand => ({
  _tag: 'SubmitReview',
  opinions: items.map(({ key, hash }) => ({ key, hash, verdict, reason })),
})

const after = (state: Review | null, command: ReviewCommand, by: Actor): Review => {
  const review = Result.getOrThrow(decide(state, command, by)).reduce<Review | null>(evolveReview, state)
  if (review === null) throw new TypeError('nothing happened')
  return review
}

const told = (decision: ReturnType<typeof decide>) => {
  if (Result.isSuccess(decision)) return null
  return 'problem' in decision.failure ? decision.failure.problem : decision.failure._tag
}

const COMMANDS: { readonly [A in ReviewAction]: ReviewCommand } = {
  submit: submit(),
  approve: { _tag: 'ApproveReview' },
  return: { _tag: 'ReturnReview', reason: '请补充理由' },
  drop: { _tag: 'DropReview', reason: '重新整理' },
}

it('moves as its table says, and no other way', () => {
  const submitted = after(null, submit(), first)
  for (const status of REVIEW_STATUSES)
    for (const action of REVIEW_ACTIONS) {
      const state = status === 'none' ? null : { ...submitted, status }
      const row: { readonly [A in ReviewAction]?: string } = REVIEW_TRANSITIONS[status]
      const decision = decide(state, COMMANDS[action], second)
      expect([status, action, told(decision) === null]).toEqual([status, action, row[action] !== undefined])
      expect(reviewActions(second, state).includes(action)).toBe(row[action] !== undefined)
    }
})

it('[U21] the one who gave the first opinion neither approves nor sends back', () => {
  const submitted = after(null, submit(), first)
  expect(told(decide(submitted, COMMANDS.approve, first))).toBe('SamePerson')
  expect(told(decide(submitted, COMMANDS.return, first))).toBe('SamePerson')
  expect(reviewActions(first, submitted)).toEqual(['drop'])
  expect(after(submitted, COMMANDS.approve, second)).toMatchObject({ status: 'approved', number: 7 })
  const again = after(after(submitted, COMMANDS.return, second), submit(), second)
  expect(told(decide(again, COMMANDS.approve, second))).toBe('SamePerson')
  expect(told(decide(again, COMMANDS.approve, first))).toBe(null)
})

it('[U21] what changed, was taken back or went away meanwhile cannot be approved', () => {
  const submitted = after(null, submit(), first)
  const [one, ...others] = signed(items)
  if (one === undefined) throw new TypeError('no item')
  const approve = (reviewable: readonly Reviewable[]) =>
    told(decide(submitted, COMMANDS.approve, second, reviewable))
  const hash = others[0]?.item.hash ?? one.item.hash
  expect(approve([{ ...one, item: { ...one.item, hash } }, ...others])).toBe('changed')
  expect(approve([{ ...one, entry: null }, ...others])).toBe('not-signed')
  expect(approve([{ ...one, entry: 99 }, ...others])).toBe('not-signed')
  expect(approve(others)).toBe('unknown')
  const marks = (reviewable: readonly Reviewable[]) => submitted.items.map(outdatedIn(reviewable))
  expect(marks([{ ...one, entry: 99 }, ...others])).toEqual(['not-signed', ...others.map(() => null)])
  expect(marks(others)[0]).toBe('unknown')
  expect(submitted.items.map((item) => outdatedIn([])({ ...item, verdict: 'hold' }))).not.toContain('unknown')
})

it('only what its unit signed is put on a sheet, and on one sheet at a time', () => {
  const [one, ...others] = signed(items)
  if (one === undefined) throw new TypeError('no item')
  expect(told(decide(null, submit(), first, [{ ...one, entry: null }, ...others]))).toBe('not-signed')
  expect(told(decide(null, submit(), first, [{ ...one, inReview: true }, ...others]))).toBe('in-review')
  expect(told(decide(null, submit(), actor('head', KJJ)))).toBe('Forbidden')
})

it('[U22] a hold tells why', () => {
  expect(told(decide(null, submit('hold'), first))).toBe('no-reason')
  const held = after(null, submit('hold', '待核实数据'), first)
  expect(held.items.map(({ verdict, reason }) => [verdict, reason])[0]).toEqual(['hold', '待核实数据'])
})
