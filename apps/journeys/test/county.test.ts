import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey } from '../src/journey.ts'
import {
  attach,
  choose,
  pathOf,
  pictures,
  press,
  pressAndConfirm,
  stands,
  statusOf,
  tell,
} from '../src/windows.ts'

const { windowOf, at, jiashan } = journey()

const REPORT = '/county/20/2018-Q3'
const TOLD = '县级科技金融专营机构已放贷 32 笔。'
const MORE = '县级科技金融专营机构已放贷 32 笔，共 8600 万元。'
const CONCLUDED = '2018年嘉善县推进示范点建设平稳，科技金融落实有力。'

/** What the county's desk says of its reports. */
const deskLink = (county: Page, name: RegExp) =>
  county.getByRole('region', { name: '县级报送' }).getByRole('link', { name })
/** How many tasks the county's desk says are not reported on. */
const missing = async (county: Page): Promise<number> => {
  await at(county, '/')
  return Number(/\d+/.exec((await deskLink(county, /未报送/).textContent()) ?? '')?.[0])
}

it('is reported by the county once a task and quarter, from its desk, and told what it misses', async () => {
  const county = await windowOf('county.clerk')
  const before = await missing(county)
  await county.getByRole('link', { name: `未报送 ${before} 项任务` }).click()
  await county.getByRole('link', { name: /^加快科技体制创新/ }).click()
  await stands(county, '未报送')
  await press(county, '报送')
  await county.getByText('请填写推进情况').waitFor()
  await county.getByLabel('推进情况（必填）').fill(TOLD)
  await press(county, '添加一个节点')
  await county.getByLabel('第 1 个节点名称').fill('科技金融专营机构挂牌')
  await choose(county, '第 1 个节点状态', '已完成')
  await press(county, '报送')
  await county.getByText('请填写“已完成”节点的完成日期').waitFor()
  await county.getByLabel('第 1 个节点完成日期').fill('2018-09-20')
  await attach(county, '挂牌.png', '专营机构已经挂牌')
  await pictures(county, 'county-report')
  await press(county, '报送')
  await stands(county, '已报送，待核实，2018年11月5日报送')
  expect(await county.getByRole('button', { name: /^报\s?送$/ }).count()).toBe(0)
  await county.getByRole('button', { name: '重新报送' }).waitFor()
  expect(await missing(county)).toBe(before - 1)
  const foreign = await at('czj.clerk', '/county?period=2018-Q3')
  await foreign.getByText(/^全部 \d/).waitFor()
  expect(await foreign.getByRole('link', { name: /^加快科技体制创新/ }).count()).toBe(0)
  await at(foreign, REPORT)
  await foreign.getByText('没有第 20 项任务，或贵单位不是它的牵头单位；县级报送只供牵头单位核实').waitFor()
})

it('waits on the desk of the unit that leads the task, which asks for more, and gets it', async () => {
  const clerk = await windowOf('kjj.clerk')
  await clerk.getByRole('link', { name: /任务 20 · 2018年三季度县级报送.*核实县级报送/ }).click()
  await clerk.getByText(TOLD).waitFor()
  await clerk.getByRole('row', { name: '科技金融专营机构挂牌 已完成 2018年9月20日' }).waitFor()
  const file = await clerk.getByRole('link', { name: '挂牌.png' }).getAttribute('href')
  expect(await statusOf(clerk, file ?? '')).toBe(200)
  expect(await statusOf(await windowOf('czj.clerk'), file ?? '')).toBe(404)
  await press(clerk, '需补充')
  await tell(clerk, '请补充贷款金额。', '需补充')
  await stands(clerk, '需补充')
  const county = await at('county.clerk', '/')
  await deskLink(county, /需补充/).click()
  await county.getByRole('link', { name: /^加快科技体制创新/ }).click()
  await county.getByRole('note').getByText('需补充：请补充贷款金额。').waitFor()
  await county.getByLabel('推进情况（必填）').fill(MORE)
  await press(county, '重新报送')
  await stands(county, '已报送，待核实')
})

