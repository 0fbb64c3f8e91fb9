import { expect, it } from 'vitest'
import { outline } from '../../src/policy/index.ts'
import { readSample } from './samples.ts'

const read = (text: string) => {
  const { programme, pillars, sections, tasks, findings } = outline(readSample(text))
  return {
    programme,
    pillars,
    tree: tasks.map(({ number, pillar, section, text: words }) => [number, pillar, section, words]),
    tasks,
    synthetic: [...pillars, ...sections]
      .filter(({ synthetic }) => synthetic === true)
      .map(({ title }) => title),
    findings: findings.map(({ code, line }) => `${code} ${line}`),
  }
}

it('[P15] reads three levels below 重点任务, whatever numbers them', () => {
  const numbered = (chapter: string, section: string, task: string) => `云港市行动方案
二、重点任务
${chapter}坚持创新发展，打造创新高地
${section}办好大学
${task}支持办学。（市教育局）
`
  for (const [chapter, section, task] of [
    ['（一）', '1. ', '（1）'],
    ['(一)', '1、', '(1)'],
    ['（一）', '1．', '（1）'],
  ] as const) {
    const { tree, pillars, synthetic } = read(numbered(chapter, section, task))
    expect(tree).toEqual([
      [
        task.trim().replace(/\(/, '（').replace(/\)/, '）'),
        '坚持创新发展，打造创新高地',
        '办好大学',
        '支持办学。',
      ],
    ])
    expect(pillars[0]).toMatchObject({ name: '创新发展', positioning: '创新高地' })
    expect(synthetic).toEqual([])
  }
})

it('[P15] reads chapters and sections that are numbered as such', () => {
  expect(
    read(
      '云港市办法\n第一章 总则\n第一条 为了发展，制定本办法。\n第二章 办好大学\n第一节 支持\n第二条 支持办学。（市教育局）\n',
    ).tree,
  ).toEqual([['第二条', '办好大学', '支持', '支持办学。']])
})

it('[P15] makes up the section where there are only two levels, and marks it', () => {
  const { tree, synthetic, findings } = read(
    '云港市若干意见\n一、降低成本\n1. 减税降费。（市财政局）\n2、降低电价。（市经信委）\n二、优化服务\n1. 一网通办。（市行政服务中心）\n',
  )
  expect(tree).toEqual([
    ['1.', '降低成本', '降低成本', '减税降费。'],
    ['2、', '降低成本', '降低成本', '降低电价。'],
    ['1.', '优化服务', '优化服务', '一网通办。'],
  ])
  expect(synthetic).toEqual(['降低成本', '优化服务', '降低成本', '优化服务'].slice(2))
  expect(findings).toEqual([])
})

it('[P15] makes up pillar and section where tasks stand under no heading at all', () => {
  const { tree, synthetic } = read(
    '云港市任务清单\n1. 减税降费。（市财政局）\n2. 一网通办。（市行政服务中心）\n',
  )
  expect(tree.map(([number, pillar]) => [number, pillar])).toEqual([
    ['1.', '云港市任务清单'],
    ['2.', '云港市任务清单'],
  ])
  expect(synthetic).toHaveLength(2)
})

it('[P15] reads unnumbered tasks under a heading, and titled items', () => {
  const loose = read(
    '云港市若干意见\n一、降低成本\n（一）减税降费\n落实减税政策。（市财政局）\n降低用电成本。（市经信委）\n（二）降低租金\n减免租金。（市财政局）\n',
  )
  expect(loose.tree).toEqual([
    [null, '降低成本', '减税降费', '落实减税政策。'],
    [null, '降低成本', '减税降费', '降低用电成本。'],
    [null, '降低成本', '降低租金', '减免租金。'],
  ])
  const titled = read(
    '云港市若干意见\n一、降低成本\n（一）减税降费\n1. 落实政策\n落实减税政策。\n牵头单位：市财政局\n2. 用足政策。兑现奖补。（市财政局）\n',
  )
  expect(titled.tree).toEqual([
    ['1.', '降低成本', '减税降费', '落实政策。落实减税政策。'],
    ['2.', '降低成本', '减税降费', '用足政策。兑现奖补。'],
  ])
})

it('[P15] keeps 重点任务 as the pillar where tasks stand right below it', () => {
  const { tree } = read(
    '云港市方案\n一、重点任务\n（一）办好大学。支持办学。（市教育局）\n（二）降低成本\n1. 减税降费。（市财政局）\n',
  )
  expect(tree.map(([number, pillar, section]) => [number, pillar, section])).toEqual([
    ['（一）', '重点任务', '重点任务'],
    ['1.', '重点任务', '降低成本'],
  ])
})

it('[P15] lets tasks without units inherit those of their heading, with a note', () => {
  const { tasks, findings } = read(
    '云港市若干意见\n一、降低成本（牵头单位：市财政局；配合单位：市经信委）\n1. 减税降费。\n2. 降低电价。（市商务局）\n',
  )
  expect(tasks.map(({ pillar, lead, supports }) => [pillar, lead, supports])).toEqual([
    ['降低成本', '市财政局', ['市经信委']],
    ['降低成本', '市商务局', []],
  ])
  expect(findings).toEqual(['inherited-responsibility 3'])
})

it('[P15] takes sentences with units of their own for tasks of their own', () => {
  const { tree } = read(
    '云港市若干意见\n一、降低成本\n（一）减税降费。落实政策。（市财政局）清理收费。（市商务局）\n',
  )
  expect(tree.map(([, , , words]) => words)).toEqual(['减税降费。落实政策。', '清理收费。'])
})

