import { expect, it } from 'vitest'
import { type At, append, item, items, member, moved, without } from '../../src/editor/draft/at.ts'
import { fieldId, isUnder, keyOf, type Path, valueAt, withAt } from '../../src/editor/draft/path.ts'
import type { WrittenRules } from '../../src/editor/draft/written.ts'
import { partOfPath } from '../../src/editor/part.ts'
import { placeInWords, wordsOfPath } from '../../src/editor/place.ts'
import { written } from '../samples.ts'

/** A root that remembers what was set, and from where. */
const root = (value: WrittenRules) => {
  const told: { next: WrittenRules | null; from: Path } = { next: null, from: [] }
  const at: At<WrittenRules> = {
    value,
    path: [],
    set: (next, from = []) => {
      told.next = next
      told.from = from
    },
  }
  return { at, told }
}

it('a change deep inside leaves everything else as it is, and says which field it came from', () => {
  const { at, told } = root(written)
  const criteria = member(at, 'criteria')
  const second = items(criteria)[1]
  if (second === undefined) throw new Error('no second criterion')
  member(second, 'weight').set('12')
  expect(told.from).toEqual(['criteria', 1, 'weight'])
  expect(told.next?.criteria[1]?.weight).toBe('12')
  expect(told.next?.criteria[0]).toBe(written.criteria[0])
  expect(told.next?.grading).toBe(written.grading)
})

it('items are added at the end, taken out in their place, and moved within the list only', () => {
  const { at, told } = root(written)
  const sections = member(at, 'sections')
  append(sections, { title: '新的', weight: '' })
  expect(told.next?.sections.map((one) => one.title).at(-1)).toBe('新的')
  without(sections, 0)
  expect(told.next?.sections.map((one) => one.title)).not.toContain('重点任务')
  expect(item(sections, 2, written.sections[2] ?? { title: '', weight: '' }).path).toEqual(['sections', 2])
  expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 2, 3)).toEqual(['a', 'b', 'c'])
  expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c'])
})

it('a place is read, written, named and found again', () => {
  const path = ['criteria', 2, 'scoring', 'losses', 0, 'points']
  expect(valueAt(written, path)).toBe('0.5')
  expect(valueAt(written, ['criteria', 99, 'weight'])).toBeUndefined()
  expect(valueAt(withAt(written, path, '9'), path)).toBe('9')
  expect(withAt(written, ['nowhere', 'at', 'all'], 1)).toMatchObject({ year: 2018 })
  expect(isUnder(path, ['criteria', 2])).toBe(true)
  expect(isUnder(['criteria', 20], ['criteria', 2])).toBe(false)
  expect(fieldId(path)).toBe('at-criteria-2-scoring-losses-0-points')
  expect(keyOf(path)).toBe('criteria.2.scoring.losses.0.points')
})

it('a place leads to the part in which it is written, and is told in words', () => {
  expect(partOfPath(written, ['criteria', 2, 'weight'])).toBe('criteria/reporting')
  expect(partOfPath(written, ['criteria', 99, 'weight'])).toBe('sections')
  expect(partOfPath(written, ['bonuses', 0, 'cap'])).toBe('bonuses/honours')
  expect(partOfPath(written, ['grading', 'grades', 0])).toBe('grading')
  expect(partOfPath(written, ['total'])).toBe('head')
  expect(placeInWords(written, ['criteria', 2, 'scoring', 'losses', 0, 'points'])).toBe(
    '进展报送 · 计分方式 · 扣分情形 · 迟报 · 分值',
  )
  expect(placeInWords(written, ['sections', 1, 'weight'])).toContain('细化落实 · 分值')
  expect(wordsOfPath({ ruleSet: written }, ['ruleSet', 'criteria', 0, 'title'])).toBe(
    '考核办法 · 评分项目 · 重点任务完成 · 名称',
  )
})
