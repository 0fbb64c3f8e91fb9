import { it as effectIt } from '@effect/vitest'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { outline, type Reading, read } from '../../src/policy/index.ts'
import { departments, errata, opinions, readOpinions } from './samples.ts'

/** What documents are made of, and what they are broken by. */
const SHARDS = [
  ...[
    '一、',
    '（一）',
    '1. ',
    '（36）',
    '第一章 ',
    '序号 工作任务 牵头单位',
    '附件：',
    '抄送：',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '　',
  ],
  ...['（', '）', '(', ')', '〔', '〕', '“', '”', '《', '》', '、', '，', '。', '；', '：', '*', '|'],
  ...[
    '市科技局',
    '市农办、农业经济局',
    '牵头单位：',
    '责任单位：',
    '牵头',
    '配合',
    '等部门按职责分工负责',
    '第一个单位为牵头单位（下同）',
  ],
  ...[
    '到2020年',
    '达到',
    '80',
    '%',
    '人',
    '分别',
    '翻一番',
    '年均增长',
    '比2010年',
    '全面剿灭劣Ⅴ类水体',
    '覆盖全部',
  ],
  ...[
    '支持',
    '总体要求',
    '保障措施',
    '重点任务',
    'G60 ',
    'and',
    '😀',
    '\ud83d',
    '\ude00',
    '\u0000',
    '\u200b',
    '\ufeff',
    '\u2028',
    '龘',
    '𠮷',
    '長',
  ],
] as const

const Garbage = Schema.Array(Schema.Literals(SHARDS))
const Edits = Schema.Array(
  Schema.Struct({
    at: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: opinions.length })),
    cut: Schema.Int.check(Schema.isBetween({ minimum: 0, maximum: 40 })),
    put: Schema.Literals(SHARDS),
  }),
)

/** Every code point in exactly one node, and every node that nothing claimed in a finding. */
const expectWhole = (text: string, { nodes, findings, repairs }: Reading): void => {
  const points = Array.from(text)
  let at = 0
  for (const { span } of nodes) {
    expect(span.start).toBe(at)
    expect(span.end).toBeGreaterThan(span.start)
    at = span.end
  }
  expect(at).toBe(points.length)
  for (const { kind, span } of nodes)
    if (kind === 'unplaced' || kind === 'introduction')
      expect(findings.some((one) => one.span.start < span.end && one.span.end > span.start)).toBe(true)
  for (const { span } of [...findings, ...repairs]) {
    expect(span.start).toBeGreaterThanOrEqual(0)
    expect(span.end).toBeLessThanOrEqual(points.length)
  }
}

effectIt.prop(
  '[P24] any text has a reading in which every code point has its place',
  [Garbage],
  ([shards]) => {
    const text = shards.join('')
    expectWhole(text, read(text, { departments }))
  },
  { arbitrary: { runs: 400 } },
)

effectIt.prop(
  '[P24] so has the document, however it is damaged',
  [Edits],
  ([edits]) => {
    const text = edits.reduce(
      (before, { at, cut, put }) => before.slice(0, at) + put + before.slice(at + cut),
      opinions,
    )
    const reading = read(text, { departments, errata })
    expectWhole(text, reading)
    outline(reading)
  },
  { arbitrary: { runs: 60 } },
)

effectIt.prop('[P24] and any string at all', [Schema.String], ([text]) =>
  expectWhole(text, read(text, { departments })),
)

it('[P24] places every word of the document, and leaves nothing over', () => {
  const reading = readOpinions()
  expectWhole(opinions, reading)
  expect(new Set(reading.nodes.map(({ kind }) => kind))).toEqual(
    new Set([
      'space',
      'letterhead',
      'document-number',
      'title',
      'date',
      'opening',
      'heading',
      'preamble',
      'task',
      'clause',
    ]),
  )
})

it('[P25] tells line, column, severity and what to do of each finding', () => {
  const text = '云港市方案\n一、重点工作\n1. 😀办好大学。（市大学办）\n'
  expect(read(text, { departments }).findings).toEqual([
    {
      severity: 'note',
      code: 'new-unit',
      message: '单位名录中没有“市大学办”',
      proposal: '已按原文暂列为新单位，请登记，或列为已有单位的别名',
      span: { start: 23, end: 27 },
      line: 3,
      column: 11,
    },
  ])
})

it('[P25] says what a text lacks that is no document', () => {
  for (const text of ['', '\n\n', '\u0000'])
    expect(read(text, { departments }).findings.map(({ code }) => code)).toEqual(['no-title', 'no-task'])
})

it('[P29] notes an erratum whose words the text does not hold, and leaves the text alone', () => {
  const stale = read(opinions.replace(' and ', '和'), { departments, errata })
  expect(stale.findings.map(({ code, severity }) => [code, severity])).toEqual([['stale-erratum', 'warning']])
  expect(stale.repairs.filter(({ kind }) => kind === 'erratum')).toEqual([])
})

const MEGABYTE = 1_000_000

it.each([
  [
    'shards',
    Array.from(
      { length: MEGABYTE / 3 },
      (_, index) => SHARDS[(index * 7919 + (index >> 3)) % SHARDS.length],
    ).join(''),
  ],
  ['one character', '（'.repeat(MEGABYTE)],
  ['labels', '牵头单位：'.repeat(MEGABYTE / 5)],
  ['spaces', 'a 市 '.repeat(MEGABYTE / 4)],
  ['one sentence', '达到80人、'.repeat(MEGABYTE / 6)],
  ['the document again and again', opinions.repeat(Math.ceil(MEGABYTE / opinions.length))],
])(
  '[P26] reads a million characters in a few seconds: %s',
  (_, text) => {
    const before = performance.now()
    read(text, { departments })
    expect(performance.now() - before).toBeLessThan(10_000)
  },
  30_000,
)

it('[P30] prints names for ids and counts for units', () => {
  const { tasks, departments: units, programme } = outline(readOpinions())
  expect(tasks[9]).toMatchObject({ no: 10, lead: '市农办、农业经济局', section: '全力提升县域产业发展层次' })
  expect(units.find(({ id }) => id === 'kjj')).toMatchObject({ name: '市科技局', leads: 3, supports: 6 })
  expect(units.reduce((sum, { leads, supports }) => sum + leads + supports, 0)).toBe(
    programme.counts.responsibilities,
  )
})
