import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { picture } from '../src/browser.ts'
import { journey } from '../src/journey.ts'
import { press } from '../src/windows.ts'

const { windowOf } = journey('2018-11-05', '/console')

/** Opens a part of the rule set in the list on the left. */
const open = (page: Page, part: string | RegExp): Promise<void> =>
  page
    .getByRole('navigation', { name: '考核办法的各部分' })
    .getByRole('button', { name: part })
    .first()
    .click()
const fill = (page: Page, label: string, value: string): Promise<void> =>
  page.getByRole('textbox', { name: label, exact: true }).fill(value)
/** Chooses in a list, looked through by typing where it is long, and waits until it has closed over what comes next. */
const pick = async (page: Page, label: string, option: string): Promise<void> => {
  const box = page.getByRole('combobox', { name: label, exact: true })
  await box.click()
  if (await box.isEditable()) await box.fill(option)
  const list = page.locator('.ant-select-dropdown:visible')
  await list.locator('.ant-select-item-option', { hasText: option }).first().click()
  await list.waitFor({ state: 'hidden' })
}
/** Waits until the page says so where it can be seen: the list of findings is folded away. */
const says = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).locator('visible=true').first().waitFor()
const SENTENCE = '依据文件第三部分的哪一句'

interface Written {
  readonly section: string
  readonly title: string
  readonly clause: string
  readonly weight: string
  readonly sentence: string
  readonly measure: string
  readonly more: (page: Page) => Promise<void>
}

/** 评分项目 of the rule set of 2018, as they are typed. */
const CRITERIA: readonly Written[] = [
  {
    ...{ section: '重点任务', title: '重点任务完成', clause: '第五条', weight: '70' },
    ...{ sentence: '年度重点任务完成情况进行考核', measure: '重点任务完成情况' },
    more: async (page) => {
      await fill(page, '年度指标占任务的', '30')
      await fill(page, '按期完成得分比例', '100')
      await fill(page, '逾期、年内完成得分比例', '80')
      await fill(page, '未完成得分比例', '60')
      await fill(page, '年度指标完成得分比例', '100')
      await fill(page, '年度指标未完成得分比例', '100')
      await page.getByRole('checkbox', { name: '因自身原因延期' }).check()
    },
  },
  {
    ...{ section: '细化落实', title: '方案提交', clause: '第六条', weight: '10' },
    ...{ sentence: '明确具体内容、时间节点、责任人和保障措施', measure: '方案提交' },
    more: async (page) => {
      await pick(page, '计分方式', '从满分扣分')
      await fill(page, '方案迟交扣分', '1')
      await fill(page, '方案未交扣分', '3')
      await fill(page, '缺要素扣分', '0.5')
    },
  },
  {
    ...{ section: '信息报送', title: '进展报送', clause: '第七条', weight: '8' },
    ...{ sentence: '信息定期报送制度', measure: '进展报送' },
    more: async (page) => {
      await pick(page, '计分方式', '从满分扣分')
      await pick(page, '怎么数', '同一报送期同类情形只扣一次')
      await fill(page, '迟报扣分', '0.5')
      await fill(page, '未报扣分', '1')
      await fill(page, '再次退回扣分', '0.2')
    },
  },
  {
    ...{ section: '督查整改', title: '督办落实', clause: '第八条', weight: '7' },
    ...{ sentence: '信息定期报送制度', measure: '督办单办理' },
    more: async (page) => {
      await pick(page, '计分方式', '从满分扣分')
      await fill(page, '迟反馈扣分', '0.5')
      await fill(page, '未反馈扣分', '0.5')
      await fill(page, '未销号扣分', '1')
      await fill(page, '二次督办扣分', '2')
      await pick(page, '与单位无关时，分值', '按满分计')
    },
  },
  {
    ...{ section: '争取协同', title: '争取与协同', clause: '第九条', weight: '5' },
    ...{ sentence: '加强与国家、省对口部门衔接', measure: '协调意见与向上争取' },
    more: async (page) => {
      const shares = {
        按期提出意见: '100',
        迟提意见: '50',
        未提意见: '0',
        争取事项获批: '100',
        争取事项已申报: '80',
        争取事项未申报: '40',
        争取事项未获批: '60',
      }
      for (const [outcome, share] of Object.entries(shares)) await fill(page, `${outcome}得分比例`, share)
      await pick(page, '与单位无关时，分值', '并入指定部分')
      await pick(page, '并入哪一部分', '重点任务')
    },
  },
]

const GROUPS = [
  ['牵头 3 项以上', '3'],
  ['牵头 1—2 项', '1'],
  ['无牵头任务', '0'],
] as const

