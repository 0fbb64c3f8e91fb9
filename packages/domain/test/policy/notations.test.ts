import { expect, it } from 'vitest'
import { dutiesOf, dutyOf } from './samples.ts'

it('[P7] takes the first unit for the lead where a note says so, here or hence', () => {
  const noted = '1. 建设科创走廊。（市科技局、市财政局、市教育局，第一个单位为牵头单位）'
  expect(dutyOf(noted)).toEqual({
    words: '建设科创走廊。',
    lead: '市科技局',
    supports: ['市财政局', '市教育局'],
    findings: [],
  })
  const hence = dutiesOf(
    '云港市重点工作方案\n一、做强实体经济\n1. 建设科创走廊。（市科技局、市财政局，列第一位的为牵头单位，下同）\n2. 办好职业教育。（市教育局、市人力社保局）\n',
  )
  expect(hence.tasks.map(({ lead, supports }) => [lead, supports])).toEqual([
    ['市科技局', ['市财政局']],
    ['市教育局', ['市人力社保局']],
  ])
  const stated = dutiesOf(
    '云港市重点工作方案\n责任单位中排第一位的为牵头单位，各单位要密切配合。\n一、做强实体经济\n1. 办好职业教育。（市教育局、市人力社保局）\n',
  )
  expect(stated.tasks[0]?.lead).toBe('市教育局')
})

it.each([
  '（牵头单位：市科技局；配合单位：市财政局、市教育局）',
  '(牵头单位:市科技局;配合单位:市财政局,市教育局)',
  '（牵头部门：市科技局，责任部门：市财政局、市教育局）',
  '〔牵头：市科技局；配合：市财政局、市教育局〕',
  '【牵头单位：市科技局】【责任单位：市财政局、市教育局】',
  '（主办单位：市科技局；协办单位：市财政局、市教育局）。',
  '牵头单位：市科技局；配合单位：市财政局、市教育局。',
  '\n牵头单位：市科技局\n责任单位：市财政局，市教育局',
  '（牵头单位：市科技局 配合单位：市财政局 市教育局）',
  '（责任单位：市科技局牵头，市财政局、市教育局配合）',
  '\n\n牵头单位：市科技局\n\n配合单位：\n市财政局、市教育局',
  '\n（牵头单位：市科技局；\n配合单位：市财政局、市教育局）',
])('[P8] reads labelled units: %s', (units) => {
  expect(dutyOf(`1. 建设科创走廊。${units}`)).toMatchObject({
    words: '建设科创走廊。',
    lead: '市科技局',
    supports: ['市财政局', '市教育局'],
    findings: [],
  })
})

it('[P8] lets the only responsible unit lead', () => {
  expect(dutyOf('1. 建设科创走廊。（责任单位：市科技局）')).toMatchObject({
    lead: '市科技局',
    supports: [],
    findings: [],
  })
  expect(dutyOf('1. 建设科创走廊。\n责任单位：市科技局')).toMatchObject({
    lead: '市科技局',
    supports: [],
    findings: [],
  })
  expect(dutyOf('1. 建设科创走廊。（责任单位：市科技局；配合单位：市财政局）')).toMatchObject({
    lead: '市科技局',
    supports: ['市财政局'],
    findings: [],
  })
})

it('[P8] keeps what else stands beside the units as a note', () => {
  expect(dutyOf('1. 工业增加值增长5%左右。（预期性指标，牵头单位：市经信委）')).toMatchObject({
    lead: '市经信委',
    supports: [],
    findings: ['aside'],
  })
  expect(dutyOf('1. 建设科创走廊。（牵头单位：市科技局；完成时限：2022年6月底）')).toMatchObject({
    lead: '市科技局',
    supports: [],
    findings: ['aside'],
  })
})

it('[P9] lets the registry decide where a mark belongs to a name', () => {
  expect(dutyOf('1. 振兴乡村。（市农办、农业经济局、市财政局牵头）').lead).toBe('市农办、农业经济局')
  expect(dutyOf('1. 振兴乡村。（牵头单位：市农办、农业经济局；配合单位：市财政局）')).toMatchObject({
    lead: '市农办、农业经济局',
    supports: ['市财政局'],
  })
  const unknown = dutyOf('1. 振兴乡村。（市乡村办、供销社，市林业局，市财政局，第一个单位为牵头单位）')
  expect(unknown).toMatchObject({ lead: '市乡村办、供销社', supports: ['市林业局', '市财政局'] })
})

it('[P9] knows a unit by its aliases and tells units joined by 和', () => {
  expect(dutyOf('1. 建设科创走廊。（市科学技术局牵头，市发改委和市财政局配合）')).toMatchObject({
    lead: '市科技局',
    supports: ['市发展改革委', '市财政局'],
  })
  expect(dutyOf('1. 稳定就业。（市人力资源和社会保障局）').lead).toBe('市人力社保局')
})

