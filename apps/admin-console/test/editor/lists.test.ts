import { expect, it } from 'vitest'
import { copyOf, freshId } from '../../src/editor/draft/fresh.ts'
import { bySection, renamed } from '../../src/editor/draft/sections.ts'
import { nextVersion, sayOrder, startedFrom } from '../../src/editor/draft/start.ts'
import { added, copied, removed, shiftedIn } from '../../src/editor/list.ts'
import { rules2017, rules2018, written } from '../samples.ts'

const titles = (rules: typeof written): readonly string[] => rules.criteria.map((one) => one.title)

it('a new criterion stands in its section under an id of its own, and is shown', () => {
  const { rules, part } = added(written, 'criteria', '信息报送')
  const last = rules.criteria.at(-1)
  expect(last).toMatchObject({ section: '信息报送', weight: '' })
  expect(part).toBe(`criteria/${last?.id}`)
  expect(new Set(rules.criteria.map((one) => one.id)).size).toBe(rules.criteria.length)
})

it('a copy stands behind its original and is told apart from it', () => {
  const step = copied(written, 'criteria', 0)
  expect(step?.rules.criteria[1]?.title).toBe('重点任务完成（副本）')
  expect(step?.rules.criteria[1]?.id).not.toBe('key-tasks')
  expect(copyOf({ id: 'a', title: '长'.repeat(40) }, [], 'item').title).toHaveLength(40)
  expect(copied(written, 'criteria', 99)).toBeNull()
  expect(copied(written, 'vetoes', 0)?.rules.vetoes).toHaveLength(2)
})

it('what is taken out is gone, and what stood beside it is shown', () => {
  expect(removed(written, 'criteria', 1)).toMatchObject({ part: 'criteria/reporting' })
  expect(removed(written, 'criteria', written.criteria.length - 1)).toMatchObject({ part: 'criteria/orders' })
  expect(removed(written, 'bonuses', 0).part).toBe('sections')
})

it('a criterion moves among those of its section, and stays at the edge', () => {
  const two = copied(written, 'criteria', 2)?.rules ?? written
  expect(titles(two).slice(2, 4)).toEqual(['进展报送', '进展报送（副本）'])
  expect(titles(shiftedIn(two, 'criteria', 2, 1)).slice(2, 4)).toEqual(['进展报送（副本）', '进展报送'])
  expect(shiftedIn(two, 'criteria', 2, -1)).toBe(two)
  const apart = {
    ...two,
    criteria: two.criteria.with(1, { ...two.criteria[1], section: '信息报送' } as never),
  }
  expect(titles(shiftedIn(apart, 'criteria', 2, -1)).slice(1, 3)).toEqual(['进展报送', '方案提交'])
})

it('a section under another title keeps its criteria and what is folded into it', () => {
  const after = renamed(written, 0, '攻坚任务')
  expect(after.criteria[0]?.section).toBe('攻坚任务')
  expect(after.criteria[4]?.absent).toEqual({ _tag: 'into', section: '攻坚任务' })
  expect(renamed(written, 9, '没有')).toBe(written)
})

it('criteria of no section that there is are shown last, not lost', () => {
  const stray = { ...written, sections: written.sections.slice(1) }
  const last = bySection(stray).at(-1)
  expect(last?.title).toBeNull()
  expect(last?.criteria.map((one) => one.index)).toEqual([0])
})

it('a draft starts as the version after what is published, under the title of its year', () => {
  const editions = [
    { status: 'published', ruleSet: { year: 2018, version: 1 } },
    { status: 'returned', ruleSet: { year: 2018, version: 2 } },
  ]
  expect(nextVersion(editions, 2018)).toBe(2)
  expect(nextVersion(editions, 2019)).toBe(1)
  expect(sayOrder(editions, { year: 2018, version: 2 })).toBeNull()
  expect(sayOrder(editions, { year: 2018, version: 1 })).toBe('2018 年的下一版应为第 2 版')
  expect(sayOrder(null, { year: 2018, version: 9 })).toBeNull()
  expect(sayOrder(editions, { year: 2018, version: Number('二') })).toBeNull()
  expect(startedFrom(rules2017, 2019, 1)).toMatchObject({
    year: 2019,
    version: 1,
    title: expect.stringContaining('2019'),
  })
  expect(startedFrom(rules2018, 2018, 2).criteria).toBe(rules2018.criteria)
  expect(freshId([{ id: 'item-2' }], 'item')).toBe('item-3')
})
