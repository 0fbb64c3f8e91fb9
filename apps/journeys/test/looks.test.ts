import { AxeBuilder } from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { NARROW, picture, signInAs, WIDE } from '../src/browser.ts'
import { journey } from '../src/journey.ts'

const { newWindow } = journey()

const MODES: Readonly<Record<string, BrowserContextOptions>> = {
  wide: { viewport: WIDE },
  narrow: { viewport: NARROW },
  dark: { viewport: WIDE, colorScheme: 'dark' },
}

/** What axe finds wrong, in a line each. */
const faults = async (page: Page): Promise<readonly string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}`))
}

/** Whether a page can be pushed sideways. */
const overflows = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth + 1)

const look = async (page: Page, name: string): Promise<void> => {
  // What is still loading is no page yet, however slow the machine is.
  await page.waitForFunction(() => document.querySelector('.ant-skeleton') === null)
  await picture(page, name)
  expect.soft(await faults(page), name).toEqual([])
  expect.soft(await overflows(page), `${name} can be pushed sideways`).toBe(false)
}

for (const [mode, options] of Object.entries(MODES)) {
  it(`portal, ${mode}`, async () => {
    const page = await newWindow(options)
    await page.goto('/portal/sign-in')
    await page.getByRole('button', { name: '市科技局经办人' }).waitFor()
    await look(page, `portal-sign-in-${mode}`)
    await signInAs(page, '/portal', '市科技局经办人')
    await page.getByRole('tab', { name: /待办/ }).waitFor()
    await look(page, `portal-desk-${mode}`)
    for (const [name, path, shown] of [
      ['duty', '/tasks/1', '时间节点'],
      ['report', '/tasks/1/reports/2018-10', '时间节点'],
      ['sheet', '/tasks/1/reports/2018-Q3/sheet', '进展报送审签单'],
      ['under-way', '/?tab=under-way', '本单位任务'],
      ['done', '/?tab=done', '本单位任务'],
      ['notices', '/?tab=notices', '本单位任务'],
      ['calendar', '/calendar', '2018年11月时限'],
      ['lights', '/lights', '按牵头单位'],
      ['settings', '/settings', '按月报送的任务'],
      ['workbooks', '/workbooks', '表格导入'],
      ['plans', '/plans/2018', '细化落实方案'],
      ['plan', '/tasks/1/plans/2018', '时间节点'],
      ['plan-new', '/tasks/1/plans/2019', '具体措施'],
      ['group', '/group', '历次组成'],
      ['key-tasks', '/key-tasks/2018', '现行清单'],
      ['meetings', '/meetings', '协调小组第二次全体会议'],
      ['resolutions', '/resolutions', '没有符合条件的议定事项'],
      ['matters', '/matters', '需要协调小组帮助解决的'],
      ['matter-new', '/matters/new', '问题和建议'],
      ['bids', '/bids', '科技成果转移转化试点'],
      ['indicators', '/indicators', '国家和浙江省千人计划专家'],
      ['indicator', '/indicators/3.1', '填报、认定与更正记录'],
      ['score', '/scores/2018', '失分从大到小'],
      ['disclosure', '/disclosure', '已签内容'],
      ['missing', '/tasks/999', '没有可显示的内容'],
    ] as const) {
      await page.goto(`/portal${path}`)
      await page.locator('main').getByText(shown).first().waitFor()
      await look(page, `portal-${name}-${mode}`)
    }
    await page.context().close()
  })

  it(`console, ${mode}`, async () => {
    const page = await newWindow(options)
    await signInAs(page, '/console', '管理员')
    for (const [name, path, shown] of [
      ['rules', '/', '考核办法'],
      ['rule-set', '/rules/2018/1', '第七条'],
      ['scores', '/scores/2018', '市环保局'],
      ['score', '/scores/2018/hbj', '失分从大到小'],
      ['publishing', '/publishing', '历次发布'],
    ] as const) {
      await page.goto(`/console${path}`)
      await page.locator('main').getByText(shown).first().waitFor()
      await look(page, `console-${name}-${mode}`)
    }
    await page.context().close()
  })
}
