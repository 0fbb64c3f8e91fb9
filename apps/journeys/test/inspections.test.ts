import type { Locator, Page } from 'playwright-core'
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

const TITLE = '治水和科技金融现场督查'
const OF_HBJ = '排水口标识牌缺失'
const OF_KJJ = '科技贷款台账与报送数字不一致'
let visit = ''
let order = ''
let photo = ''
const finding = (page: Page, text: string): Locator => page.locator('.findings > li', { hasText: text })

it('is planned by the office, which is told how often it went there, and announced to whom it visits', async () => {
  const office = await at('office', '/inspections')
  await office.getByRole('link', { name: '安排督查' }).click()
  await press(office, '安排')
  await office.getByText('请填写督查名称').waitFor()
  await office.getByLabel('督查名称').fill(TITLE)
  await choose(office, '督查单位（可多选，可含县）', '市环保局')
  await choose(office, '督查单位（可多选，可含县）', '市科技局')
  await office.keyboard.press('Escape')
  await office.getByLabel('督查日期').fill('2018-11-05')
  await office.getByLabel(/督查人员/).fill('徐文静')
  await office.keyboard.press('Enter')
  await office.getByLabel('督查内容').fill('查看排水口和科技贷款台账。')
  await office.getByLabel(/涉及任务序号/).fill('36')
  await office.keyboard.press('Enter')
  await office
    .getByRole('note', { name: '督查频次提醒' })
    .getByText(/市环保局：.*任务 36/)
    .waitFor()
  await pictures(office, 'inspection-plan')
  await press(office, '安排')
  await stands(office, '已安排，定于2018年11月5日')
  visit = pathOf(office)
  const clerk = await windowOf('hbj.clerk')
  await clerk.getByRole('tab', { name: /通知/ }).click()
  const notice = clerk.getByRole('listitem').filter({ hasText: TITLE })
  await notice.getByText('将开展实地督查').waitFor()
  await notice.getByRole('link', { name: '实地督查' }).click()
  await stands(clerk, '已安排，定于2018年11月5日')
  expect(await clerk.getByRole('button', { name: '登记督查情况' }).count()).toBe(0)
})

it('is nothing to the county and to units that it does not visit', async () => {
  for (const stranger of [await windowOf('county.clerk'), await windowOf('czj.clerk')]) {
    await at(stranger, '/inspections')
    await stranger.getByRole('heading', { name: '实地督查' }).waitFor()
    await stranger.getByText('全部').first().waitFor()
    expect(await stranger.getByText(TITLE).count()).toBe(0)
    await at(stranger, visit)
    await stranger.getByText('没有这次督查，或它不涉及您的单位').waitFor()
  }
})

