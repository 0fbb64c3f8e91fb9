import { describe, expect, it } from 'vitest'
import { render } from '../src/site.tsx'
import { county } from './county.ts'
import { empty, real } from './real.ts'

const text = (path: string, snapshot = real): string =>
  render(path, snapshot)
    .replace(/<[^>]+>/g, ' ')
    .replace(/[\s\u00a0\u2060]+/g, ' ')

describe('what is not disclosed', () => {
  it.each([
    ['bulletins/index.html', '专报没有公开'],
    ['late/index.html', '迟报名单没有公开'],
    ['results/index.html', '考核结果没有公开'],
  ])('%s says so, and which rule or decision says so', (path, sentence) => {
    expect(text(path, county)).toContain(sentence)
    expect(text(path, county)).toContain('按规定属内部事项，市协调小组未决定公开')
  })

  it('is told apart from what is disclosed and empty', () => {
    const nothing = { ...real, bulletins: [], lateList: [], coverage: [], results: [] }
    expect(text('bulletins/index.html', nothing)).toContain('还没有公开的专报')
    expect(text('late/index.html', nothing)).toContain('没有公开任何一期的迟报名单')
    expect(text('results/index.html', nothing)).toContain('还没有可以公开的考核结果')
    expect(text('experience/index.html', nothing)).toContain('还没有公开的可复制经验')
  })
})

it('a bulletin shows its head, its parts and its tables', () => {
  const page = text('bulletins/2018-3/index.html')
  for (const words of [
    '2018年第 3 期',
    '2018年10月26日 签发',
    '滞后任务集中在',
    '任务 37 市环保局',
    '编印单位：',
  ])
    expect(page).toContain(words)
})

it('a late report tells by how much, one that is missing tells that', () => {
  expect(text('late/index.html')).toContain('市环保局 任务 37 2018年10月15日 2018年10月19日 演示数据 4 天')
  expect(text('late/index.html')).toContain('尚未报送')
})

describe('the record of publications', () => {
  it('shows both wordings of a correction and the reason of a withdrawal, each at its own address', () => {
    const html = render('history/index.html', real)
    expect(html).toContain('id="corrected-progress-36-2018-Q3-16"')
    expect(html).toContain('形成问题清单 <del>10</del> 条，已整改 9 条。')
    expect(html).toContain('形成问题清单 <ins>12</ins> 条，已整改 9 条。')
    expect(html).toContain('id="withdrawn-coverage-17-16"')
    expect(text('history/index.html')).toContain('来源网页已经失效，无法核对')
  })

  it('leads from a count to the first of what it counts', () => {
    expect(render('history/index.html', real)).toContain('<a href="#withdrawn-coverage-17-16">1</a>')
  })

  it('is told on the pages of what was corrected', () => {
    expect(text('tasks/36/index.html')).toContain('更正与撤回')
    expect(text('targets/G2/index.html')).toContain('原为 65,200 元 现为 65,266 元')
    expect(text('tasks/37/index.html')).not.toContain('更正与撤回')
  })

  it('opens on the home page with what this publication changed', () => {
    expect(text('index.html')).toContain('新增 72 条，更正 1 条，撤回 1 条')
    expect(text('index.html', empty)).not.toContain('更正 0 条')
  })
})

describe('the foot', () => {
  it('carries what a government site has to say of itself', () => {
    const foot = text('index.html')
    for (const words of ['主办单位', '网站标识码 3304000000', '浙ICP备', '浙公网安备', '政府网站找错'])
      expect(foot).toContain(words)
  })

  it('shows nothing where nothing is configured', () => {
    expect(text('index.html', empty)).not.toMatch(/主办单位|标识码|找错/)
  })
})

it('a section prints its tasks in full, with units and targets in place', () => {
  const html = render('sections/9/index.html', real)
  expect(html).toContain('href="../../targets/36.1/"')
  expect(html).toContain('href="../../departments/hbj/"')
})