it.each([
  '（市科技局牵头，市财政局、市教育局等按职责分工负责）',
  '（市科技局牵头，市财政局、市教育局等部门配合）',
  '（由市科技局牵头负责，市财政局、市教育局等有关部门按照职责分工落实）',
])('[P10] reads who leads from 牵头: %s', (units) => {
  expect(dutyOf(`1. 建设科创走廊。${units}`)).toEqual({
    words: '建设科创走廊。',
    lead: '市科技局',
    supports: ['市财政局', '市教育局'],
    findings: ['open-list'],
  })
})

it('[P10] reads 配合, 参与 and 会同', () => {
  const duty = { lead: '市科技局', supports: ['市财政局', '市教育局'], findings: [] }
  expect(dutyOf('1. 建设科创走廊。（市科技局牵头，市财政局配合，市教育局参与）')).toMatchObject(duty)
  expect(dutyOf('1. 建设科创走廊。（市科技局会同市财政局、市教育局负责）')).toMatchObject(duty)
})

it('[P10] notes several leads and takes the first', () => {
  expect(dutyOf('1. 建设科创走廊。（市科技局、市财政局牵头，市教育局配合）')).toMatchObject({
    lead: '市科技局',
    supports: ['市财政局', '市教育局'],
    findings: ['several-leads'],
  })
})

it.each([
  '（*市科技局、市财政局）',
  '（市财政局、市科技局*）',
  '（市财政局、★市科技局）',
  '（市科技局（牵头）、市财政局）',
])('[P11] takes the marked unit for the lead: %s', (units) => {
  expect(dutyOf(`1. 建设科创走廊。${units}`)).toMatchObject({
    lead: '市科技局',
    supports: ['市财政局'],
    findings: [],
  })
})

it('[P12] gives a unit that the registry does not know a provisional entry, once, with a note', () => {
  const { tasks, findings } = dutiesOf(
    '云港市重点工作方案\n一、做强实体经济\n1. 建设科创走廊。（市数据局）\n2. 建设数据港。（市数据局牵头，各县（市、区）人民政府配合）\n',
  )
  expect(tasks.map(({ lead, supports }) => [lead, supports])).toEqual([
    ['市数据局', []],
    ['市数据局', ['各县（市、区）人民政府']],
  ])
  expect(findings).toEqual(['new-unit 3', 'new-unit 4'])
  expect(dutyOf('1. 建设科创走廊。（市科技局、科创一号）').findings).toContain('odd-unit')
})

it.each([
  ['（市科技局、市财政局等部门按职责分工负责）', ['no-lead', 'open-list']],
  ['（市科技局、市财政局按职责分工负责）', ['no-lead']],
  ['（责任单位：市科技局、市财政局）', ['no-lead']],
  ['（市科技局、市财政局）', ['no-lead']],
] as const)('[P13] invents no lead where the document names none: %s', (units, findings) => {
  const duty = dutyOf(`1. 建设科创走廊。${units}`)
  expect(duty).toMatchObject({ lead: null, supports: ['市科技局', '市财政局'] })
  expect([...duty.findings].sort()).toEqual(findings)
})

it('[P13] notes a task without units, and a unit named twice', () => {
  expect(dutyOf('1. 建设科创走廊。').findings).toEqual(['no-responsibility'])
  expect(dutyOf('1. 建设科创走廊。（市科技局牵头，市科技局、市财政局配合）')).toMatchObject({
    lead: '市科技局',
    supports: ['市财政局'],
    findings: ['repeated-unit'],
  })
})

it('[P13] does not take other brackets for units', () => {
  expect(dutyOf('1. 推进工业废（污）水治理，建设城市（镇）样板。（市环保局）')).toMatchObject({
    words: '推进工业废（污）水治理，建设城市（镇）样板。',
    lead: '市环保局',
    findings: [],
  })
  expect(dutyOf('1. 治理挥发性有机物（VOCs）。').findings).toEqual(['no-responsibility'])
})

it('[P27] reads traditional characters and keeps them in the wording', () => {
  expect(
    dutyOf(
      '1、推進科技創新，力爭到2022年覆蓋率達到95%以上。(牽頭單位:市科技局;配合單位:市財政局、縣農業農村局)',
    ),
  ).toEqual({
    words: '推進科技創新，力爭到2022年覆蓋率達到95%以上。',
    lead: '市科技局',
    supports: ['市财政局', '縣農業農村局'],
    findings: ['new-unit'],
  })
})
