import { it as its } from '@effect/vitest'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { compose, feedFiles, feedOf, MOST_ENTRIES, type Snapshot } from '../../src/publication/index.ts'
import { childrenOf, type Element, readXml } from './files.ts'
import { newsworthy } from './news.ts'
import { material } from './sample.ts'

const feeds = (snapshot: Snapshot): ReadonlyMap<string, Element> =>
  new Map(feedFiles(snapshot).map(({ path, text }) => [path, readXml(text)]))
const said = (element: Element | undefined, name: string): string =>
  element === undefined ? '' : (childrenOf(element, name)[0]?.text ?? '')
const entriesIn = (snapshot: Snapshot, path: string): readonly Element[] => {
  const feed = feeds(snapshot).get(path)
  return feed === undefined ? [] : childrenOf(feed, 'entry')
}

it('[U53] every feed has what Atom asks for, and each entry too', () => {
  for (const [path, feed] of feeds(newsworthy)) {
    expect(feed.attributes.xmlns, path).toBe('http://www.w3.org/2005/Atom')
    for (const element of [feed, ...childrenOf(feed, 'entry')]) {
      expect(said(element, 'id'), path).toMatch(/^tag:sample\.invalid,2017-06-19:\S+$/)
      expect(said(element, 'title'), path).not.toBe('')
      expect(said(element, 'updated'), path).toMatch(/^\d{4}-\d{2}-\d{2}T00:00:00\+08:00$/)
      expect(childrenOf(element, 'link').some(({ attributes }) => attributes.rel === 'alternate')).toBe(true)
    }
    expect(said(childrenOf(feed, 'author')[0], 'name'), path).toBe('示例')
  }
})

it('[U53] there is one of everything, of each chapter, task and unit', () => {
  expect([...feeds(newsworthy).keys()]).toEqual([
    'feeds/all.xml',
    'feeds/chapters/1.xml',
    'feeds/tasks/1.xml',
    'feeds/tasks/2.xml',
    'feeds/departments/kjj.xml',
    'feeds/departments/hbj.xml',
  ])
  expect(feedOf('departments/hbj/')).toBe('feeds/departments/hbj.xml')
  expect(feedOf('targets/G1/')).toBe(null)
})

it('[U53] tells plans, progress, figures, corrections, withdrawals and papers, newest first', () => {
  expect(entriesIn(newsworthy, 'feeds/all.xml').map((entry) => said(entry, 'title'))).toEqual([
    '更正：第 1 项任务 2018 年第二季度进展（演示数据）',
    '任务 1：2018年时间节点（演示数据）',
    '撤回：指标 2.1 的 2017 年监测值（演示数据）',
    '关于<三季度>进展 & 问题的通报（演示数据）',
    '任务 1：2018年三季度进展（演示数据）',
    '任务 1：2018年二季度进展（演示数据）',
    '污水处理率：2018年 85 %（演示数据）',
  ])
  expect(entriesIn(newsworthy, 'feeds/tasks/2.xml').map((entry) => said(entry, 'title'))).toEqual([
    '撤回：指标 2.1 的 2017 年监测值（演示数据）',
  ])
})

it('[U53] links are relative to the feed, and no base is named', () => {
  const feed = feeds(newsworthy).get('feeds/tasks/1.xml')
  const links =
    feed === undefined
      ? []
      : [...childrenOf(feed, 'link'), ...childrenOf(feed, 'entry').flatMap((one) => childrenOf(one, 'link'))]
  expect(links.map(({ attributes }) => attributes.href)).toEqual([
    '1.xml',
    '../../tasks/1/',
    '../../history/#corrected-progress-1-2018-Q2-2',
    '../../tasks/1/#milestones',
    '../../tasks/1/#report-2018-Q3',
    '../../tasks/1/#report-2018-Q2',
    '../../targets/1.1/#2018',
  ])
  expect(feed?.attributes['xml:base']).toBeUndefined()
})

it('[U53] holds the newest fifty', () => {
  const bulletin = newsworthy.bulletins[0]
  if (bulletin === undefined) throw new Error('no bulletin')
  const many = Array.from({ length: 60 }, (_, at) => ({
    ...bulletin,
    key: `2018-${at + 1}`,
    signedOn: plainDate(
      `2018-${String(1 + Math.floor(at / 28)).padStart(2, '0')}-${String(1 + (at % 28)).padStart(2, '0')}`,
    ),
  }))
  const entries = entriesIn({ ...newsworthy, bulletins: many }, 'feeds/all.xml')
  expect(entries).toHaveLength(MOST_ENTRIES)
  const days = entries.map((entry) => said(entry, 'updated'))
  expect(days).toEqual(days.toSorted().toReversed())
})

it('[U54] a feed keeps its bytes from one publication to the next while nothing of it changes', () => {
  const later = { ...newsworthy, number: 4, issuedOn: plainDate('2018-12-05') }
  expect(feedFiles(later)).toEqual(feedFiles(newsworthy))
})

it('[U54] a corrected figure keeps its id and becomes newer', () => {
  const corrected = { ...newsworthy, since: { 'figure/1.1/2018': plainDate('2018-12-05') } }
  const of = (snapshot: Snapshot) =>
    entriesIn(snapshot, 'feeds/tasks/1.xml').find((entry) => said(entry, 'id').includes('figure/'))
  expect(said(of(corrected), 'id')).toBe(said(of(newsworthy), 'id'))
  expect(said(of(corrected), 'updated') > said(of(newsworthy), 'updated')).toBe(true)
})

it('[U54] what is published late is news of the day of its publication', () => {
  const { since } = compose(material())
  expect(since['progress/1/2018-Q2']).toBe('2018-11-05')
  const [first] = entriesIn({ ...compose(material()), corrections: [], withdrawals: [] }, 'feeds/all.xml')
  expect(said(first, 'updated')).toContain('2018-11-05')
})

its.prop('[U53] whatever is written in them, feeds are well-formed', [Schema.String], ([text]) => {
  const written: Snapshot = {
    ...newsworthy,
    name: `${text}名`,
    tasks: newsworthy.tasks.map((one) => ({
      ...one,
      progress: one.progress.map((progress) => ({ ...progress, text, nextStep: text })),
    })),
  }
  for (const { text: feed } of feedFiles(written)) expect(() => readXml(feed)).not.toThrow()
})
