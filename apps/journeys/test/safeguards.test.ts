import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey } from '../src/journey.ts'
import { tinyPng } from '../src/tiny-png.ts'
import { choose, pathOf, pictures, press, stands, statusOf, tell } from '../src/windows.ts'

const { windowOf, at, jiashan } = journey()

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, text] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(text)
}
/** Sends a form again that the server refused: the spinner that went may still stand in the button's name. */
const again = (page: Page): Promise<void> => page.locator('.editor-foot').getByRole('button').first().click()
/** Confirmed land of task 1 in 2018, as it stands under the table. */
const landOfTask1 = (page: Page): Locator =>
  page.locator('.totals').getByRole('row', { name: /^2018 1 用地指标/ })

const LAND = '市级统筹追加指标'
const HONOUR = '全省科技进步先进单位'
let land = ''

it('records land that was granted and used; it counts once the office confirmed it', async () => {
  const clerk = await at('gtzyj.clerk', '/safeguards')
  await clerk.getByRole('link', { name: '登记要素支持' }).click()
  await press(clerk, '登记')
  await clerk.getByText('请填写名称').waitFor()
  await fill(clerk, {
    '名称（指标、资金或项目名单）': LAND,
    任务序号: '1',
    下达数: '100',
    已使用数: '40.5',
    '文号（没有可不填）': '示例文号〔2018〕9号',
  })
  await pictures(clerk, 'safeguard-record')
  await press(clerk, '登记')
  await stands(clerk, '已登记，待确认')
  land = pathOf(clerk)
  await clerk.getByText('59.5 亩', { exact: true }).waitFor()
  expect(await clerk.getByRole('button', { name: /^确\s?认$/ }).count()).toBe(0)
  const office = await at('office', '/safeguards')
  await landOfTask1(office).getByText('320 亩').waitFor()
  await at(office, '/')
  // One on land waited already.
  const waiting = office.getByRole('link', { name: /要素保障：要素支持.*确认登记/ })
  await expect.poll(() => waiting.count()).toBe(2)
  await at(office, '/safeguards?status=recorded')
  const row = office.getByRole('row', { name: new RegExp(`${LAND}.*59.5 亩.*市国土资源局`) })
  await row.getByRole('link').click()
  await press(office, '确认')
  await stands(office, '已确认')
  for (const reader of [office, clerk]) {
    await at(reader, '/safeguards')
    expect(await landOfTask1(reader).textContent()).toBe('20181用地指标420 亩226.1 亩193.9 亩')
  }
  const stranger = await at('czj.clerk', '/safeguards')
  await stranger.getByText('区域统筹发展资金').waitFor()
  expect(await stranger.getByText(LAND).count()).toBe(0)
  await at(stranger, land)
  await stranger.getByText('没有这条登记，或它不属于您的单位').waitFor()
})

it('asks for a reason where more was used than granted; what was confirmed stands meanwhile', async () => {
  const clerk = await at('gtzyj.clerk', land)
  await press(clerk, '更新')
  await clerk.getByLabel('已使用数', { exact: true }).fill('110')
  await press(clerk, '保存更新')
  await clerk.getByText('已使用数超过下达数，请核对；确实超出的请写明原因').waitFor()
  await clerk.getByLabel(/已使用超过下达的原因/).fill('省里同意先用后补。')
  await again(clerk)
  await stands(clerk, '已登记，待确认；更新确认前，原确认内容仍然有效')
  const office = await at('office', '/safeguards')
  await office.getByRole('row', { name: new RegExp(`${LAND}.*-10 亩.*已登记，待确认`) }).waitFor()
  await landOfTask1(office).getByText('226.1 亩').waitFor()
  await at(office, land)
  await office.getByText('省里同意先用后补。').waitFor()
  await press(office, '退回')
  await tell(office, '请附同意文件文号。', '退回')
  await stands(office, '退回修改')
  await at(clerk, '/')
  await clerk.getByRole('link', { name: /要素保障：要素支持.*修改后重新登记.*请附同意文件文号/ }).click()
  await press(clerk, '更新')
  await clerk.getByLabel('文号（没有可不填）').fill('示例文号〔2018〕12号')
  await press(clerk, '保存更新')
  await stands(clerk, '已登记，待确认')
  await at(office, land)
  await press(office, '确认')
  await stands(office, '已确认')
  await at(clerk, '/safeguards')
  expect(await landOfTask1(clerk).textContent()).toBe('20181用地指标420 亩295.6 亩124.4 亩')
})

