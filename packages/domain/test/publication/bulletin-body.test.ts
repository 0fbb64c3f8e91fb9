import { expect, it } from 'vitest'
import { candidates, compose, type DisclosureDecisions } from '../../src/publication/index.ts'
import { bulletin, PLANTED, safeguards } from './papers.ts'
import { allApproved, decisions, internal, material } from './sample.ts'

const publishedWith = (over = {}) => {
  const record = internal({ bulletins: [bulletin()], safeguards, decisions: { ...decisions, ...over } })
  return compose(material({ ...allApproved(candidates(record)), decisions: record.decisions }))
}

it('[U25] a bulletin is published without what is internal in it', () => {
  const [one] = publishedWith().bulletins
  expect(one?.blocks.map(({ heading, table }) => [heading, table?.rows ?? null])).toEqual([
    ['总体情况', null],
    ['滞后任务', [['任务 1', '市科技局']]],
    ['做法', [['任务 1', '做法一']]],
  ])
  expect(JSON.stringify(one)).not.toContain(PLANTED)
  expect(publishedWith({ lights: false }).bulletins[0]?.blocks.map(({ heading }) => heading)).toEqual([
    '总体情况',
    '做法',
  ])
  expect(
    candidates(internal({ bulletins: [bulletin({ issue: null })] })).map(({ kind }) => kind),
  ).not.toContain('bulletin')
})

it('[U25] a bulletin leaves once the group closes what it tells of', () => {
  const record = internal({ bulletins: [bulletin()] })
  const approved = allApproved(candidates(record))
  const shown = (over: Partial<DisclosureDecisions>) =>
    compose(material({ ...approved, decisions: { ...decisions, ...over } })).bulletins.length
  expect(shown({})).toBe(1)
  expect(shown({ lights: false })).toBe(0)
  expect(shown({ withheld: [{ task: 1, because: '不公开' }] })).toBe(0)
  expect(shown({ withheld: [{ task: 9, because: '不公开' }] })).toBe(1)
})

it('[U19] of 要素保障 only reports in the media, experiences and honours are items', () => {
  const { coverage } = publishedWith()
  expect(coverage.map(({ sort, title, by }) => [sort, title, by])).toEqual([
    ['coverage', '治水新篇', '某日报'],
    ['honour', '示范称号', '省级部门'],
  ])
})
