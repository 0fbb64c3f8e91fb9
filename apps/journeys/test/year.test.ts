import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey } from '../src/journey.ts'
import { tinyPng } from '../src/tiny-png.ts'
import { pictures, stands, unfold } from '../src/windows.ts'

const { windowOf, at, goOnTo, jiashan } = journey()

/** 市农办、农业经济局, 市经信委, 市建委, 市水利局, 市“五水共治”办: the units that support task 36. */
const SUPPORTS = ['nyj', 'jxw', 'jianwei', 'slj', 'wsgz'] as const
const PLAN = '/tasks/36/plans/2019'

const confirm = async (page: Page, unit: string): Promise<void> => {
  await page.getByLabel('本单位配合措施').fill(`${unit} 配合开展截污纳管排查。`)
  await page.getByLabel('本单位责任人').fill('张三')
  await page.getByRole('button', { name: '确认方案' }).click()
  await page.getByText('修改本单位意见').waitFor()
}

let lead: Page
let office: Page

it('writes the plan of 2019 from last year’s, keeps it as a draft, and circulates it to five units', async () => {
  lead = await at('hbj.clerk', PLAN)
  await lead.getByRole('button', { name: '从2018年方案复制' }).click()
  await lead.getByText('由2018年方案复制').waitFor()
  expect(await lead.getByLabel('第 1 个节点的完成日期').inputValue()).toMatch(/^2019-/)
  await lead.getByLabel('具体措施（必填）').fill('推进农村生活污水治理，年内新增纳管农户 3000 户。')
  await lead.getByRole('button', { name: '第 2 个节点上移' }).click()
  await lead.getByLabel('农村生活污水处理率的基数').fill('78')
  await lead.locator('.slices li[aria-current]', { hasText: '2019年' }).first().waitFor()
  await lead.getByText('草稿已于').waitFor()
  await lead.reload()
  await lead.getByLabel('具体措施（必填）').waitFor()
  expect(await lead.getByLabel('具体措施（必填）').inputValue()).toContain('新增纳管农户 3000 户')
  await pictures(lead, 'plan-write')
  await lead.getByRole('button', { name: '送配合单位征求意见' }).click()
  await stands(lead, '征求配合单位意见')
})

it('is disputed by one unit, replied to, and confirmed by all', async () => {
  const units = new Map<string, Page>()
  for (const unit of SUPPORTS) units.set(unit, await windowOf(`${unit}.clerk`))
  const water = units.get('slj') as Page
  await water.getByRole('link', { name: /任务 36 · 2019年.*确认方案或提出异议/ }).waitFor()
  await at(water, PLAN)
  await water.getByLabel('异议理由（有异议时填写）').fill('河道清淤经费尚未落实，建议改为分两年实施。')
  await water.getByRole('button', { name: '提出异议' }).click()
  await water.locator('.plan-parts', { hasText: '有异议' }).waitFor()
  await pictures(water, 'plan-dispute')
  for (const unit of SUPPORTS.filter((one) => one !== 'slj')) {
    const page = units.get(unit) as Page
    await at(page, PLAN)
    await confirm(page, unit)
  }
  await at(lead, PLAN)
  await lead.getByText('河道清淤经费尚未落实').first().waitFor()
  expect(await lead.getByRole('button', { name: '报协调小组办公室' }).isDisabled()).toBe(true)
  await lead.getByLabel(/答复异议/).fill('同意分两年实施，2019年完成 60%。')
  await lead.getByRole('button', { name: '答复', exact: true }).click()
  await lead.getByRole('button', { name: '修改答复' }).waitFor()
  await pictures(lead, 'plan-replied')
  await at(water, PLAN)
  await water.getByText('同意分两年实施').first().waitFor()
  await confirm(water, 'slj')
  await at(lead, PLAN)
  await lead.getByText('配合单位已全部确认').waitFor()
  await lead.getByRole('button', { name: '报协调小组办公室' }).click()
  await stands(lead, '待办公室批准')
})

