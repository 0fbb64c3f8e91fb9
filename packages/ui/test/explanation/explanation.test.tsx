import { readFileSync } from 'node:fs'
import { FactSheet, RuleSet, type Source } from '@jiashan/domain/assessment'
import { evaluate } from '@jiashan/domain/assessment/evaluate'
import { Schema } from 'effect'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { ExplanationTree, LostPoints, ScoreHead } from '../../src/explanation/index.ts'

const seed = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../../seeds/${path}.json`, import.meta.url), 'utf8'))
const cardOf = (name: string, department: string) => {
  const { facts, rules, ruleSet } = seed(`golden/assessment/${name}`)
  const card = evaluate(
    Schema.decodeUnknownSync(RuleSet)(rules ?? seed(`rule-sets/${ruleSet}`)),
    Schema.decodeUnknownSync(FactSheet)(facts),
  ).find((one) => one.department === department)
  if (card === undefined) throw new Error(`no card for ${department} in ${name}`)
  return card
}
const linkOf = (source: Source): string | null =>
  source._tag === 'report' ? `/portal/tasks/${source.task}/reports/${source.period}` : null
const treeOf = (name: string, department: string): string =>
  renderToStaticMarkup(<ExplanationTree node={cardOf(name, department).explanation} linkOf={linkOf} />)

it('shows every criterion with article, points and formula', () => {
  const html = treeOf('once-per-period', 'hbj')
  expect(html).toContain('<b>进展报送</b><small><span>第七条 · </span>8 分 · 扣分</small>')
  expect(html).toContain('5.80<small> / 8</small>')
  expect(html).toContain('8 − 2 × 0.5（迟报） − 1 × 0.2（再次退回） − 1 × 1（未报） = 5.8')
})

it('leads from a fact to its report, whether it cost points or not', () => {
  const html = treeOf('once-per-period', 'hbj')
  expect(html).toContain('href="/portal/tasks/36/reports/2018-Q3"')
  expect(html).toContain('href="/portal/tasks/38/reports/2018-Q1"')
  expect(html).toContain('aria-label="打开报送：任务 36 的2018年三季度报送"')
  expect(html).toContain('<span class="ex-points ex-lost">−0.50</span>')
  expect(html).toContain('<span class="ex-points ex-none">不扣</span>')
})

it('gives no link where the reader may not open the source', () => {
  expect(treeOf('plan-faults', 'jtj')).not.toContain('打开方案')
})

it('opens what cost points and leaves the rest closed, without a script', () => {
  const html = treeOf('once-per-period', 'hbj')
  expect(html).toContain('<details class="ex-group" id="ex-reporting-2018-Q3" open="">')
  expect(html).toContain('<details class="ex-group" id="ex-reporting-2018-Q1">')
  expect(html).not.toContain('<script')
})

it('says in words what is not yet due or does not apply', () => {
  expect(treeOf('mid-year', 'kjj')).toContain('未到期')
  expect(treeOf('support-only', 'tyj')).toContain('不适用')
})

it('heads a score with its number, rank and grade, and says what is provisional', () => {
  const head = (name: string, department: string) =>
    renderToStaticMarkup(<ScoreHead card={cardOf(name, department)} mark="试评" />)
  const final = head('on-time-late-unfinished', 'hbj')
  expect(final).toContain('市环保局 · 2018 年度考核')
  expect(final).toContain('<strong>82.00</strong>')
  expect(final).toContain('第 1 名（牵头 3 项以上组，1 家）')
  expect(final).toContain('<span>良好</span><small>试评</small>')
  expect(final).not.toContain('暂计')
  expect(head('mid-year', 'kjj')).toContain('截至2018年11月5日暂计，100 分中可评判 63.00 分')
  expect(head('support-only', 'lyj')).toContain('暂无得分')
})

it('lists losses from the greatest, each leading to its place in the tree', () => {
  const html = renderToStaticMarkup(<LostPoints of={cardOf('plan-faults', 'jtj').explanation} />)
  expect(html.indexOf('重点任务完成')).toBeLessThan(html.indexOf('方案提交'))
  expect(html).toContain('href="#ex-plans"')
  expect(html).toContain('−17.50')
  const none = renderToStaticMarkup(<LostPoints of={cardOf('extension-moves-the-date', 'swj').explanation} />)
  expect(none).toContain('没有失分')
})

it('speaks English on the English half of the open site', () => {
  const { explanation } = cardOf('mid-year', 'kjj')
  const html = renderToStaticMarkup(<ExplanationTree node={explanation} linkOf={linkOf} language="en" />)
  expect(html).toContain('not yet due')
  expect(html).toContain('open the report')
})
