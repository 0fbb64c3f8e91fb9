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

const windowOf = windowsOf(
  () => browser,
  () => server.origin,
)

const at = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${server.origin}/portal${path}`)
}
let order: string
let bulletin: string

it('leads an overdue milestone up the ladder to an order that is issued, received, answered and closed', async () => {
  const chief = await windowOf('office.chief')
  await at(chief, '/orders?show=drafts')
  await chief
    .getByRole('link', { name: /“完成实地对接和需求清单”逾期/ })
    .first()
    .click()
  await press(chief, '审核通过')
  await stands(chief, '已审核，待签发')
  order = new URL(chief.url()).pathname.replace('/portal', '')
  const unit = await chief.locator('dl.facts').textContent()
  expect(unit).toContain('承办单位')
  const leader = await windowOf('leader')
  await at(leader, order)
  await pressAndConfirm(leader, '签发')
  await stands(leader, '已签发，待签收')
  const clerk = await windowOf(await clerkOf(leader))
  await at(clerk, order)
  await press(clerk, '签收')
  await stands(clerk, '已签收，办理中')
  await clerk.getByLabel('办理情况和结果').fill('已完成实地对接，需求清单见附件。')
  await clerk.getByText('草稿已于').waitFor()
  await press(clerk, '提交反馈')
  await stands(clerk, '已反馈，待核验')
  const office = await windowOf('office')
  await at(office, order)
  await press(office, '核验销号')
  await stands(office, '已销号')
})

/** The clerk of the unit that carries the open order out. */
const clerkOf = async (page: Page): Promise<string> => {
  const name = (await page.locator('dl.facts dd').nth(2).textContent())?.split('；')[0]?.trim() ?? ''
  const units = await page.evaluate(async () => {
    const answer = await fetch('/trpc/session.me')
    return (await answer.json()).result.data.departments as { id: string; name: string }[]
  })
  const unit = units.find((one) => one.name === name)
  if (unit === undefined) throw new Error(`no unit is called ${name}`)
  return `${unit.id}.clerk`
}

it('tells of it in a bulletin whose figures lead to their tasks, countersigned and signed', async () => {
  const office = await windowOf('office')
  await at(office, '/bulletins')
  await office.getByRole('link', { name: '编写专报' }).click()
  await office.getByLabel('标题', { exact: true }).fill('十一月督办情况')
  await office.getByLabel('反映的起止日期').fill('2018-10-01')
  await office.getByLabel('截止日期').fill('2018-11-05')
  await office.getByLabel('第 1 部分文字').fill('本期督办事项按期办结。')
  await office.getByLabel('会签单位（可不选）').click()
  await office.getByLabel('会签单位（可不选）').fill('市科技局')
  await office.getByTitle('市科技局').last().click()
  await office.keyboard.press('Escape')
  await press(office, '预览')
  await office.locator('.bulletin-paper', { hasText: '“完成实地对接和需求清单”逾期' }).waitFor()
  await pictures(office, 'bulletin-compose')
  await press(office, '保存')
  await stands(office, '编写中')
  bulletin = new URL(office.url()).pathname.replace('/portal', '')
  await press(office, '送会签、签发')
  await office.getByText('“下一步要求”还没有内容').waitFor()
  await press(office, '修改')
  await office
    .getByLabel(/^第 \d+ 部分文字$/)
    .last()
    .fill('请承办单位巩固成效。')
  await press(office, '保存修改')
  await stands(office, '编写中')
  await press(office, '送会签、签发')
  await stands(office, '待会签、签发，待市科技局会签')
  const leader = await windowOf('leader')
  await at(leader, bulletin)
  await stands(leader, '待市科技局会签')
  expect(await leader.getByRole('button', { name: '签发', exact: true }).count()).toBe(0)
  const head = await windowOf('kjj.head')
  await head.getByRole('link', { name: /专报：十一月督办情况.*会签/ }).click()
  await pressAndConfirm(head, '会签')
  await head.locator('.bulletin-imprint', { hasText: '陆建国' }).waitFor()
  await at(leader, bulletin)
  await pressAndConfirm(leader, '签发')
  await stands(leader, '已签发')
  const paper = leader.locator('.bulletin-paper')
  await paper.getByText('2018年第3期').waitFor()
  await paper.getByRole('button', { name: /^\d+$/ }).first().click()
  await leader.getByText(/所指任务/).waitFor()
  await leader.keyboard.press('Escape')
  await pictures(leader, 'bulletin')
})

it('carries the leader’s instruction, which starts an order that is reported back', async () => {
  const leader = await windowOf('leader')
  await at(leader, bulletin)
  await press(leader, '登记批示')
  await leader.getByLabel('批示内容').fill('请办公室跟踪问效，月底前报我。')
  await leader.waitForTimeout(600)
  await leader
    .getByRole('dialog')
    .getByRole('button', { name: /批\s?示/ })
    .click()
  await leader.locator('.order-answers', { hasText: '月底前报我' }).waitFor()
  const office = await windowOf('office')
  await at(office, bulletin)
  await office.getByRole('link', { name: '据此拟办督办单' }).click()
  expect(await office.getByLabel('批示内容').inputValue()).toContain('月底前报我')
  await office.getByLabel('督办事项').fill('跟踪问效')
  await office.getByLabel('工作要求').fill('请报送对接清单落实情况。')
  await office.getByLabel('承办单位').click()
  await office.getByLabel('承办单位').fill('市科技局')
  await office.getByTitle('市科技局').last().click()
  await office.getByLabel('办理期限').fill('2018-11-30')
  await press(office, '拟办')
  await stands(office, '拟办，待审核')
  const second = new URL(office.url()).pathname.replace('/portal', '')
  await office.getByRole('link', { name: '见专报' }).waitFor()
  const chief = await windowOf('office.chief')
  await at(chief, second)
  await press(chief, '审核通过')
  await stands(chief, '已审核，待签发')
  await at(leader, second)
  await pressAndConfirm(leader, '签发')
  await stands(leader, '已签发，待签收')
  const clerk = await windowOf('kjj.clerk')
  await at(clerk, second)
  await press(clerk, '签收')
  await stands(clerk, '已签收，办理中')
  await clerk.getByLabel('办理情况和结果').fill('清单 12 项均已落实。')
  await clerk.getByText('草稿已于').waitFor()
  await press(clerk, '提交反馈')
  await stands(clerk, '已反馈，待核验')
  await at(office, second)
  await press(office, '核验销号')
  await stands(office, '已销号')
  await press(office, '报批示领导')
  await office.getByLabel(/呈报方式和内容/).fill('书面呈报周明远同志。')
  await office.waitForTimeout(600)
  await office.getByRole('dialog').getByRole('button', { name: '报批示领导' }).click()
  await office.locator('.history', { hasText: '书面呈报周明远' }).waitFor()
})

it('keeps its frozen figures, which the journal proves', async () => {
  const leader = await windowOf('leader')
  await at(leader, bulletin)
  // The order that came after is not in it.
  expect(await leader.locator('.bulletin-paper').textContent()).not.toContain('跟踪问效')
  await at(leader, '/cockpit')
  await leader.getByRole('heading', { name: '现在需要决定' }).waitFor()
  await pictures(leader, 'cockpit')
  expect(await jiashan(place, 'verify')).toMatchObject({ code: 0 })
})
