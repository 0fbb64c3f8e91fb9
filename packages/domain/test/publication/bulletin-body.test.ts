import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  candidates,
  compose,
  type DisclosureDecisions,
  nextChanges,
  type Publication,
} from '../../src/publication/index.ts'
import { bulletin, PLANTED, safeguards } from './papers.ts'
import { allApproved, decisions, internal, material, review, sheet, signed, without } from './sample.ts'

const ISSUED = { issuedOn: plainDate('2018-11-01') } as Publication

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
  expect(publishedWith(without('lights')).bulletins[0]?.blocks.map(({ heading }) => heading)).toEqual([
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
  expect(shown(without('lights'))).toBe(0)
  expect(shown({ withheld: [{ task: 1, because: '不公开' }] })).toBe(0)
  expect(shown({ withheld: [{ task: 9, because: '不公开' }] })).toBe(1)
})

it('[U25] what a corrected bulletin told of a task that is withheld since is told by no correction', () => {
  const withheld = { ...decisions, withheld: [{ task: 1, because: '不公开' }, ...decisions.withheld] }
  const itemsOf = (decided: DisclosureDecisions) =>
    candidates(internal({ bulletins: [bulletin()], decisions: decided })).filter(
      ({ kind }) => kind === 'bulletin',
    )
  const [whole] = itemsOf(decisions)
  const [cut] = itemsOf(withheld)
  if (whole === undefined || cut === undefined) throw new Error('no bulletin')
  const before = allApproved([whole])
  const issues = nextChanges({ ...before, publications: [], decisions })
  const snapshot = compose(
    material({
      sheets: [sheet(null, signed([whole, cut]))],
      reviews: [...before.reviews, review(2, [{ ...cut, entry: 2 }])],
      publications: [{ ...ISSUED, number: 1, changes: issues }],
      decisions: withheld,
      number: 2,
    }),
  )
  expect(snapshot.corrections).toMatchObject([{ key: 'bulletin/2018-3', before: '', after: '' }])
  expect(JSON.stringify(snapshot)).not.toContain('做法一')
})

it('[U15] a withdrawal does not repeat what its item was called', () => {
  const items = candidates(internal({ bulletins: [bulletin()], safeguards }))
  const approved = allApproved(items)
  const changes = nextChanges({ ...approved, publications: [], decisions })
  const gone = nextChanges({
    ...{ sheets: [], reviews: [], decisions },
    publications: [{ ...ISSUED, number: 1, changes }],
  })
  const titles = gone.flatMap(({ kind, title }) =>
    kind === 'bulletin' || kind === 'coverage' ? [title] : [],
  )
  expect(titles).toEqual(['2018年第3期专报', '宣传推广', '宣传推广'])
})

it('[U19] of 要素保障 only reports in the media, experiences and honours are items', () => {
  const { coverage } = publishedWith()
  expect(coverage.map(({ sort, title, by }) => [sort, title, by])).toEqual([
    ['coverage', '治水新篇', '某日报'],
    ['honour', '示范称号', '省级部门'],
  ])
})
