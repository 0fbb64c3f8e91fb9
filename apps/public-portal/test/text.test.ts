import { expect, it } from 'vitest'
import { brief } from '../src/text/brief.ts'
import { chineseNumber, grouped } from '../src/text/numerals.ts'
import { segmentsOf } from '../src/text/segments.ts'
import { en } from '../src/words/en.ts'
import { zh } from '../src/words/zh.ts'
import { document } from './real.ts'

it.each([
  [0, '零'],
  [5, '五'],
  [10, '十'],
  [13, '十三'],
  [69, '六十九'],
  [100, '一百'],
  [101, '一百零一'],
  [110, '一百一十'],
  [300, '三百'],
  [1005, '一千零五'],
])('%i is %s', (number, words) => {
  expect(chineseNumber(number)).toBe(words)
})

it.each([
  ['65266', '65,266'],
  ['6.7', '6.7'],
  ['1234567.25', '1,234,567.25'],
  ['999', '999'],
  ['10000/3', '10000/3'],
])('%s is grouped as %s', (exact, said) => {
  expect(grouped(exact)).toBe(said)
})

it('a brief text ends at a stop and says that it goes on', () => {
  expect(brief('支持嘉善创建国家全域旅游示范区。', 40)).toBe('支持嘉善创建国家全域旅游示范区')
  expect(brief('第一句话到此为止，第二句话还很长很长很长', 12)).toBe('第一句话到此为止……')
})

it('segments of official wording add up to the wording', () => {
  for (const { sections } of document.pillars)
    for (const { text, targets } of sections.flatMap(({ tasks }) => tasks))
      expect(
        segmentsOf(text, targets)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(text)
})

it('says of points on the way to a score that they are provisional', () => {
  const step = (points: string | null, provisional: boolean) =>
    [zh, en].map(({ task }) => task.scoreStep(2018, { points, provisional } as never))
  expect(step('64.06', true)).toEqual([
    '2018 年考核 64.06 分（暂计）',
    'Assessment 2018: 64.06 points (provisional)',
  ])
  expect(step('64.06', false)).toEqual(['2018 年考核 64.06 分', 'Assessment 2018: 64.06 points'])
  expect(step(null, true)).toEqual(['2018 年考核', 'Assessment 2018'])
})
