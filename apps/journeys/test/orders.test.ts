import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openBrowser } from '../src/browser.ts'
import { copyOf, jiashan, type Running, serve } from '../src/installation.ts'
import { pictures, press, pressAndConfirm, stands, windowsOf } from '../src/windows.ts'

let place: Awaited<ReturnType<typeof copyOf>>
let server: Running
let browser: Browser

beforeAll(async () => {
  place = await copyOf(inject('demonstration'))
  server = await serve(place)
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.end()
  await place?.drop()
})

const TITLE = '农村生活污水治理进度'
const windowOf = windowsOf(
  () => browser,
  () => server.origin,
)

let address = ''
const open = (page: Page): Promise<unknown> => page.goto(address)
it('lists what is owed and how hard it was pressed for; the office issues a letter, and the unit reads its words', async () => {
  const office = await windowOf('office')
  await office.goto(`${server.origin}/portal/ladder`)
  const row = office.getByRole('row', { name: /任务 20 完成实地对接和需求清单/ })
  await row.waitFor()
  await pictures(office, 'ladder')
  await office.reload()
  await row.getByRole('button', { name: '发出提醒函' }).click()
  await office.getByLabel(/提醒函内容/).fill('请于三日内报送完成情况。')
  await office
    .getByRole('dialog')
    .getByRole('button', { name: /发\s?出/ })
    .click()
  await office.getByRole('dialog').waitFor({ state: 'hidden' })
  await row.getByText('提醒函', { exact: true }).waitFor()
  const clerk = await windowOf('kjj.clerk')
  await clerk.getByRole('tab', { name: /通知/ }).click()
  await clerk.getByText('请于三日内报送完成情况').first().waitFor()
})

it('drafts an order for what is long overdue, which people review and issue', async () => {
  const chief = await windowOf('office.chief')
  await chief.goto(`${server.origin}/portal/orders?show=drafts`)
  await chief
    .getByRole('link', { name: /“完成实地对接和需求清单”逾期/ })
    .first()
    .click()
  await chief.getByText('应于2018年8月').waitFor()
  await press(chief, '审核通过')
  await stands(chief, '已审核，待签发')
})

it('is drafted on a leader’s instruction, told what it misses, and not reviewed by who wrote it', async () => {
  const office = await windowOf('office')
  await office.goto(`${server.origin}/portal/orders`)
  await office.getByRole('link', { name: '拟办督办单' }).click()
  await press(office, '拟办')
  await office.getByText('请填写批示领导').waitFor()
  await office.getByLabel('批示领导').fill('周明远')
  await office.getByLabel('批示内容').fill('请环保局抓紧推进，月底前报进度。')
  await office.getByLabel('批示日期').fill('2018-11-02')
  await office.getByLabel('督办事项').fill(TITLE)
  await office.getByLabel('工作要求').fill('逐村核实纳管农户数，列出滞后村和完成时间。')
  await office.getByLabel('任务序号').fill('36')
  await office.getByLabel('承办单位').click()
  await office.keyboard.type('市环保局')
  await office.keyboard.press('Enter')
  await office.getByLabel('办理期限').fill('2018-11-09')
  await pictures(office, 'order-draft')
  await press(office, '拟办')
  await stands(office, '拟办，待审核')
  address = office.url()
  expect(await office.getByRole('button', { name: '审核通过' }).count()).toBe(0)
})

it('is reviewed by a second person and issued by a leader', async () => {
  const chief = await windowOf('office.chief')
  await open(chief)
  await press(chief, '审核通过')
  await stands(chief, '已审核，待签发')
  const leader = await windowOf('leader')
  await leader.getByRole('link', { name: /督办：农村生活污水治理进度.*签发督办单/ }).click()
  await pressAndConfirm(leader, '签发')
  await stands(leader, '已签发，待签收')
  await leader.getByText('〔2018〕第').first().waitFor()
})

it('is received, extended once, answered, returned and answered again', async () => {
  const clerk = await windowOf('hbj.clerk')
  await clerk.getByRole('link', { name: /督办：农村生活污水治理进度.*签收督办单/ }).click()
  await press(clerk, '签收')
  await stands(clerk, '已签收，办理中')
  await press(clerk, '申请延期')
  await clerk.getByLabel('延至').fill('2018-11-16')
  await clerk.getByLabel(/延期理由/).fill('逐村核实需要一周。')
  await press(clerk, '提交申请')
  await clerk.getByText('待办公室审批').waitFor()
  const office = await windowOf('office')
  await open(office)
  await press(office, '批准延期')
  await office.getByText('（原定2018年11月9日）').first().waitFor()
  await open(clerk)
  await clerk.getByLabel('办理情况和结果').fill('已核实 86 个村，')
  await clerk.getByText('草稿已于').waitFor()
  await clerk.reload()
  expect(await clerk.getByLabel('办理情况和结果').inputValue()).toBe('已核实 86 个村，')
  await clerk.getByLabel('办理情况和结果').fill('已核实 86 个村，滞后村 5 个。')
  await pictures(clerk, 'order-answer')
  await press(clerk, '提交反馈')
  await stands(clerk, '已反馈，待核验')
  await open(office)
  await press(office, '核验退回')
  await office.getByLabel(/退回理由/).fill('请列出 5 个滞后村的名单和完成时间。')
  // Without a line nothing is lost: the dialog stays with what was written, and goes out once there is one.
  const send = office.getByRole('dialog').getByRole('button', { name: '核验退回' })
  await office.context().setOffline(true)
  await send.click()
  await office.getByRole('dialog').getByText('连接不上服务器').waitFor()
  expect(await office.getByLabel(/退回理由/).inputValue()).toContain('5 个滞后村')
  await office.context().setOffline(false)
  await send.click()
  await stands(office, '核验退回，待重新反馈')
  await open(clerk)
  await clerk.locator('.came-back', { hasText: '请列出 5 个滞后村' }).waitFor()
  await clerk.getByLabel('办理情况和结果').fill('滞后村名单及完成时间见附表，均在 12 月底前完成。')
  await press(clerk, '提交反馈')
  await stands(clerk, '已反馈，待核验')
})

it('is verified, closed and reported to the leader, and the journal agrees', async () => {
  const office = await windowOf('office')
  await open(office)
  await press(office, '核验销号')
  await stands(office, '已销号')
  await press(office, '报批示领导')
  await office.getByLabel(/呈报方式和内容/).fill('已将办理结果书面呈报周明远同志。')
  await office.getByRole('dialog').getByRole('button', { name: '报批示领导' }).click()
  await office.locator('.history', { hasText: '已将办理结果书面呈报' }).waitFor()
  await pictures(office, 'order-closed')
  await office.goto(`${server.origin}/portal/orders`)
  await office.getByText(TITLE).first().waitFor()
  await pictures(office, 'orders')
  const foreign = await windowOf('czj.clerk')
  await open(foreign)
  await foreign.getByText('没有这份督办单').waitFor()
  expect(await jiashan(place, 'verify')).toMatchObject({ code: 0 })
})