it('is sent back once, mended and approved, and locked from then on', async () => {
  office = await at('office', '/plans/2019?show=asked')
  await office.getByRole('link', { name: /五水共治/ }).waitFor()
  await pictures(office, 'plan-list')
  await office.getByRole('link', { name: /五水共治/ }).click()
  await office.getByRole('button', { name: '退回修改' }).click()
  const dialog = office.getByRole('dialog')
  await dialog.getByLabel(/退回理由/).fill('请写明经费来源。')
  await unfold(dialog, '逐栏写意见')
  await dialog.getByLabel('保障措施').fill('请写明经费来源')
  await dialog.getByRole('button', { name: /退\s*回/ }).click()
  await stands(office, '已退回')
  await at(lead, PLAN)
  await lead.getByText('退回意见：请写明经费来源').waitFor()
  await lead.getByLabel(/保障措施/).fill('市级环保专项资金 200 万元，县级配套 300 万元。')
  await pictures(lead, 'plan-returned')
  await lead.getByRole('button', { name: '报协调小组办公室' }).click()
  await stands(lead, '待办公室批准')
  await office.reload()
  await office.getByRole('button', { name: '批准方案' }).waitFor()
  await pictures(office, 'plan-decide')
  await office.getByRole('button', { name: '批准方案' }).click()
  await stands(office, '已批准')
  await lead.reload()
  await stands(lead, '方案已锁定')
  expect(await lead.getByLabel('具体措施（必填）').count()).toBe(0)
})

it('is amended once: the original day and the number of amendments stay visible', async () => {
  await lead
    .getByRole('button', { name: /申请调整/ })
    .first()
    .click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('延期到').fill('2019-11-15')
  await dialog.getByLabel(/理由/).fill('省级验收标准预计 10 月发布。')
  await pictures(lead, 'plan-amend')
  await dialog.getByRole('button', { name: '提交申请' }).click()
  await lead.getByText('调整申请待批准').waitFor()
  await at(office, '/plans/2019')
  await office.getByRole('heading', { name: /待批准的调整申请/ }).waitFor()
  await at(office, PLAN)
  await office.getByRole('button', { name: '批准调整' }).click()
  await office.getByText('已延期 1 次').first().waitFor()
  await pictures(office, 'plan-amended')
  await at(lead, '/tasks/36')
  await lead.locator('#milestones').waitFor()
  await lead.getByText('已延期 1 次').first().waitFor()
  await pictures(lead, 'plan-duty')
})

const reportPath = (period: string): string => `/tasks/36/reports/${period}`

/** What a person has to touch: each click and each field filled is one. */
const counted = (page: Page) => {
  let inputs = 0
  return {
    inputs: () => inputs,
    click: async (locator: Locator): Promise<void> => {
      inputs += 1
      await locator.click()
    },
    fill: async (locator: Locator, text: string): Promise<void> => {
      inputs += 1
      await locator.fill(text)
    },
    page,
  }
}

const sign = async (username: string, period: string): Promise<void> => {
  const page = await at(username, reportPath(period))
  await page.getByRole('button', { name: /审签通过/ }).click()
  await page
    .getByText(/审签，|待办公室采纳|已审签/)
    .first()
    .waitFor()
}

const accept = async (period: string): Promise<void> => {
  await at(office, reportPath(period))
  await office.getByRole('button', { name: '采纳', exact: true }).click()
  await stands(office, '已采纳')
}

it('hears four of five supporting units on the first quarter: one by a click, one not at all', async () => {
  await goOnTo('2019-04-08')
  for (const unit of SUPPORTS.slice(0, 3)) {
    const page = await at(`${unit}.clerk`, reportPath('2019-Q1'))
    await page.getByLabel('本单位配合情况').fill(`${unit} 完成第一季度排查。`)
    await page.getByRole('button', { name: '提交配合情况' }).click()
    await page.getByRole('button', { name: '更新配合情况' }).waitFor()
    if (unit === 'nyj') await pictures(page, 'year-part')
  }
  const water = await at('slj.clerk', reportPath('2019-Q1'))
  await water.getByRole('button', { name: '本期无新增' }).click()
  await water.getByText('已填报：本期无新增').waitFor()
})

