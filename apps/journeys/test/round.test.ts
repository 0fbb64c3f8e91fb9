import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { journey } from '../src/journey.ts'
import { choose, pictures, press, pressAndConfirm, stands, tell } from '../src/windows.ts'

const { windowOf, at, goOnTo, jiashan } = journey('2018-12-03')

const roundOf = async (username: string, tab?: string): Promise<Page> => {
  const page = await at(username, `/round/2018${tab === undefined ? '' : `?tab=${tab}`}`)
  await page.getByRole('heading', { name: /2018 年度考核/ }).waitFor()
  return page
}

it('is opened by the office with teams in which nobody verifies the own unit', async () => {
  const clerk = await roundOf('kjj.clerk')
  await clerk.getByText('未启动', { exact: true }).waitFor()
  const office = await roundOf('office')
  await office.getByText('承担协调小组办公室').first().waitFor()
  await pictures(office, 'round-setting')
  await press(office, '启动年度考核')
  await office.getByText('自评中').first().waitFor()
})

it('takes each unit’s self-assessment, and the lead’s word on what the supports did', async () => {
  const clerk = await roundOf('kjj.clerk')
  await press(clerk, '提交自评')
  await clerk
    .getByText(/请填写/)
    .first()
    .waitFor()
  await clerk.getByLabel('自评内容').fill('牵头任务按期推进，迟报一次已整改。')
  await press(clerk, '提交自评')
  await clerk.getByRole('button', { name: '重新提交' }).waitFor()
  await pictures(clerk, 'round-self')
  const office = await roundOf('office')
  await pressAndConfirm(office, '转入核验')
  await office.getByText('考核组核验中').first().waitFor()
})

it('lets a team rule on its own units only, and tells the unit with the feedback, not before', async () => {
  await goOnTo('2019-01-18')
  const assessor = await roundOf('assessor', 'rulings')
  await press(assessor, '登记认定事项')
  await choose(assessor, assessor.locator('#ruling-unit'), '市科技局')
  await choose(assessor, assessor.locator('#ruling-kind'), '弄虚作假')
  await choose(assessor, assessor.locator('#ruling-task'), '任务 20（牵头）')
  await assessor.getByLabel('事实和理由').fill('报送的完成情况与现场不符。')
  await press(assessor, '登记')
  await assessor
    .getByText(/佐证文件/)
    .first()
    .waitFor()
  await assessor.getByLabel(/^佐证文件/).fill('核查记录〔2019〕1 号')
  await press(assessor, '登记')
  await assessor.getByText('报送的完成情况与现场不符。').waitFor()
  const other = await roundOf('assessor.outside', 'rulings')
  expect(await other.getByText('报送的完成情况与现场不符。').count()).toBe(0)
  const clerk = await roundOf('kjj.clerk', 'rulings')
  expect(await clerk.getByText('报送的完成情况与现场不符。').count()).toBe(0)
  const office = await roundOf('office')
  await pressAndConfirm(office, '反馈得分')
  await office.getByText('已反馈，受理异议').first().waitFor()
  const told = await roundOf('kjj.clerk', 'rulings')
  await told.getByText('报送的完成情况与现场不符。').waitFor()
})

it('reviews an objection by somebody who did not score, and corrects the fact, not the number', async () => {
  const clerk = await roundOf('kjj.clerk', 'objections')
  await choose(clerk, clerk.locator('#objection-line'), '弄虚作假：报送的完成情况与现场不符。')
  await clerk.getByLabel('异议的事实和理由').fill('现场核查的是另一项目，验收报告可以证明。')
  await press(clerk, '提出异议')
  await clerk.getByText('待指定复核人').waitFor()
  await pictures(clerk, 'round-objection')
  const office = await roundOf('office', 'objections')
  await press(office, '指定复核人')
  await office.locator('#reviewer').click()
  await office.locator('.ant-select-item-option-disabled', { hasText: '须回避' }).first().waitFor()
  await office
    .getByTitle(/^范建平|^钱月琴/)
    .locator('visible=true')
    .first()
    .click()
  await press(office.getByRole('dialog'), '指定')
  await office.getByText('复核中').first().waitFor()
  const named = (await office.getByText(/复核人 (范建平|钱月琴)/).textContent())?.includes('范建平') ?? false
  const reviewer = await roundOf(named ? 'assessor.outside' : 'assessor.second', 'objections')
  await press(reviewer, '作出复核决定')
  await reviewer.getByLabel('异议成立', { exact: true }).check()
  await reviewer.getByLabel('理由（提出单位会看到）').fill('验收报告属实，撤销认定。')
  await press(reviewer, '作出决定')
  await reviewer.getByText('异议成立').first().waitFor()
  const score = await at('kjj.clerk', '/scores/2018')
  await score.getByRole('heading', { name: '市科技局 · 2018 年度考核' }).waitFor()
  expect(await score.getByText('弄虚作假').count()).toBe(0)
})

