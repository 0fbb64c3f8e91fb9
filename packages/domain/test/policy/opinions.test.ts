import { readFileSync, writeFileSync } from 'node:fs'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { outline, PolicyDocument, tasksOf } from '../../src/policy/index.ts'
import { golden } from './golden.ts'
import { opinions, readOpinions, seedPath } from './samples.ts'

const reading = readOpinions()
const result = outline(reading)
const task = (no: number) => {
  const found = result.tasks.find((one) => one.no === no)
  if (found === undefined) throw new Error(`no task ${no}`)
  return found
}

it('[P1] reads the title without its issuers, the number, the issuers, the date and the parent document', () => {
  const { title, number, issuers, date, parent } = result.programme
  expect(title).toBe('关于深入推进嘉善县域科学发展示范点建设的实施意见')
  expect({ number, issuers, date }).toEqual({
    number: '嘉委发〔2017〕12号',
    issuers: ['中共嘉兴市委', '嘉兴市人民政府'],
    date: '2017-06-19',
  })
  expect(parent).toEqual({
    title: '国家发展改革委关于印发〈浙江嘉善县域科学发展示范点发展改革方案〉的通知',
    number: '发改地区〔2017〕278号',
    alias: '方案',
  })
})

it('[P2] finds the whole structure of 嘉委发〔2017〕12号, and nothing to complain about', () => {
  expect(result.programme.counts).toMatchObject({
    pillars: 6,
    sections: 19,
    tasks: 69,
    departments: 42,
    leads: 26,
    responsibilities: 186,
    targets: 16,
  })
  expect(result.tasks.map(({ no, number }) => [no, number])).toEqual(
    Array.from({ length: 69 }, (_, index) => [index + 1, `（${index + 1}）`]),
  )
  expect(result.findings).toEqual([])
})

it('[P3] names the pillars in short and takes the positioning from the heading, where it has one', () => {
  expect(result.pillars.map(({ name, positioning }) => [name, positioning])).toEqual([
    ['创新发展', '产业转型升级引领区'],
    ['协调发展', '城乡统筹先行区'],
    ['绿色发展', '生态文明样板区'],
    ['开放发展', '开放合作先导区'],
    ['共享发展', '民生幸福新家园'],
    ['党的建设和法制建设', null],
  ])
})

it('[P9] takes 市农办、农业经济局 for one unit in each of its nine tasks, commas or not', () => {
  const carrying = result.tasks.filter(({ lead, supports }) =>
    [lead, ...supports].includes('市农办、农业经济局'),
  )
  expect(carrying.map(({ no }) => no)).toEqual([10, 21, 29, 32, 33, 34, 35, 36, 41])
  expect(task(41)).toMatchObject({ lead: '市农办、农业经济局', supports: [] })
  expect(task(10).supports).toEqual(['市发展改革委', '市旅委', '市质监局'])
})

it('[P16] reads exactly the sixteen targets of the document', () => {
  const said = [...result.programme.targets, ...result.tasks.flatMap(({ targets }) => targets)].map(
    ({ key, subject, comparator, value, unit, baseYear, dueYear, dueStated }) =>
      [key, subject, comparator, value, unit, baseYear, dueYear, dueStated].join(' '),
  )
  expect(said).toEqual([
    'G1 嘉善县地区生产总值 growth-per-year 8 %  2020 true',
    'G2 城镇居民人均可支配收入 at-least 6.7 万元  2020 true',
    'G3 农村居民人均可支配收入 at-least 4 万元  2020 true',
    'G4 城乡居民人均可支配收入 multiple-of-base 2 倍 2010 2020 true',
    '3.1 国家和浙江省千人计划专家 at-least 80 人  2020 true',
    '12.1 企业股改 at-least 50 家  2020 true',
    '12.2 新增上市企业 at-least 10 家  2020 true',
    '26.1 信息化发展指数 at-least 96 点  2020 true',
    '36.1 农村生活污水处理率 at-least 90 %  2020 false',
    '36.2 城区污水集中处理率 at-least 95 %  2020 false',
    '36.3 劣Ⅴ类水体 equal 0 个  2020 false',
    '36.4 生活垃圾无害化处置率 at-least 100 %  2020 false',
    '57.1 本地户籍新增劳动力平均受教育年限 at-least 14 年  2020 false',
    '58.1 嘉善县每千人口拥有执业（助理）医师 at-least 3.2 名  2020 true',
    '59.1 每千名老人拥有养老床位 at-least 50 张  2020 true',
    '60.1 城市棚户区和农村危旧房改造面积 at-least 43 万平方米  2020 true',
  ])
})

