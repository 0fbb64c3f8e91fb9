import type { Period } from '@jiashan/domain/calendar'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { Drafts } from '../../src/drafts/drafts.ts'
import { Database } from '../../src/store/database.ts'
import { DraftImports } from '../../src/workbooks/draft-imports.ts'
import { formKinds } from '../../src/workbooks/form-kinds.ts'
import type { Preview } from '../../src/workbooks/preview.ts'
import { actor, clerk, foundCounty, HBJ, KJJ, MILESTONE, PROGRAMME, Q3 } from '../county.ts'
import { type Installation, type Installed, install } from '../installation.ts'
import { edited, previewed, reportsBook, sheetOf } from './books.ts'

let installation: Installation
beforeAll(async () => {
  installation = await install()
  await installation.run(foundCounty())
})
afterAll(() => installation.end())
beforeEach(async () => {
  const { client } = await installation.run(Database)
  await client.draft.deleteMany({})
})

const key = { programme: PROGRAMME, kind: 'report', subject: `1/${Q3}` } as const
const draft = (by: Actor = clerk) =>
  installation.run(Effect.flatMap(Drafts, (drafts) => drafts.find(by, key)))
const saveDraft = (by: Actor, revision: number, content: object) =>
  installation.run(
    Effect.flatMap(Drafts, (drafts) =>
      drafts.save(by, key, revision, content, formKinds.report.admit(by, PROGRAMME, 1, Q3)),
    ),
  )
const imports = (by: Actor) => ({
  apply: (id: string) => Effect.flatMap(DraftImports, (all) => all.apply(by, id, formKinds)),
  undo: (id: string) => Effect.flatMap(DraftImports, (all) => all.undo(by, id)),
  list: () => Effect.flatMap(DraftImports, (all) => all.list(by, PROGRAMME)),
})
const run = <A, E>(effect: Effect.Effect<A, E, Installed>): Promise<A> => installation.run(effect)
const refused = <E>(effect: Effect.Effect<unknown, E, Installed>): Promise<E> =>
  installation.run(Effect.flip(effect))
/** The id of a preview that can be applied. */
const idOf = ({ id }: Preview): string => id ?? 'nothing to apply'

/** The workbook with task 1 told: text, and the milestone done. */
const told = async (
  more: (cells: (at: string, value: unknown, sheet?: string) => void) => void = () => {},
) => {
  const bytes = await run(reportsBook(clerk))
  return edited(bytes, (book) => {
    const set = (at: string, value: unknown, sheet = '进展'): void => {
      sheetOf(book, sheet).getCell(at).value = value as never
    }
    set('D2', '已完成第三季度工作。\r\n=1+1 只是文字')
    set('E2', '=cmd|calc 也只是文字'.slice(1))
    set('E2', '已完成', '时间节点')
    set('F2', new Date(Date.UTC(2018, 7, 30)), '时间节点')
    more(set)
  })
}

it('fills the draft of a form from a workbook, and puts back what stood before', async () => {
  const before = { progress: '原来的文字', 'evidence.x': { id: 'x', name: '附件' } }
  await saveDraft(clerk, 0, before)
  const preview = await run(previewed(clerk, await told()))
  expect(preview.findings).toEqual([])
  expect(preview.tasks).toMatchObject([
    {
      task: 1,
      changes: [
        { name: '进展情况', cell: 'D2', before: '原来的文字', overtaken: false },
        { name: '下一步打算', before: '', after: 'cmd|calc 也只是文字' },
        { name: '完成情况', of: '完成中期评估', before: '未完成', after: '已完成' },
        { name: '完成日期', before: '', after: '2018-08-30' },
      ],
    },
  ])
  expect(await draft()).toMatchObject({ revision: 1, content: before })
  await run(imports(clerk).apply(idOf(preview)))
  expect(await draft()).toMatchObject({
    revision: 2,
    content: {
      progress: '已完成第三季度工作。\n=1+1 只是文字',
      [`milestones.${MILESTONE}`]: {
        milestone: MILESTONE,
        state: 'done',
        doneOn: '2018-08-30',
        percent: 100,
      },
      'evidence.x': { id: 'x', name: '附件' },
    },
  })
  expect(await refused(imports(clerk).apply(idOf(preview)))).toMatchObject({ _tag: 'ImportNotIn' })
  await run(imports(clerk).undo(idOf(preview)))
  expect(await draft()).toMatchObject({ revision: 3, content: before })
  expect(await run(imports(clerk).list())).toMatchObject([{ id: preview.id, status: 'undone' }])
})

it('leaves an empty draft behind an import that is undone where there was none', async () => {
  const preview = await run(previewed(clerk, await told()))
  await run(imports(clerk).apply(idOf(preview)))
  await run(imports(clerk).undo(idOf(preview)))
  expect(await draft()).toMatchObject({ revision: 2, content: {} })
})