it('is built from an empty draft by an administrator who uses nothing but the console', async () => {
  const admin = await windowOf('admin')
  await admin.goto('/console/')
  await press(admin, '起草考核办法')
  await admin.getByLabel('从空白开始').check()
  await press(admin, '开始写')
  await open(admin, /部分与分值/)
  const sections = admin.getByRole('region', { name: '部分与分值' })
  for (const [index, { section, weight }] of CRITERIA.entries()) {
    await press(sections, '增加一个部分')
    await sections.getByRole('textbox', { name: `第 ${index + 1} 部分的名称` }).fill(section)
    await sections
      .getByRole('row')
      .nth(index + 1)
      .getByRole('textbox')
      .nth(1)
      .fill(weight)
  }
  for (const { section, title, clause, weight, sentence, measure, more } of CRITERIA) {
    await admin
      .getByRole('region', { name: section, exact: true })
      .getByRole('button', { name: /增加项目/ })
      .click()
    await fill(admin, '名称', title)
    await fill(admin, '本办法的条款', clause)
    await fill(admin, '分值', weight)
    await pick(admin, SENTENCE, sentence)
    await pick(admin, '增加考核内容', measure)
    await more(admin)
  }
  await admin.getByRole('button', { name: /增加加分项目/ }).click()
  await fill(admin, '名称', '表彰荣誉')
  await fill(admin, '本办法的条款', '第十条')
  await fill(admin, '本项最多加', '3')
  await pick(admin, SENTENCE, '借鉴带动作用')
  await fill(admin, '国家级加分', '1')
  await fill(admin, '省级加分', '0.5')
  await admin.getByRole('button', { name: /增加否决情形/ }).click()
  await fill(admin, '本办法的条款', '第十一条')
  await fill(admin, '由谁认定', '考核组核实、协调小组认定')
  await admin.getByRole('checkbox', { name: '不得评为最高等次' }).check()
  await admin.getByRole('checkbox', { name: '移送有关机关处理' }).check()
  await open(admin, /等次与分组/)
  const groups = admin.getByRole('group', { name: '分组', exact: true }).last()
  await press(groups, '增加一组')
  await press(groups, '增加一组')
  for (const [index, [title, led]] of GROUPS.entries()) {
    await groups.getByRole('textbox', { name: '分组名称' }).nth(index).fill(title)
    await groups.getByRole('textbox', { name: '至少牵头几项' }).nth(index).fill(led)
  }
  await admin.getByRole('checkbox', { name: /还要在名额以内/ }).check()
  await fill(admin, '最高等次占本组', '30')
  await open(admin, /基本信息/)
  await fill(admin, '加分合计最多', '3')
  await says(admin, /检查通过|请留意/)
  await picture(admin, 'rules-built')
})

it('tells at the field what would be wrong, three times', async () => {
  const admin = await windowOf('admin')
  await open(admin, /方案提交/)
  await fill(admin, '分值', '12')
  await says(admin, /须更正 \d 处/)
  await open(admin, /部分与分值/)
  await says(admin, '“细化落实”的评分项目合计 12 分，该部分是 10 分，请调整到相等')
  await open(admin, /方案提交/)
  await fill(admin, '分值', '10')
  await open(admin, /重点任务完成/)
  await fill(admin, '未完成得分比例', '')
  await says(admin, /没有写明“未完成”得多少/)
  await fill(admin, '未完成得分比例', '六成')
  await says(admin, /请填写数字/)
  await fill(admin, '未完成得分比例', '60')
  await open(admin, /等次与分组/)
  await admin.getByRole('textbox', { name: '达到多少分' }).nth(1).fill('95')
  await says(admin, '分数线应从高到低，最后一个等次为 0 分')
  await admin.getByRole('textbox', { name: '达到多少分' }).nth(1).fill('80')
  await expect.poll(() => admin.getByText(/须更正/).count()).toBe(0)
})

it('computes a real unit beside the form, and compares everybody before and after', async () => {
  const admin = await windowOf('admin')
  await open(admin, /重点任务完成/)
  await admin
    .getByRole('region', { name: '试算' })
    .getByText(/\/ 100/)
    .first()
    .waitFor()
  await picture(admin, 'rules-criterion')
  const written = admin.getByRole('textbox', { name: '年度指标占任务的', exact: true })
  await written.fill('40')
  await says(admin, /已保存（/)
  await admin.getByRole('link', { name: '比较与试算' }).click()
  await admin.getByRole('heading', { level: 1 }).waitFor()
  await says(admin, '市科技局')
  await picture(admin, 'rules-what-if')
  await admin.goBack()
  await says(admin, /已保存/)
  expect(await written.inputValue()).toBe('40')
  await written.fill('30')
})

it('keeps a case beside the rules, and is published by a second person, not by who wrote it', async () => {
  const admin = await windowOf('admin')
  await open(admin, /算例/)
  await pick(admin, '从哪家单位生成算例', '市科技局')
  await press(admin, '从本单位生成算例')
  await press(admin, '提交发布')
  await admin.getByRole('dialog').waitFor()
  await picture(admin, 'rules-propose')
  await admin.getByRole('dialog').getByRole('button', { name: /提交/ }).last().click()
  await says(admin, '待他人发布')
  expect(await admin.getByRole('button', { name: '发布', exact: true }).count()).toBe(0)
  const second = await windowOf('admin.second')
  await second.goto('/console/')
  await second.getByText('待他人发布').first().waitFor()
  await second
    .getByRole('link', { name: /2018 年度重点任务考核办法/ })
    .first()
    .click()
  await second
    .getByRole('button', { name: /^发\s?布$/ })
    .first()
    .click()
  await second
    .getByRole('dialog')
    .getByRole('button', { name: /发\s?布/ })
    .last()
    .click()
  await second.getByText('已发布').first().waitFor()
  await picture(second, 'rules-published')
})
