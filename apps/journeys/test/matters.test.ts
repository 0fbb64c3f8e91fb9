import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { signInAs } from '../src/browser.ts'
import { journey } from '../src/journey.ts'
import { pathOf, pictures, press, stands } from '../src/windows.ts'

const { newWindow, windowOf, at, jiashan } = journey()

const TITLE = '毗邻地区公交跨省衔接'
const MEETING = '公交跨省衔接专题会议'
const WORDING = '由市交通运输局牵头，与毗邻地区商定公交跨省衔接方案。'
const ANSWER = '已商定两条跨省公交线路，年内开通。'
/** Chooses in a list by typing. */
const choose = async (page: Page, label: string | RegExp, words: string): Promise<void> => {
  await page.getByLabel(label).click()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}

let address = ''
let county: Page

it('is raised by the county, whose account the sign-in page offers, and told what it misses', async () => {
  county = await newWindow()
  await signInAs(county, '/portal', '嘉善县县级经办人 · 盛佳慧')
  await county.getByRole('heading', { name: /嘉善县工作台/ }).waitFor()
  await county.getByText('没有待查看的答复').waitFor()
  await pictures(county, 'county-home')
  await county.getByRole('link', { name: '提请协调', exact: true }).last().click()
  await press(county, '提请协调')
  await county.getByText('请填写事项名称').waitFor()
  await county.getByLabel('事项名称').fill(TITLE)
  await county.getByLabel('问题和建议').fill('群众跨省通勤换乘不便，请帮助与毗邻地区协商公交衔接。')
  await press(county, '提请协调')
  await stands(county, '已提请，待办公室研究')
  address = pathOf(county)
})

it('waits on the office’s desk, and goes onto the agenda of a meeting that is planned', async () => {
  const office = await windowOf('office')
  await office.getByRole('link', { name: new RegExp(`提请协调：${TITLE}`) }).waitFor()
  await at(office, '/meetings')
  await press(office, '安排会议')
  await office.getByLabel('会议名称').fill(MEETING)
  await office.getByRole('form').getByLabel('日期', { exact: true }).fill('2018-11-05')
  await choose(office, '参会单位', '市交通运输局')
  await office.keyboard.press('Escape')
  await choose(office, '从待研究事项中选择', '逾期节点')
  await office.getByLabel('第 1 项议题').waitFor()
  await pictures(office, 'meeting-plan')
  await press(office.getByRole('form', { name: '会议安排' }), '安排会议')
  await stands(office, '已安排，待召开')
  await at(office, address)
  await press(office, '列入会议议程')
  await office.getByRole('dialog').getByLabel('会议').click()
  await office.getByTitle(MEETING).last().click()
  await press(office.getByRole('dialog'), '列入会议议程')
  await office.getByRole('dialog').waitFor({ state: 'hidden' })
  await office.getByRole('link', { name: MEETING }).click()
  await office.getByText(`嘉善县提请：${TITLE}`).first().waitFor()
})

it('is settled by a resolution once the meeting was held', async () => {
  const office = await windowOf('office')
  await press(office, '登记召开情况')
  await office.getByLabel('主持人').fill('周明远')
  await press(office.getByRole('form', { name: '召开情况' }), '登记召开情况')
  await stands(office, '已召开')
  await press(office, '登记议定事项')
  await office.getByLabel('议定内容').fill(WORDING)
  await choose(office, '责任单位', '市交通运输局')
  await office.getByRole('form').getByLabel('办理期限', { exact: true }).fill('2018-12-14')
  await choose(office, /对应议题/, '')
  await press(office.getByRole('form', { name: '议定事项' }), '登记')
  await office.getByRole('link', { name: WORDING }).waitFor()
  await pictures(office, 'meeting-held')
  await at(office, address)
  await press(office, '按会议议定事项办理')
  await office.getByRole('combobox', { name: '议定事项' }).click()
  await office.getByTitle(new RegExp(WORDING)).last().click()
  await press(office.getByRole('dialog'), '按会议议定事项办理')
  await stands(office, '已议定，待答复')
})

it('is carried out by its owner and confirmed by the office', async () => {
  const clerk = await windowOf('jtysj.clerk')
  await clerk.getByRole('link', { name: /议定事项：由市交通运输局牵头，与毗邻地区.*办理议定事项/ }).click()
  await clerk.getByRole('textbox', { name: '办理情况' }).fill('已与毗邻地区商定两条线路。')
  await press(clerk, '报告完成')
  await stands(clerk, '已报完成，待确认')
  await pictures(clerk, 'resolution')
  const office = await at('office', pathOf(clerk))
  await press(office, '确认完成')
  await stands(office, '已完成')
})

it('is answered; the county sees the answer, takes note of it, and the journal agrees', async () => {
  const office = await at('office', address)
  await press(office, '答复')
  await office.getByLabel(/答复内容/).fill(ANSWER)
  await press(office.getByRole('dialog'), '答复')
  await stands(office, '已答复')
  await at(county, '/')
  await county.getByRole('region', { name: '新的答复' }).getByRole('link', { name: TITLE }).click()
  await county.getByText(ANSWER).first().waitFor()
  await pictures(county, 'matter-answered')
  await press(county, '已知悉')
  await county.getByText('提请方2018年11月5日已知悉').waitFor()
  await at(county, '/bulletins')
  await county.getByText('没有此项权限').first().waitFor()
  const foreign = await at('czj.clerk', address)
  await foreign.getByText('没有这件提请协调事项').waitFor()
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})

it('shows the group as it was on any day, its list, its resolutions and its bids', async () => {
  const leader = await at('leader', '/group?on=2018-01-01')
  await leader.getByText('示例文号〔2017〕1号，自2017年7月3日起').waitFor()
  await at(leader, '/group')
  await leader.getByText('示例文号〔2018〕2号，自2018年3月20日起').waitFor()
  await pictures(leader, 'group')
  await leader.getByRole('link', { name: '年度重点任务' }).click()
  await leader.getByText('暂不计分').first().waitFor()
  await pictures(leader, 'key-tasks')
  await leader.getByRole('link', { name: '议定事项', exact: true }).click()
  await leader.getByText('办理中，已逾期').first().waitFor()
  await pictures(leader, 'resolutions')
  await leader.getByRole('link', { name: '提请协调', exact: true }).click()
  await leader.getByText('示范点建设项目新增用地指标缺口').first().waitFor()
  await pictures(leader, 'matters')
  await leader.getByRole('link', { name: '向上争取' }).click()
  await leader.getByText('示例批复〔2018〕31号').first().waitFor()
  await pictures(leader, 'bids')
})
