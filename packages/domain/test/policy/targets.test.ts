import { expect, it } from 'vitest'
import { outline } from '../../src/policy/index.ts'
import { readSample } from './samples.ts'

const read = (words: string, title = '云港市行动方案') => {
  const { tasks, findings } = outline(readSample(`${title}\n一、重点工作\n1. ${words}（市发展改革委）\n`))
  return {
    targets: (tasks[0]?.targets ?? []).map(
      ({ subject, comparator, value, unit }) => `${subject} ${comparator} ${value}${unit}`,
    ),
    raw: tasks[0]?.targets ?? [],
    findings: findings.map(({ code }) => code),
  }
}

it.each([
  ['城镇化率达到70%以上。', '城镇化率 at-least 70%'],
  ['城镇化率不低于70%。', '城镇化率 at-least 70%'],
  ['力争城镇化率突破70%。', '城镇化率 at-least 70%'],
  ['城镇化率70%左右。', '城镇化率 about 70%'],
  ['居民消费价格涨幅不超过3%。', '居民消费价格涨幅 at-most 3%'],
  ['城镇登记失业率控制在4.5%以内。', '城镇登记失业率 at-most 4.5%'],
  ['地区生产总值年均增长8%左右。', '地区生产总值 growth-per-year 8%'],
  ['地区生产总值增长6.2%左右。', '地区生产总值增长 about 6.2%'],
  ['单位生产总值能耗下降15%。', '单位生产总值能耗下降 at-least 15%'],
  ['力争新增规上企业100家。', '新增规上企业 at-least 100家'],
  ['城镇新增就业1.2万人以上。', '城镇新增就业 at-least 1.2万人'],
  ['培育100家以上高新技术企业。', '高新技术企业 at-least 100家'],
  ['新改建农村公路120公里。', '新改建农村公路 at-least 120公里'],
  ['上云企业突破1万家。', '上云企业 at-least 10000家'],
  ['财政收入突破1,200亿元。', '财政收入 at-least 1200亿元'],
  ['发展指数达到８５。', '发展指数 at-least 85点'],
  ['地区生产总值比2015年翻两番。', '地区生产总值 multiple-of-base 4倍'],
  ['营业收入超10亿元的企业达到20家。', '营业收入超10亿元的企业 at-least 20家'],
  ['全面消除集体经济薄弱村。', '集体经济薄弱村 equal 0个'],
])('[P17] reads comparator, value and unit: %s', (words, target) => {
  expect(read(words)).toMatchObject({ targets: [target], findings: [] })
})

it('[P17] lets the verb of a list go on', () => {
  expect(read('新增高新技术企业200家、科技型中小企业500家。').targets).toEqual([
    '新增高新技术企业 at-least 200家',
    '新增科技型中小企业 at-least 500家',
  ])
  expect(read('建成10个公园、20个广场和30公里绿道。').targets).toEqual([
    '公园 at-least 10个',
    '广场 at-least 20个',
    '绿道 at-least 30公里',
  ])
  expect(read('城镇化率达到70%，每千名老人拥有养老床位55张。').targets).toEqual([
    '城镇化率 at-least 70%',
    '每千名老人拥有养老床位 at-least 55张',
  ])
})

it('[P17] tells numbers in names, years, ranges and dates from targets', () => {
  for (const words of ['推进5G和G60走廊建设，实施“2030计划”。', '3月底前完成“1+3”方案。', '落实第3号文件。'])
    expect(read(words)).toMatchObject({ targets: [], findings: [] })
})

it('[P17] notes a number that it does not hold as a target, and a unit of measure that it does not know', () => {
  expect(read('每年为企业减负20亿元。')).toMatchObject({ targets: [], findings: ['plain-number'] })
  expect(read('合同外资达到5000万美元。')).toMatchObject({ targets: [], findings: ['unknown-measure'] })
})

it('[P18] tells a stated due year from that of the document', () => {
  const years = (words: string, title?: string) =>
    read(words, title).raw.map(({ dueYear, dueStated }) => [dueYear, dueStated])
  expect(years('到2022年，城镇化率达到70%，森林覆盖率达到60%。')).toEqual([
    [2022, true],
    [2022, true],
  ])
  expect(years('2021年底前建成公园10个，2023年建成公园30个。')).toEqual([
    [2021, true],
    [2023, true],
  ])
  expect(years('“十四五”期末城镇化率达到70%。')).toEqual([[2025, true]])
  expect(years('城镇化率达到70%。', '云港市三年行动计划（2021—2023年）')).toEqual([[2023, false]])
  expect(years('城镇化率达到70%。')).toEqual([[null, false]])
})

it('[P19] gives each number that 分别 shares out a subject of its own', () => {
  expect(read('城乡居民收入分别增长7%、8%左右。').targets).toEqual([
    '城镇居民收入增长 about 7%',
    '农村居民收入增长 about 8%',
  ])
  expect(read('养老床位、托育床位分别达到500张和200张。').targets).toEqual([
    '养老床位 at-least 500张',
    '托育床位 at-least 200张',
  ])
  expect(read('两项指标分别达到50%和60%。').findings).toEqual(['split-subjects'])
})

it('[P19] lets 翻一番 go on about the subject before it', () => {
  const { raw } = read('到2020年，居民收入达到4万元，比2010年翻一番。')
  expect(raw[1]).toMatchObject({
    subject: '居民收入',
    comparator: 'multiple-of-base',
    value: '2',
    unit: '倍',
    baseYear: 2010,
    dueYear: 2020,
  })
})