it('[P20] keeps an outcome without a number as words, not as a target', () => {
  expect(task(69)).toMatchObject({ targets: [], outcomes: ['实现居住证制度覆盖全部未落户的城镇常住人口'] })
  expect(reading.outcomes).toHaveLength(1)
})

it('[P14] takes the duty modes from the verbs that head clauses', () => {
  expect(task(1).dutyModes).toEqual(['支持', '指导', '鼓励'])
  expect(task(29).dutyModes).toEqual(['支持', '指导', '帮助'])
  expect(task(45).dutyModes).toEqual(['支持', '推进', '鼓励'])
  expect(result.tasks.filter(({ dutyModes }) => dutyModes.length === 0)).toEqual([])
})

it('[P6] gives the official wording: full-width marks, no breaks, no stretched spaces, Latin names apart', () => {
  expect(task(3).text).toContain('全面打造“双创”生态最优县。')
  expect(task(12).text).toContain('力争到2020年全县完成企业股改50家，新增上市企业10家。')
  expect(task(45).text).toContain('鼓励嘉善积极参与 G60 沪嘉杭科技创新走廊建设。')
  expect(task(58).text).toContain('执业（助理）医师达3.2名。')
  for (const { text } of result.tasks) {
    expect(text).toMatch(/。$/)
    expect(text).not.toMatch(/[\n(),;:]|[一-龥]\s+[一-龥]/)
  }
})

it('[P5] repairs what only this document needs from its errata, and records every repair with its span', () => {
  expect(task(60).text).toContain('城市棚户区和农村危旧房改造面积43万平方米')
  const points = Array.from(opinions)
  for (const { span, found } of reading.repairs)
    expect(points.slice(span.start, span.end).join('')).toBe(found)
  const kinds = new Set(reading.repairs.map(({ kind }) => kind))
  for (const kind of ['erratum', 'page-break', 'half-width', 'space', 'bracket', 'lead-note'] as const)
    expect(kinds).toContain(kind)
})

it('[P4] points spans at the code points of the text as received', () => {
  const points = Array.from(opinions)
  for (const { span, number, lead } of result.tasks) {
    const words = points
      .slice(span.start, span.end)
      .join('')
      .replace(/\s/g, '')
      .replace(/\(/g, '（')
      .replace(/\)/g, '）')
    expect(words.startsWith(number ?? '')).toBe(true)
    expect(words).toContain(lead)
    expect(words).toMatch(/[）〕]$/)
  }
  const [first] = task(36).targets
  expect(points.slice(first?.span.start, first?.span.end).join('')).toBe('农村生活污水处理率达到90%以上')
})

it('[P6] loses no word and adds none: number, wording and units are all that stands in the text', () => {
  const points = Array.from(opinions)
  const bare = (text: string) => text.replace(' and ', '和').replace(/[\s，,（()）〔〕、]/g, '')
  for (const { span, number, text, lead, supports } of result.tasks) {
    const units = [lead ?? '', ...supports].join('')
    const received = bare(points.slice(span.start, span.end).join('')).replace('第一个单位为牵头单位下同', '')
    expect(received).toBe(bare(`${number}${text}${units}`))
  }
})

it('[P21] cites the safeguards as clauses, sentence by sentence', () => {
  expect(result.programme.clauses.map(({ number, title }) => [number, title])).toEqual([
    ['三（一）', '加强组织领导'],
    ['三（二）', '加强督查考核'],
    ['三（三）', '加强要素支持'],
    ['三（四）', '加强引导推广'],
  ])
  expect(result.programme.clauses[1]?.sentences?.[1]).toMatchObject({
    number: '三（二）第2句',
    text: '对市协调小组成员单位年度重点任务完成情况进行考核，并纳入年度目标责任制考核内容。',
  })
})

it('gives a document that its own schema accepts', () => {
  const decoded = Schema.decodeUnknownSync(PolicyDocument)(JSON.parse(JSON.stringify(reading.document)))
  expect(tasksOf(decoded)).toHaveLength(69)
})

it('agrees with the golden reading, which was checked against the document task by task', () => {
  const path = seedPath('golden/policy/opinions-2017-12.md')
  const text = golden(reading)
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
})