it('takes a returning clerk at most eight inputs to report a quarter with two milestones', async () => {
  const clerk = await at('hbj.clerk', '/')
  const by = counted(clerk)
  await by.click(clerk.getByRole('button', { name: /显示其余/ }))
  await by.click(clerk.getByRole('link', { name: /任务 36 · 2019年一季度/ }))
  const milestones = clerk.locator('#field-milestones .milestone')
  await milestones.first().waitFor()
  await by.click(milestones.nth(0).getByText('已完成', { exact: true }))
  await by.click(milestones.nth(1).getByText('部分完成', { exact: true }))
  await by.fill(milestones.nth(1).getByLabel('完成比例'), '30')
  await by.fill(clerk.getByLabel(/进展情况/), '一季度新增纳管农户 800 户，完成管网排查 60 公里。')
  await clerk.getByText('还有 1 家配合单位未填，不影响提交').waitFor()
  await pictures(clerk, 'year-report')
  await by.click(clerk.getByRole('button', { name: '提交，请处室负责人审签' }))
  await stands(clerk, '待单位审签')
  expect(by.inputs()).toBeLessThanOrEqual(8)
})

it('is signed by two stages, returned with a remark on a field, mended and accepted', async () => {
  await sign('hbj.section', '2019-Q1')
  await sign('hbj.head', '2019-Q1')
  await at(office, reportPath('2019-Q1'))
  await office.getByText('尚未填写').or(office.getByText('逾期未填')).first().waitFor()
  await office.getByRole('button', { name: '退回修改' }).click()
  const dialog = office.getByRole('dialog')
  await unfold(dialog, '逐栏写意见')
  await dialog.getByLabel('下一步打算').fill('请写明二季度的具体安排')
  await pictures(office, 'year-return')
  await dialog.getByRole('button', { name: /退\s*回/ }).click()
  await stands(office, '已退回')
  const clerk = await at('hbj.clerk', '/')
  await clerk.getByRole('tab', { name: /通知/ }).click()
  await clerk.getByText('报送被退回').first().waitFor()
  await clerk.getByRole('tab', { name: /待办/ }).click()
  await clerk.getByRole('button', { name: /显示其余/ }).click()
  await clerk.getByRole('link', { name: /任务 36 · 2019年一季度.*修改后重新报送/ }).click()
  await clerk.getByText('退回意见：请写明二季度的具体安排').waitFor()
  await clerk.waitForFunction(() => document.activeElement?.id === 'nextStep')
  await clerk.getByLabel(/下一步打算/).fill('二季度完成 40 个村的入户改造，6 月底前通过县级验收。')
  await pictures(clerk, 'year-mend')
  await clerk.getByRole('button', { name: '提交，请处室负责人审签' }).click()
  await stands(clerk, '待单位审签')
  await sign('hbj.section', '2019-Q1')
  await sign('hbj.head', '2019-Q1')
  await accept('2019-Q1')
})

