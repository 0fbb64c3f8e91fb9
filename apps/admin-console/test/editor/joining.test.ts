import { expect, it } from 'vitest'
import { distinct, join, split } from '../../src/editor/draft/fields.ts'
import type { WrittenDraft, WrittenRules } from '../../src/editor/draft/written.ts'
import { draftId } from '../../src/editor/keep/id.ts'
import { joined, restored, sameFields, unchosen } from '../../src/editor/keep/joining.ts'
import { contentOf, servedOf } from '../../src/editor/keep/read.ts'
import { draft, written } from '../samples.ts'

const withRules = (change: Partial<WrittenRules>): WrittenDraft => ({
  ...draft,
  ruleSet: { ...written, ...change },
})
const weighing = (id: string, weight: string): WrittenDraft =>
  withRules({ criteria: written.criteria.map((one) => (one.id === id ? { ...one, weight } : one)) })

it('a draft as fields and back is the same draft', () => {
  expect(join(split(draft))).toEqual(draft)
  expect(contentOf(draft)).toEqual(draft)
})

it('every field name fits what the server keeps', () => {
  expect(Object.keys(split(draft)).every((name) => name.length <= 80)).toBe(true)
})

it('two people who change different criteria are joined; nothing is asked', () => {
  const base = split(draft)
  const { fields, clashes, taken } = joined(
    base,
    split(weighing('plans', '12')),
    split(weighing('orders', '9')),
  )
  expect(clashes).toEqual([])
  expect(taken).toEqual(['criteria.orders'])
  const both = join(fields).ruleSet.criteria
  expect(both.map((one) => one.weight)).toEqual(['70', '12', '8', '9', '5'])
})

it('two people who change the same criterion are asked, with what both started from; mine stands meanwhile', () => {
  const base = split(draft)
  const { fields, clashes } = joined(base, split(weighing('plans', '12')), split(weighing('plans', '14')))
  expect(clashes).toMatchObject([
    { field: 'criteria.plans', base: { weight: '10' }, mine: { weight: '12' }, theirs: { weight: '14' } },
  ])
  expect(join(fields).ruleSet.criteria[1]?.weight).toBe('12')
})

it('what one took out and another changed is asked for; what one added and another moved is kept', () => {
  const base = split(draft)
  const less = withRules({ criteria: written.criteria.filter((one) => one.id !== 'plans') })
  expect(joined(base, split(less), split(weighing('plans', '12'))).clashes.map((one) => one.field)).toEqual([
    'criteria.plans',
  ])
  const [first] = written.criteria
  const more = withRules({ criteria: [...written.criteria, { ...first, id: 'item-9' } as never] })
  const turned = withRules({ bonuses: [], criteria: written.criteria })
  const { fields, clashes } = joined(base, split(more), split(turned))
  expect(clashes).toEqual([])
  expect(join(fields).ruleSet.criteria.at(-1)?.id).toBe('item-9')
  expect(join(fields).ruleSet.bonuses).toEqual([])
})

it('what closed windows left is joined into what the server has, and a choice that was not made is asked again', () => {
  const base = split(draft)
  const theirs = split(weighing('plans', '14'))
  const mine = split(weighing('plans', '12'))
  const open = joined(base, mine, theirs)
  const again = restored([{ base: unchosen(theirs, open.clashes), mine: open.fields }], theirs)
  expect(again.clashes.map((one) => one.field)).toEqual(['criteria.plans'])
  expect(restored([{ base, mine: base }], theirs).clashes).toEqual([])
  expect(sameFields(restored([], theirs).fields, theirs)).toBe(true)
})

it('a repeated id gets another, so that no criterion is lost among the fields', () => {
  const twice = withRules({ criteria: [...written.criteria, ...written.criteria.slice(0, 1)] })
  const ids = distinct(twice).ruleSet.criteria.map((one) => one.id)
  expect(new Set(ids).size).toBe(6)
  expect(join(split(distinct(twice))).ruleSet.criteria).toHaveLength(6)
})

it('a draft that was handed in is none any more, and one that never was is told apart from it', () => {
  const kept = { revision: 3, savedBy: '许国华', mine: false }
  expect(servedOf(null)).toBeNull()
  expect(servedOf({ ...kept, content: null })).toEqual({ revision: 3, draft: null, savedBy: '许国华' })
  expect(servedOf({ ...kept, mine: true, content: draft })).toEqual({ revision: 3, draft, savedBy: null })
})

it('ids of drafts are UUIDs in the order of their beginning', () => {
  const random = new Uint8Array(16).fill(255)
  const [early, late] = [draftId(1_542_000_000_000, random), draftId(1_542_000_000_001, random)]
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(early < late).toBe(true)
})