it('is registered with what was found, of which each unit reads its own, with the photo', async () => {
  const office = await at('office', '/')
  await office.getByRole('link', { name: new RegExp(`督查：${TITLE}.*登记督查情况`) }).click()
  await press(office, '登记督查情况')
  await office.getByLabel('督查情况', { exact: true }).fill('实地查看 3 个点位。')
  await press(office, '添加一项发现问题')
  const first = office.getByRole('group', { name: '发现问题第 1 项' })
  await first.getByLabel('发现的问题').fill(OF_HBJ)
  await first.getByLabel('任务序号（可不填）').fill('36')
  await first.getByLabel('整改期限').fill('2018-11-20')
  await attach(first, '排水口.png', '排水口没有标识牌')
  await press(office, '添加一项发现问题')
  const second = office.getByRole('group', { name: '发现问题第 2 项' })
  await second.getByLabel('发现的问题').fill(OF_KJJ)
  await choose(office, second.getByLabel('整改单位'), '市科技局')
  await press(office, '登记')
  await office.getByText('第 2 项：请填写整改期限').waitFor()
  await second.getByLabel('整改期限').fill('2018-11-30')
  await press(office, '登记')
  await stands(office, '已督查，整改中')
  await office.getByRole('heading', { name: '发现问题 2 项' }).waitFor()

  const hbj = await at('hbj.clerk', visit)
  await hbj.getByRole('heading', { name: '发现问题 1 项' }).waitFor()
  await finding(hbj, OF_HBJ).getByText('2018年11月20日前整改').waitFor()
  expect(await hbj.getByText(OF_KJJ).count()).toBe(0)
  await pictures(hbj, 'inspection-unit')
  const link = hbj.getByRole('link', { name: '排水口.png' })
  photo = (await link.getAttribute('href')) ?? ''
  await link.click()
  const shown = hbj.getByRole('dialog').getByRole('img', { name: '排水口.png' })
  await expect.poll(() => shown.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(1)
  expect(await statusOf(hbj, photo)).toBe(200)
  const kjj = await at('kjj.clerk', visit)
  await finding(kjj, OF_KJJ).getByText('2018年11月30日前整改').waitFor()
  expect(await kjj.getByText(OF_HBJ).count()).toBe(0)
  for (const other of [kjj, await windowOf('czj.clerk'), await windowOf('county.clerk')])
    expect(await statusOf(other, photo)).toBe(404)
})

it('has a finding mended on the unit’s word with evidence, which the office returned once', async () => {
  const clerk = await at('hbj.clerk', '/')
  await clerk.getByRole('link', { name: new RegExp(`${TITLE}.*整改发现问题并反馈`) }).click()
  await press(finding(clerk, OF_HBJ), '反馈整改情况')
  await tell(clerk, '已联系制作标识牌。', '提交反馈')
  const office = await at('office', '/')
  await office.getByRole('link', { name: new RegExp(`${TITLE}.*核实整改情况`) }).click()
  await press(finding(office, OF_HBJ), '退回整改反馈')
  await tell(office, '请设置到位后反馈，附照片。', '退回')
  await at(clerk, visit)
  await finding(clerk, OF_HBJ).getByText('退回：请设置到位后反馈，附照片。').waitFor()
  await press(finding(clerk, OF_HBJ), '反馈整改情况')
  await attach(clerk.getByRole('dialog'), '新标识牌.png', '标识牌已经设置')
  await tell(clerk, '标识牌已补设。', '提交反馈')
  await finding(clerk, OF_HBJ).getByText('整改反馈：标识牌已补设。').waitFor()
  await at(office, visit)
  await finding(office, OF_HBJ).getByRole('link', { name: '新标识牌.png' }).waitFor()
  await press(finding(office, OF_HBJ), '登记整改完成')
  await tell(office, '已补设标识牌，现场核实。', '登记整改完成')
  await finding(office, OF_HBJ).getByText('2018年11月5日整改完成').waitFor()
  expect(await office.getByRole('button', { name: /^办\s?结$/ }).count()).toBe(0)
  await at(clerk, visit)
  const mended = finding(clerk, OF_HBJ)
  await mended.getByText('2018年11月5日整改完成').waitFor()
  await mended.getByText('已补设标识牌，现场核实。').waitFor()
  await mended.getByRole('link', { name: '新标识牌.png' }).waitFor()
})

it('turns a finding into an order, which its unit finds on the desk and nobody mends meanwhile', async () => {
  const office = await windowOf('office')
  await finding(office, OF_KJJ).getByRole('link', { name: '据此拟办督办单' }).click()
  await office.getByText('督办来源：实地督查发现问题第 2 项').waitFor()
  expect(await office.getByLabel('督办事项').inputValue()).toBe(`督查发现问题整改：${OF_KJJ}`)
  await office.getByLabel('办理期限').fill('2018-11-30')
  await press(office, '拟办')
  await stands(office, '拟办，待审核')
  order = pathOf(office)
  await at(office, visit)
  await finding(office, OF_KJJ).getByRole('link', { name: '已立督办单' }).waitFor()
  expect(await office.getByRole('button', { name: '登记整改完成' }).count()).toBe(0)
  const chief = await at('office.chief', order)
  await press(chief, '审核通过')
  await stands(chief, '已审核，待签发')
  const leader = await at('leader', order)
  await pressAndConfirm(leader, '签发')
  await stands(leader, '已签发，待签收')
  const clerk = await at('kjj.clerk', '/')
  await clerk.getByRole('link', { name: new RegExp(`督办：督查发现问题整改：${OF_KJJ}.*签收`) }).click()
  await clerk.getByText('实地督查发现问题第 2 项').waitFor()
  await press(clerk, '签收')
  await stands(clerk, '已签收，办理中')
  const stranger = await at('hbj.clerk', order)
  await stranger.getByText('没有这份督办单').waitFor()
})

it('is closed once the order is, and every finding is mended; the journal agrees', async () => {
  const clerk = await windowOf('kjj.clerk')
  await clerk.getByLabel('办理情况和结果').fill('已逐笔核对并更正台账。')
  await attach(clerk, '台账.png', '台账已经更正')
  await clerk.getByText('草稿已于').waitFor()
  await press(clerk, '提交反馈')
  await stands(clerk, '已反馈，待核验')
  const office = await at('office', order)
  await office.getByRole('link', { name: '台账.png' }).waitFor()
  await press(office, '核验销号')
  await stands(office, '已销号')
  await office.getByRole('link', { name: '见督查' }).click()
  await finding(office, OF_KJJ).getByText('已销号').waitFor()
  await press(finding(office, OF_KJJ), '登记整改完成')
  await tell(office, '督办单已销号，台账已更正。', '登记整改完成')
  await press(office, '办结')
  await stands(office, '已办结')
  await at(clerk, '/inspections?show=closed')
  await clerk.getByRole('row', { name: new RegExp(`${TITLE}.*已全部整改`) }).waitFor()
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})