it('reports the second quarter late, with the head’s signature on paper', async () => {
  await goOnTo('2019-07-25')
  const clerk = await at('hbj.clerk', reportPath('2019-Q2'))
  await clerk.locator('label', { hasText: '进展情况' }).getByText('沿用上期').waitFor()
  await clerk.getByLabel(/进展情况/).fill('二季度完成 38 个村入户改造。')
  await clerk.getByLabel('农村生活污水处理率的数值').fill('82.5')
  await clerk.getByRole('button', { name: '提交，请处室负责人审签' }).click()
  await stands(clerk, '待单位审签')
  await sign('hbj.section', '2019-Q2')
  await clerk.reload()
  await clerk.getByRole('link', { name: '打印审签单' }).click()
  await clerk.getByRole('heading', { name: /进展报送审签单/ }).waitFor()
  await pictures(clerk, 'year-sheet')
  await clerk.getByRole('link', { name: '返回报送' }).click()
  await clerk.getByRole('button', { name: '登记分管领导的纸质审签' }).click()
  const dialog = clerk.getByRole('dialog')
  await dialog.getByLabel('签字人').fill('王建平')
  await dialog.locator('input[type=file]').setInputFiles({
    name: '审签单.png',
    mimeType: 'image/png',
    buffer: tinyPng,
  })
  await dialog
    .getByText(/已上传|审签单\.png/)
    .first()
    .waitFor()
  await pictures(clerk, 'year-paper')
  await dialog.getByRole('button', { name: /登\s*记/ }).click()
  await stands(clerk, '待办公室采纳')
  await clerk.getByText('纸质审签').first().waitFor()
  await accept('2019-Q2')
  await at(office, '/lights')
  const lapse = office.locator('li', { hasText: '市环保局' }).filter({ hasText: '2019年二季度 迟报' })
  await lapse.waitFor()
  await pictures(office, 'year-lights')
})

it('corrects an accepted report: the old text stands until the new one is accepted, and both stay', async () => {
  await goOnTo('2019-10-14')
  const clerk = await at('hbj.clerk', reportPath('2019-Q3'))
  await clerk.getByLabel(/进展情况/).fill('三季度新增纳管农户 900 户。')
  await clerk.getByRole('button', { name: '提交，请处室负责人审签' }).click()
  await stands(clerk, '待单位审签')
  await sign('hbj.section', '2019-Q3')
  await sign('hbj.head', '2019-Q3')
  await accept('2019-Q3')
  await clerk.reload()
  await clerk.getByRole('button', { name: '更正已采纳的内容' }).click()
  await clerk.getByLabel(/更正理由/).fill('九月数据漏报 120 户')
  await clerk.getByLabel(/进展情况/).fill('三季度新增纳管农户 1020 户。')
  await pictures(clerk, 'year-correct')
  await clerk.getByRole('button', { name: '提交更正，请处室负责人审签' }).click()
  await clerk.getByText('原采纳内容仍然有效').waitFor()
  await sign('hbj.section', '2019-Q3')
  await sign('hbj.head', '2019-Q3')
  await accept('2019-Q3')
  await office.getByText('九月数据漏报 120 户').first().waitFor()
  await unfold(office, '已被更正')
  await office.getByText('三季度新增纳管农户 900 户。').waitFor()
  await pictures(office, 'year-corrected')
})

it('ends the year with every quarter accepted and the task’s page telling it all', async () => {
  await goOnTo('2020-01-08')
  const clerk = await at('hbj.clerk', reportPath('2019-Q4'))
  const milestones = clerk.locator('#field-milestones .milestone')
  await milestones.first().waitFor()
  for (let index = 0; index < (await milestones.count()); index += 1) {
    await milestones.nth(index).getByText('已完成', { exact: true }).click()
    const day = milestones.nth(index).locator('input[type=date]')
    if ((await day.inputValue()) > '2019-12-31') await day.fill('2019-12-20')
  }
  await clerk.getByLabel(/进展情况/).fill('全年任务完成，通过市级验收。')
  await clerk.getByRole('button', { name: '提交，请处室负责人审签' }).click()
  await stands(clerk, '待单位审签')
  await sign('hbj.section', '2019-Q4')
  await sign('hbj.head', '2019-Q4')
  await accept('2019-Q4')
  await at(clerk, '/tasks/36')
  for (const quarter of ['一', '二', '三', '四'])
    await clerk
      .locator('.periods li', { hasText: `2019年${quarter}季度` })
      .filter({ hasText: '已采纳' })
      .waitFor()
  await pictures(clerk, 'year-task')
})

it('finds the journal and the rows in agreement afterwards', async () => {
  expect(await jiashan('verify')).toMatchObject({ code: 0 })
})
