import { plainDate } from '@jiashan/domain/calendar'
import { Effect } from 'effect'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Drafts } from '../../src/drafts/drafts.ts'
import { Plans } from '../../src/planning/plans.ts'
import { DraftImports } from '../../src/workbooks/draft-imports.ts'
import { formKinds } from '../../src/workbooks/form-kinds.ts'
import { planBook } from '../../src/workbooks/plan-book.ts'
import { plansToFill } from '../../src/workbooks/plan-grounds.ts'
import { type Preview, previewPlans } from '../../src/workbooks/preview.ts'
import { writeBook } from '../../src/workbooks/write.ts'
import { clerk, foundCounty, office, PROGRAMME } from '../county.ts'
import { type Installation, install } from '../installation.ts'
import { edited, sheetOf } from './books.ts'

let installation: Installation
beforeAll(async () => {
  installation = await install()
  await installation.run(
    Effect.gen(function* () {
      yield* foundCounty()
      yield* (yield* Plans).setSchedule(office, {
        programme: PROGRAMME,
        terms: [{ from: '2018-Q2' as never, quarterlyDue: 10, monthlyDue: 5, supportsBefore: 3 }],
        monthly: [],
        plans: [
          { year: 2018, due: plainDate('2018-03-30') },
          { year: 2019, due: plainDate('2019-03-30') },
        ],
        warnWithin: 10,
        nearPercent: '2',
      })
    }),
  )
})
afterAll(() => installation.end())

const book = (year = 2019) =>
  installation.run(
    Effect.gen(function* () {
      const plans = yield* plansToFill(clerk, PROGRAMME, year)
      const place = { programme: PROGRAMME, department: 'kjj', unit: '市科技局' }
      return yield* Effect.promise(() => writeBook(planBook(place, year, plans)))
    }),
  )
const preview = (bytes: Buffer): Promise<Preview> =>
  installation.run(
    previewPlans(clerk, {
      programme: PROGRAMME,
      about: '2019',
      file: '方案.xlsx',
      bytes: new Uint8Array(bytes),
    }),
  )
const fill = ({ id }: Preview) =>
  installation.run(Effect.flatMap(DraftImports, (all) => all.apply(clerk, id ?? '', formKinds)))
const draft = () =>
  installation.run(
    Effect.flatMap(Drafts, (drafts) =>
      drafts.find(clerk, { programme: PROGRAMME, kind: 'plan', subject: '1/2019' }),
    ),
  )
const milestones = async () =>
  Object.entries((await draft())?.content as Record<string, { title: string; at: number } | null>)
    .filter(([field, value]) => field.startsWith('milestones.') && value !== null)
    .map(([, value]) => value)

const written = async (more = (_: (at: string, value: unknown) => void): void => {}) =>
  edited(await book(), (one) => {
    sheetOf(one, '方案').getCell('D2').value = '建立两地对接机制'
    const set = (at: string, value: unknown): void => {
      sheetOf(one, '时间节点').getCell(at).value = value as never
    }
    for (const [index, value] of [1, '完成签约', '协议', new Date(Date.UTC(2019, 5, 30)), 2].entries())
      set(`${'BCDEF'[index]}2`, value)
    more(set)
  })

it('writes the plan of a year into its draft, with milestones that are new, and takes it back', async () => {
  const told = await preview(await written())
  expect(told.findings).toEqual([])
  expect(told.tasks[0]?.changes.map((one) => `${one.name} ${one.after}`)).toEqual([
    '具体措施 建立两地对接机制',
    '节点 完成签约',
    '成果形式 协议',
    '应完成日期 2019-06-30',
    '权重 2',
  ])
  await fill(told)
  expect(await draft()).toMatchObject({ content: { measures: '建立两地对接机制' } })
  expect(await milestones()).toMatchObject([
    { title: '完成签约', deliverable: '协议', dueOn: '2019-06-30', weight: '2', at: 0 },
  ])
  expect((await preview(await book())).tasks).toEqual([])
  await installation.run(Effect.flatMap(DraftImports, (all) => all.undo(clerk, told.id ?? '')))
  expect(await draft()).toMatchObject({ revision: 2, content: {} })
})

it('fills the same new milestone when the same workbook comes again, and drops an emptied one', async () => {
  const first = await written()
  await fill(await preview(first))
  const again = await edited(first, (one) => {
    sheetOf(one, '时间节点').getCell('C2').value = '完成签约仪式'
  })
  const told = await preview(again)
  expect(told.tasks[0]?.changes).toMatchObject([{ before: '完成签约', after: '完成签约仪式' }])
  await fill(told)
  expect(await milestones()).toMatchObject([{ title: '完成签约仪式' }])
  const emptied = await edited(await book(), (one) => {
    for (const at of ['C2', 'D2', 'E2', 'F2']) sheetOf(one, '时间节点').getCell(at).value = null
  })
  await fill(await preview(emptied))
  expect(await milestones()).toEqual([])
})

it('names what is wrong in a milestone by its cell, and a plan that is approved is not in the workbook', async () => {
  const bytes = await written((set) => {
    set('B3', 99)
    set('C3', '别的任务')
    set('B4', 1)
    set('C4', '缺内容')
    set('E4', '2020-01-01')
    set('F4', '零')
  })
  const told = await preview(bytes)
  expect(told.id).toBeNull()
  expect(told.findings.map((one) => one.cell)).toEqual(['B3', 'D4', 'E4', 'F4'])
  expect(await installation.run(plansToFill(clerk, PROGRAMME, 2018))).toEqual([])
})