it('[P1] reads a notice with the plan that it carries', () => {
  const { programme, tree, findings } = read(`云港市人民政府文件
云政发〔2021〕8号

云港市人民政府关于印发云港市数字经济
发展三年行动计划（2021—2023年）的通知

各县（市、区）人民政府，市政府各部门：
现将《云港市数字经济发展三年行动计划（2021—2023年）》印发给你们，请认真贯彻执行。

云港市人民政府
2021年3月5日

云港市数字经济发展三年行动计划（2021—2023年）

一、重点任务
（一）做强产业
1. 培育企业。（市经信委）
`)
  expect(programme).toMatchObject({
    title: '关于印发云港市数字经济发展三年行动计划（2021—2023年）的通知',
    number: '云政发〔2021〕8号',
    issuers: ['云港市人民政府'],
    date: '2021-03-05',
  })
  expect(tree).toHaveLength(1)
  expect(findings).toEqual([])
})

it('[P21] reads safeguards without items as one clause, and requirements as part of the opening', () => {
  const { programme, findings } = read(
    '云港市方案\n一、总体要求\n（一）指导思想。坚持创新。\n（二）工作目标。到2025年，覆盖率达到90%。\n二、主要任务\n1. 减税降费。（市财政局）\n三、工作要求\n各部门要加强领导。要确保落实。\n',
  )
  expect(programme.preamble).toEqual(['指导思想。坚持创新。', '工作目标。到2025年，覆盖率达到90%。'])
  expect(programme.targets.map(({ subject, value }) => [subject, value])).toEqual([['覆盖率', '90']])
  expect(programme.clauses).toMatchObject([
    {
      number: '三',
      title: '工作要求',
      sentences: [{ text: '各部门要加强领导。' }, { text: '要确保落实。' }],
    },
  ])
  expect(findings).toEqual([])
})

it('[P22] reads tables: tabs, single spaces, rulers, and cells on lines of their own', () => {
  const tabs = read(
    '云港市任务表\n\n序号\t工作任务\t牵头负责部门\t配合部门\n1\t推进“一网通办”\t市行政服务中心\t市公安局、市财政局\n2\t办好 大学\t市教育局\t\n',
  )
  expect(tabs.tasks.map(({ number, text, lead, supports }) => [number, text, lead, supports])).toEqual([
    ['1', '推进“一网通办”', '市行政服务中心', ['市公安局', '市财政局']],
    ['2', '办好大学', '市教育局', []],
  ])
  const spaces = read(
    '云港市任务表\n序号 工作任务 牵头负责部门\n1 推进一网通办 全省领先 市行政服务中心\n2 办好大学 市教育局\n',
  )
  expect(spaces.tasks.map(({ text, lead }) => [text, lead])).toEqual([
    ['推进一网通办全省领先', '市行政服务中心'],
    ['办好大学', '市教育局'],
  ])
  const ruled = read(
    '云港市任务表\n| 序号 | 工作任务 | 责任单位 |\n|---|---|---|\n| 1 | 办好大学 | 市教育局 |\n',
  )
  expect(ruled.tasks.map(({ text, lead }) => [text, lead])).toEqual([['办好大学', '市教育局']])
  const cells = read(
    '云港市任务表\n序号\n工作任务\n牵头单位\n配合单位\n1\n办好大学\n市教育局\n市财政局\n2\n办好医院\n市卫生计生委\n市财政局\n',
  )
  expect(cells.tasks.map(({ text, lead, supports }) => [text, lead, supports])).toEqual([
    ['办好大学', '市教育局', ['市财政局']],
    ['办好医院', '市卫生计生委', ['市财政局']],
  ])
  for (const { findings } of [tabs, spaces, ruled, cells]) expect(findings).toEqual([])
})

it('[P23] takes notices, signatures, print marks and page numbers for no task', () => {
  const { tasks, programme, findings } = read(`云港市若干意见
一、降低成本
1. 落实国家减税降费政策，清理规范涉企收费，切实降低企业
— 2 —
经营成本。（市财政局）
云港市人民政府
2018年11月20日
（此件公开发布）
附件：1. 任务清单
2. 项目清单
抄送：市委各部门。
云港市人民政府办公室　　2018年11月21日印发
`)
  expect(tasks.map(({ text }) => text)).toEqual([
    '落实国家减税降费政策，清理规范涉企收费，切实降低企业经营成本。',
  ])
  expect(programme.date).toBe('2018-11-20')
  expect(findings).toEqual([])
})

it('[P28] joins lines broken inside a sentence, across page numbers and inside brackets', () => {
  const { tree } = read(`云港市若干意见
一、重点任务
（一）加快产业转型升级步伐
1. 支持企业开展数字化智能化绿色化技术改造，推广先进适用技
术，到2025年技术改造投资年均增长10%。（市经信委、

市财政局，第一个单位为牵头单位）
2. 办好大学。（市教育局）
`)
  expect(tree).toEqual([
    [
      '1.',
      '加快产业转型升级步伐',
      '加快产业转型升级步伐',
      '支持企业开展数字化智能化绿色化技术改造，推广先进适用技术，到2025年技术改造投资年均增长10%。',
    ],
    ['2.', '加快产业转型升级步伐', '加快产业转型升级步伐', '办好大学。'],
  ])
})

it('[P25] notes gaps in the numbers, empty headings, introductions and text after the units', () => {
  const { findings } = read(`云港市若干意见
一、降低成本
围绕企业关切，落实以下任务。
1. 减税降费。（市财政局）
3. 降低电价。（市经信委）
请认真落实。
二、优化服务
`)
  expect(findings).toEqual(['introduction 3', 'numbering 5', 'trailing-text 6', 'empty-heading 7'])
})