it('changes nothing by an untouched export, whatever stands in the draft', async () => {
  for (const text of [
    '',
    '=1+1',
    "'@SUM(A1)",
    '+86',
    '-1',
    '多行\n文字',
    '_x0041_ _x000D_',
    ' 前后空格 ',
    '😀<&>"',
    '\u0001控制',
  ]) {
    const { client } = await run(Database)
    await client.draft.deleteMany({})
    await saveDraft(clerk, 0, {
      progress: text,
      difficulty: text,
      [`milestones.${MILESTONE}`]: { milestone: MILESTONE, state: 'partly', doneOn: null, percent: 35 },
    })
    const bytes = await run(reportsBook(clerk))
    // The library that edits here loses the escape of `_x0041_`; spreadsheets keep it.
    const uploads = text.includes('_x') ? [bytes] : [bytes, await edited(bytes, () => {})]
    for (const upload of uploads) {
      const preview = await run(previewed(clerk, upload))
      expect({ text, id: preview.id, findings: preview.findings, tasks: preview.tasks }).toEqual({
        text,
        id: null,
        findings: [],
        tasks: [],
      })
    }
  }
})

it('imports nothing while one cell is wrong, and says which', async () => {
  const bytes = await told((set) => {
    set('G2', 150, '时间节点')
    set('F2', { formula: 'TODAY()', result: 43343 }, '进展')
    set('F2', '明天', '时间节点')
  })
  const preview = await run(previewed(clerk, bytes))
  expect(preview.id).toBeNull()
  expect(preview.findings).toMatchObject([
    { sheet: '进展', cell: 'F2', problem: '公式不会被执行，请改为直接填写的内容' },
    { sheet: '时间节点', cell: 'F2', problem: '日期请按 2018-09-30 的格式填写' },
    { sheet: '时间节点', cell: 'F2' },
  ])
  expect(await draft()).toBeNull()
})

it('refuses an import when somebody wrote after the preview, and an undo when somebody wrote after the import', async () => {
  const colleague: Actor = { ...actor('clerk', KJJ, 5), name: '同事' }
  const preview = await run(previewed(clerk, await told()))
  await saveDraft(colleague, 0, { progress: '同事写的' })
  expect(await refused(imports(clerk).apply(idOf(preview)))).toMatchObject({
    _tag: 'ImportOvertaken',
    doing: 'apply',
    tasks: [1],
    by: ['同事'],
  })
  expect(await draft()).toMatchObject({ content: { progress: '同事写的' } })
  const again = await run(previewed(clerk, await told()))
  await run(imports(clerk).apply(idOf(again)))
  await saveDraft(colleague, 2, { progress: '又改了' })
  expect(await refused(imports(clerk).undo(idOf(again)))).toMatchObject({
    _tag: 'ImportOvertaken',
    doing: 'undo',
  })
  expect(await draft()).toMatchObject({ content: { progress: '又改了' } })
})

it('marks what somebody else wrote in the same cell after the workbook was made', async () => {
  const bytes = await told()
  await saveDraft(clerk, 0, { progress: '后来写的', difficulty: '后来的困难' })
  const preview = await run(previewed(clerk, bytes))
  const [progress] = preview.tasks[0]?.changes ?? []
  expect(progress).toMatchObject({ name: '进展情况', before: '后来写的', overtaken: true })
  await run(imports(clerk).apply(idOf(preview)))
  expect(await draft()).toMatchObject({ content: { difficulty: '后来的困难' } })
})

it('applies once when two apply at the same time', async () => {
  const preview = await run(previewed(clerk, await told()))
  const both = await Promise.allSettled([
    run(imports(clerk).apply(idOf(preview))),
    run(imports(clerk).apply(idOf(preview))),
  ])
  expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(await draft()).toMatchObject({ revision: 1 })
})

it('knows other units, other periods and foreign imports', async () => {
  const bytes = await told()
  const other = actor('clerk', HBJ, 8)
  expect(await refused(previewed(other, bytes))).toMatchObject({ problem: 'other-unit' })
  expect(await refused(previewed(clerk, bytes, '2018-Q2' as Period))).toMatchObject({
    problem: 'other-time',
    told: Q3,
  })
  const preview = await run(previewed(clerk, bytes))
  for (const by of [other, actor('clerk', 'czj' as DepartmentId, 9)]) {
    expect(await refused(imports(by).apply(idOf(preview)))).toMatchObject({ _tag: 'NoSuchImport' })
    expect(await refused(imports(by).undo(idOf(preview)))).toMatchObject({ _tag: 'NoSuchImport' })
    expect(await run(imports(by).list())).toEqual([])
  }
})
