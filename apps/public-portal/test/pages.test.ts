import { lossesOf } from '@jiashan/domain/assessment/shown'
import { describe, expect, it } from 'vitest'
import { publishedOf } from '../src/published.ts'
import { searchIndexOf } from '../src/search/build.ts'
import { render } from '../src/site.tsx'
import { county, WITHHELD_REASON } from './county.ts'
import { empty, real } from './real.ts'

const text = (path: string, snapshot = real): string =>
  render(path, snapshot)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u2060]+/g, ' ')

describe('home', () => {
  it('counts the tasks in words and shows each as a tile', () => {
    const html = render('index.html', real)
    expect(text('index.html')).toContain('六十九项任务， 每一项都可以追到底')
    expect(html.match(/class="roof-tile"/g)).toHaveLength(69)
    expect(html).toContain(
      'aria-label="任务 2：滞后，“完成中期评估”应于2018年9月30日完成，已逾期 20 个工作日"',
    )
  })

  it('tells honest outcomes of the headline targets', () => {
    expect(text('index.html')).toContain(
      '65,266 元 2020年 目标 不低于 67,000 元 到2020年 未达到 为目标值的 97.4%',
    )
    expect(text('index.html')).toContain('40,741 元 2020年 目标 不低于 40,000 元 到2020年 已达到')
  })

  it('without figures says so, never zero', () => {
    expect(text('index.html', empty)).toContain('城镇居民人均可支配收入 尚无数值 目标 不低于 6.7 万元')
    expect(text('index.html', empty)).toContain('本次发布还没有公开任何进展报送')
  })

  it('marks demonstration data, and only where there is any', () => {
    expect(text('index.html')).toContain('演示数据')
    expect(text('index.html', empty)).not.toContain('演示数据')
  })
})

describe('task', () => {
  it('hangs the task on its chain, from the sentence to the score', () => {
    const html = render('tasks/36/index.html', real)
    for (const link of ['../../document/#task-36', '../../departments/hbj/', '../../results/2018/hbj/'])
      expect(html).toContain(`<a href="${link}"`)
    expect(html).toContain('aria-current="page">任务 36</span>')
  })

  it('shows the original date beside the present one', () => {
    expect(text('tasks/36/index.html')).toContain('原定 2018年6月30日 现定 2018年9月30日 已调整 1 次')
  })

  it('of a withheld task shows wording, units and the reason, nothing of its progress', () => {
    const page = text('tasks/61/index.html')
    expect(page).toContain('支持嘉善打造全省平安建设示范区')
    expect(page).toContain('市委政法委')
    expect(page).toContain('本项任务的进展按规定不主动公开')
    expect(page).not.toMatch(/时间节点 演示|采纳 2018|已完成/)
  })

  it('without a decision on lights says that they are not disclosed', () => {
    expect(text('tasks/1/index.html', county)).toContain('各项灯的状态未决定公开')
    expect(text('tasks/1/index.html', county)).toContain('全部完工')
  })

  it('names a missing lead, and units with long names whole', () => {
    expect(text('tasks/2/index.html', county)).toContain('文件未写明牵头单位')
    expect(text('tasks/1/index.html', county)).toContain('（市行政审批服务管理局）')
  })
})

it('a unit has its milestones by date over all the tasks that it leads', () => {
  const page = text('departments/hbj/index.html')
  const [first = 0, moved = 0] = [
    '任务 37 印发年度工作方案',
    '2018年6月30日 2018年9月30日 任务 36 完成中期评估',
  ].map((words) => page.indexOf(words))
  expect(first).toBeGreaterThan(0)
  expect(moved).toBeGreaterThan(first)
  expect(text('departments/hbj/index.html', empty)).not.toContain('牵头任务的时间节点')
})

describe('target', () => {
  it('never reads 100 % when something is missing', () => {
    expect(text('targets/1.1/index.html', county)).toContain('未达到 为目标值的 99.9%')
  })

  it('does not judge what needs conversion', () => {
    expect(text('targets/1.2/index.html', county)).toContain('需按口径换算，本站不作判定')
    expect(text('targets/1.2/index.html', county)).toContain('文件未写明期限')
  })

  it('gives each figure its source and the day it became known', () => {
    expect(text('targets/G2/index.html')).toContain('2020年 65,266 元 认定 嘉善新闻网 2021年1月26日')
  })
})