it('refuses a secondment of an unusual term without a reason, and warns of one that overlaps another', async () => {
  const clerk = await windowOf('zzb.clerk')
  const second = async (host: string, begin: string, end: string): Promise<void> => {
    await at(clerk, '/safeguards?tab=secondment')
    await clerk.getByRole('link', { name: '登记挂职锻炼' }).click()
    await fill(clerk, {
      '姓名（内部掌握，不公开）': '俞静怡',
      派出单位: '嘉善县经信局',
      接收单位: host,
      挂任职务: '副处长',
      开始日期: begin,
      结束日期: end,
      '批次，如 2018年第一批': '2018年第二批',
    })
    await press(clerk, '登记')
  }
  await second('市经信委', '2018-10-01', '2018-12-31')
  await clerk.getByText('每批挂职时间为 1—2 年；短于一年或超过两年的请写明原因').waitFor()
  await clerk.getByLabel('结束日期', { exact: true }).fill('2019-09-30')
  await again(clerk)
  await stands(clerk, '已登记，待确认')
  await second('市商务局', '2019-09-01', '2020-08-31')
  await stands(clerk, '已登记，待确认')
  const office = await at('office', '/safeguards?tab=secondment')
  await office.getByText('有 3 人时间重叠或 60 天内到期').waitFor()
  await office.getByRole('row', { name: /俞静怡挂任市经信委.*与在市商务局的挂职时间重叠/ }).waitFor()
  await office.getByRole('row', { name: /俞静怡挂任市商务局.*与在市经信委的挂职时间重叠/ }).waitFor()
  await pictures(office, 'secondments')
  await press(clerk, '撤销')
  await tell(clerk, '人选调整。', '撤销')
  await stands(clerk, '已撤销')
  await office.reload()
  await office.getByText('有 2 人时间重叠或 60 天内到期').waitFor()
  const left = office.getByRole('row', { name: /俞静怡挂任市经信委/ })
  expect(await left.textContent()).not.toContain('重叠')
})

it('records an honour with its document, which the office confirms and which counts for the unit', async () => {
  const clerk = await at('kjj.clerk', '/safeguards?tab=practice')
  await clerk.getByRole('tab', { name: '经验和荣誉 0' }).waitFor()
  await clerk.getByRole('link', { name: '登记经验和荣誉' }).click()
  await choose(clerk, '种类', '荣誉')
  await fill(clerk, {
    名称: HONOUR,
    推广或授予单位: '省级部门',
    日期: '2018-11-06',
    主要内容: '科技金融工作。',
  })
  await choose(clerk, '级别', '省级')
  await press(clerk, '登记')
  await clerk.getByText('请上传证明文件，至少一份').waitFor()
  await clerk
    .getByLabel('选择文件')
    .setInputFiles({ name: '通报.png', mimeType: 'image/png', buffer: tinyPng })
  await clerk.getByRole('button', { name: '移除通报.png' }).waitFor()
  await press(clerk, '登记')
  await clerk.getByText('日期不能晚于今天').waitFor()
  await clerk.getByLabel('日期', { exact: true }).fill('2018-10-30')
  await again(clerk)
  await stands(clerk, '已登记，待确认')
  const honour = pathOf(clerk)
  const office = await at('office', '/')
  await office.getByRole('link', { name: /要素保障：经验和荣誉.*确认登记/ }).click()
  await office.getByRole('heading', { name: HONOUR }).waitFor()
  const file = (await office.getByRole('link', { name: '通报.png' }).getAttribute('href')) ?? ''
  expect(await statusOf(office, file)).toBe(200)
  expect(await statusOf(await windowOf('czj.clerk'), file)).toBe(404)
  await press(office, '确认')
  await stands(office, '已确认')
  await at(clerk, '/safeguards?tab=practice&status=confirmed')
  await clerk.getByRole('tab', { name: '经验和荣誉 1' }).waitFor()
  await clerk.getByRole('row', { name: new RegExp(`荣誉 ${HONOUR} 省级部门 省级.*已确认`) }).waitFor()
  const county = await at('county.clerk', honour)
  await county.getByText('县级经办人没有此项权限').waitFor()
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})
