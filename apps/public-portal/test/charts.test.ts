import { describe, expect, it } from 'vitest'
import { scale, ticks } from '../src/charts/scale.ts'
import { render } from '../src/site.tsx'
import { county } from './county.ts'
import { empty, real } from './real.ts'

const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/[\s\u00a0\u2060]+/g, ' ')
const chartOf = (path: string, snapshot = real): string =>
  /<section aria-labelledby="chart">.*?<\/section>/s.exec(render(path, snapshot))?.[0] ?? ''

describe('scale', () => {
  it('ticks are round numbers around the range', () => {
    expect(ticks(41, 80, 4)).toEqual([40, 50, 60, 70, 80])
    expect(ticks(0, 1, 4)).toEqual([0, 0.5, 1])
    expect(ticks(65266, 67000, 4)).toEqual([65000, 65500, 66000, 66500, 67000])
    expect(ticks(5, 5, 4).length).toBeGreaterThan(1)
  })

  it('a range of nothing is drawn at its start', () => {
    expect(scale(3, 3, 10, 90)(3)).toBe(10)
  })
})

describe('the chart of a target', () => {
  const chart = chartOf('targets/3.1/index.html')

  it('has a name, a description and no text that only colour tells apart', () => {
    expect(chart.match(/role="img"/g)).toHaveLength(2)
    expect(chart).toContain('<title id="wide-title">')
    expect(textOf(chart)).toContain('监测值 2019年三季度 60 人，目标 2020年 80 人')
    for (const part of [
      'chart-path',
      'chart-observed',
      'chart-forecast',
      'chart-mark-base',
      'chart-mark-goal',
    ])
      expect(chart).toContain(part)
  })

  it('says the same beside it as a table: path, reached, gap and projection', () => {
    const said = textOf(chart)
    expect(said).toContain('2018年 62 人 52 人 演示数据 −10')
    expect(said).toContain('2020年 推算 80 人 74.3 人 −5.7')
    expect(said).toContain('平均增量法')
  })

  it('marks invented figures by their shape', () => {
    expect(chart).toContain('chart-mark-demo')
    expect(chart).not.toContain('chart-mark-observed')
  })

  it('leaves out what a target does not have', () => {
    expect(chartOf('targets/G2/index.html')).not.toContain('chart-forecast')
    expect(chartOf('targets/G3/index.html', empty)).toBe('')
    expect(chartOf('targets/3.1/index.html', county)).toBe('')
  })

  it('draws the path before anything was measured', () => {
    const before = { ...empty, indicators: real.indicators }
    const drawn = chartOf('targets/3.1/index.html', before)
    expect(drawn).toContain('chart-path')
    expect(drawn).not.toContain('chart-observed')
  })

  it('holds only numbers where numbers belong', () => {
    for (const { target } of real.indicators)
      for (const language of ['', 'en/'])
        expect(chartOf(`${language}targets/${target}/index.html`), target).not.toMatch(
          /NaN|Infinity|undefined/,
        )
  })
})