/** Reports that wait for the office hold up the decision: it accepts them from its desk. */
const acceptWhatWaits = async (office: Page): Promise<void> => {
  for (;;) {
    await at(office, '/')
    await office.getByRole('tab', { name: /待办/ }).waitFor()
    const waiting = office.getByRole('listitem').filter({ hasText: '采纳或退回' }).getByRole('link')
    if ((await waiting.count()) === 0) return
    await waiting.first().click()
    await office.getByRole('button', { name: '采纳', exact: true }).click()
    await stands(office, '已采纳')
  }
}

/** The targets of the year's tasks on which no figure was confirmed, as the list names them. */
const unknownTargets = async (): Promise<readonly string[]> => {
  const admin = await windowOf('admin')
  return admin.evaluate(async () => {
    const ask = async (path: string, input?: object) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      return (await (await fetch(`/trpc/${path}${query}`)).json()).result.data
    }
    const [programme] = (await ask('session.me')).programmes
    const { indicators } = await ask('ruleSets.facts', { programme: programme.id, year: 2018 })
    return (indicators as { task: number; subject: string; actual: string | null }[])
      .filter(({ actual }) => actual === null)
      .map(({ task, subject }) => `任务 ${task}：${subject}`)
  })
}

/** The list opens while the dialog still moves: a choice that did not arrive is made again. */
const chooseTarget = async (office: Page, target: string): Promise<void> => {
  const dialog = office.getByRole('dialog')
  const option = office.locator('.ant-select-dropdown:visible').getByTitle(target, { exact: true })
  const chosen = dialog.locator('.ant-select').filter({ hasText: target })
  await expect
    .poll(
      async () => {
        await dialog.locator('#waived-target').fill(target)
        await option.click({ timeout: 2000 }).catch(() => {})
        return chosen.count()
      },
      { timeout: 30_000, interval: 500, message: `${target} can be chosen` },
    )
    .toBe(1)
}

/** Yearly figures that nobody has confirmed when the group meets are left out, each with a reason. */
const waiveWhatIsUnknown = async (office: Page): Promise<void> => {
  for (const target of await unknownTargets()) {
    await press(office, '不纳入一项指标')
    await chooseTarget(office, target)
    await tell(office, '年度数据尚未发布，协调小组决定不纳入。', '登记')
    await office
      .getByRole('listitem')
      .filter({ hasText: target.replace(/^.*：/, '') })
      .waitFor()
  }
}

it('is decided by the group once nothing is open, frozen, and announced', async () => {
  await goOnTo('2019-02-20')
  await acceptWhatWaits(await windowOf('office'))
  const office = await roundOf('office')
  await pressAndConfirm(office, '提交协调小组审定')
  await office.getByText('待协调小组审定').first().waitFor()
  await office.getByText(/家单位的得分为暂计/).waitFor()
  await roundOf('office', 'result')
  await waiveWhatIsUnknown(office)
  await roundOf('office')
  await press(office, '登记审定')
  await tell(office, '协调小组第三次会议纪要', '登记审定')
  await office.getByRole('button', { name: '登记通报' }).waitFor()
  await press(office, '登记通报')
  await tell(office, '示范点办〔2019〕3号', '登记通报')
  await office.getByText('已通报').first().waitFor()
  await roundOf('office', 'result')
  const [sheet] = await Promise.all([
    office.waitForEvent('download'),
    office.getByRole('link', { name: /导出结果表/ }).click(),
  ])
  expect(sheet.suggestedFilename()).toBe('2018年度重点任务考核结果.xlsx')
  await pictures(office, 'round-announced')
})

it('recomputes what was frozen byte for byte, in the browser and on the command line', async () => {
  const clerk = await at('kjj.clerk', '/scores/2018')
  await press(clerk, '在本机复算')
  await clerk.getByText(/已在本机复算：\d+ 行逐行一致/).waitFor()
  await clerk
    .getByRole('link', { name: /打开报送/ })
    .first()
    .click()
  await clerk.getByRole('heading', { name: /进展报送/ }).waitFor()
  await clerk.getByText('2018 年考核中的计分').click()
  await clerk
    .getByRole('link', { name: /市科技局 · / })
    .first()
    .waitFor()
  const assessed = await jiashan('assess', '2018', '--json')
  const frozen = await roundOf('office', 'result')
  const fingerprint = createHash('sha256').update(assessed.output.trimEnd()).digest('hex')
  await frozen.getByText(fingerprint.slice(0, 16)).waitFor()
  const { code, output } = await jiashan('verify')
  expect([code, output]).toEqual([0, expect.stringContaining('agree')])
})