it('is verified, cited in the unit’s own report, signed, and read there by the office', async () => {
  const clerk = await windowOf('kjj.clerk')
  const report = '/tasks/20/reports/2018-Q3'
  await at(clerk, report)
  const beside = clerk.getByRole('complementary', { name: '嘉善县报送' })
  await beside.getByText('尚未核实属实，引用前请先核实').waitFor()
  await beside.getByRole('link', { name: '去核实' }).click()
  await press(clerk, '核实属实')
  await tell(clerk, '已与银行台账核对。', '核实属实')
  await stands(clerk, '核实属实')
  const county = await at('county.clerk', REPORT)
  await stands(county, '核实属实')
  await county.getByText('已与银行台账核对。').waitFor()
  expect(await county.getByRole('button', { name: '重新报送' }).count()).toBe(0)
  await at(clerk, report)
  await beside.getByText(MORE).waitFor()
  const written = await clerk.getByLabel('进展情况（必填）').inputValue()
  await press(clerk, '引用到进展情况')
  const cited = `据嘉善县报送（2018年三季度，核实属实）：${MORE}`
  expect(await clerk.getByLabel('进展情况（必填）').inputValue()).toBe(`${written}\n${cited}`)
  await pictures(clerk, 'county-cited')
  await clerk.getByText('草稿已于').waitFor()
  await clerk.getByRole('button', { name: '提交，请分管领导审签' }).click()
  await stands(clerk, '待单位审签')
  const head = await at('kjj.head', report)
  await press(head, '审签通过，报协调小组办公室')
  await stands(head, '待办公室采纳')
  const office = await at('office', report)
  await office.getByText(cited).first().waitFor()
  await press(office, '采纳')
  await stands(office, '已采纳')
})

it('is judged by the office in two sides apart: the unit reads of its guidance, the county of its delivery', async () => {
  const office = await at('office', REPORT)
  const sideOf = (page: Page, side: string) => page.locator('.judgements > div', { hasText: side })
  const judge = async (side: string, standing: string, words: string): Promise<void> => {
    await press(sideOf(office, side), '评价')
    const standings = office.getByRole('dialog', { name: `评价${side}` }).getByRole('radiogroup')
    await standings.getByText(standing).click()
    await tell(office, words, '评价')
    await sideOf(office, side).getByText(words).waitFor()
  }
  await judge('市级支持指导', '推进有力', '市级政策兑现及时。')
  await sideOf(office, '县级落实').getByText('还没有评价。').waitFor()
  await judge('县级落实', '需要加强', '县级放贷进度偏慢。')
  await pictures(office, 'county-judged')
  const reads = [
    ['kjj.clerk', '市级支持指导', '推进有力', '市级政策兑现及时。', '县级放贷进度偏慢。'],
    ['county.clerk', '县级落实', '需要加强', '县级放贷进度偏慢。', '市级政策兑现及时。'],
  ] as const
  for (const [who, side, standing, own, other] of reads) {
    const reader = await at(who, '/county?period=2018-Q3')
    const row = reader.getByRole('row', { name: /加快科技体制创新/ })
    await row.getByText(`${side}：${standing}`, { exact: true }).waitFor()
    await row.getByRole('link').click()
    await sideOf(reader, side).getByText(own).waitFor()
    expect(await reader.getByText(other).count()).toBe(0)
    expect(await reader.getByRole('button', { name: '重新评价' }).count()).toBe(0)
  }
})

it('ends in a conclusion on the county, which it reads once a leader signed it, and nobody else does', async () => {
  const office = await at('office', '/conclusions')
  await press(office, '拟写结论')
  await press(office, '拟稿')
  await office.getByText('请写明评估意见和依据').waitFor()
  await office.getByRole('radiogroup', { name: '结论' }).getByText('推进有力').click()
  await office.getByLabel('评估意见').fill(CONCLUDED)
  await press(office, '拟稿')
  await stands(office, '拟稿中')
  const conclusion = pathOf(office)
  await press(office, '送签发')
  await stands(office, '待签发')
  const county = await at('county.clerk', conclusion)
  await county.getByText('没有这份督导评估结论，或它与您的单位无关').waitFor()
  const leader = await at('leader', '/')
  // One on a unit outside the group waited already.
  const waiting = leader.getByRole('link', { name: /2018年督导评估结论.*签发/ })
  await expect.poll(() => waiting.count()).toBe(2)
  await at(leader, '/conclusions')
  const row = leader.getByRole('row', { name: /^2018 嘉善县/ })
  await row.getByRole('link').click()
  await pressAndConfirm(leader, '签发')
  await stands(leader, '已签发，周明远2018年11月5日签发')
  await at(county, '/')
  const notice = county.getByRole('listitem').filter({ hasText: '收到督导评估结论' }).first()
  await notice.getByRole('link', { name: '督导评估结论' }).click()
  await county.getByRole('heading', { name: '推进有力' }).waitFor()
  await county.getByText(CONCLUDED).waitFor()
  await pictures(county, 'county-conclusion')
  await county.getByRole('link', { name: '评估结论' }).click()
  await county.getByRole('row', { name: /2018 嘉善县 推进有力 已签发 2018年11月5日/ }).waitFor()
  const unit = await at('kjj.clerk', conclusion)
  await unit.getByText('没有这份督导评估结论，或它与您的单位无关').waitFor()
  await at(office, '/conclusions')
  await press(office, '拟写结论')
  await office.getByLabel('评估意见').fill('再写一份。')
  await press(office, '拟稿')
  await office.getByText('2018年已有该对象的督导评估结论').waitFor()
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})