describe('target of a withheld task', () => {
  const [open, ...others] = county.tasks
  const kept = {
    ...county,
    tasks: [
      { ...county.tasks[1], ...{ ordinal: 1, withheld: WITHHELD_REASON } },
      ...others,
    ] as typeof county.tasks,
    observations: [],
  }

  it.each(['targets/1.1/', 'targets/', 'tasks/1/'])(
    '%s tells not disclosed from empty, with the reason',
    (page) => {
      expect(open?.withheld).toBeNull()
      expect(text(`${page}index.html`, kept)).toContain('未公开')
      expect(text(`${page}index.html`, kept)).toContain(WITHHELD_REASON)
      expect(text(`${page}index.html`, kept)).not.toMatch(
        /1\.[12] (?:(?!3\.1).)*(?:尚无数值|尚不能判定|还没有公布)/,
      )
      expect(text(`en/${page}index.html`, kept)).toMatch(/not disclosed/i)
      expect(text(`en/${page}index.html`, kept)).toContain(WITHHELD_REASON)
    },
  )

  it('is counted on the home page and found with its reason', () => {
    expect(text('index.html', county)).not.toContain('监测值未公开')
    const told = { ...kept, document: { ...kept.document, targets: real.document.targets } }
    expect(text('index.html', told)).toContain('另有 2 项目标的监测值未公开')
    const [entry] = searchIndexOf(publishedOf(kept)).entries.filter(
      ({ address }) => address === 'targets/1.1/',
    )
    expect(entry?.texts?.at(-1)).toBe(`监测值：未公开。${WITHHELD_REASON}`)
  })

  it('is not said of one that has no figures', () => {
    expect(text('targets/3.1/index.html', kept)).toContain('还没有公布这项目标的监测值')
  })
})

describe('document', () => {
  it('prints the whole text with its numbers and headings, each task leading to its page', () => {
    const page = text('document/index.html')
    for (const words of [
      '一、总体要求',
      '二、重点任务',
      '（一）坚持创新发展',
      '1. 全面实施创新驱动发展战略',
      '三、保障措施',
      '（二）加强督查考核',
    ])
      expect(page).toContain(words)
    const html = render('document/index.html', real)
    for (let ordinal = 1; ordinal <= 69; ordinal++) expect(html).toContain(`href="../tasks/${ordinal}/"`)
  })

  it('marks each target where it stands', () => {
    const html = render('document/index.html', real)
    for (const key of ['G1', 'G2', 'G3', '3.1', '36.4', '60.1'])
      expect(html).toContain(`href="../targets/${key}/"`)
  })
})

describe('results', () => {
  it('are explained down to the published report', () => {
    const html = render('results/2018/hbj/index.html', real)
    expect(html).toContain('href="../../../tasks/37/#report-2018-Q3"')
  })

  it('name what cost most by what is public of it, never by empty brackets', () => {
    const [year] = real.results
    const lost = year?.cards.flatMap(({ department, card }) => {
      const [loss] = lossesOf(card.explanation)
      return loss === undefined ? [] : [{ department, loss }]
    })
    const [{ department, loss } = { department: '', loss: undefined }] = lost ?? []
    if (year === undefined || loss === undefined) throw new Error('nobody lost a point')
    const inputs = { stated: { [department]: [loss.node] } } as unknown as (typeof year)['inputs']
    const inside = { ...real, results: [{ ...year, inputs }] }
    expect(text('results/index.html', inside)).toContain(`${loss.title}（依据未公开）`)
    expect(text('en/results/index.html', inside)).toContain(`${loss.title}（basis not disclosed）`)
    expect(text('results/index.html')).not.toMatch(/（\s*）|依据未公开/)
  })

  it('not disclosed says so, and why', () => {
    expect(text('results/index.html', empty)).toContain('考核结果没有公开')
  })
})

it('about lists the tasks whose progress is withheld, with the reason', () => {
  expect(text('about/index.html', county)).toContain(`任务 4 ${WITHHELD_REASON}`)
})

it('English pages keep official wording in Chinese and mark it so', () => {
  const html = render('en/tasks/36/index.html', real)
  expect(html).toContain('<blockquote class="wording" lang="zh-CN">')
  expect(text('en/tasks/36/index.html')).toContain('Responsible units')
})
