import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../../src/calendar/index.ts'
import { canonical } from '../../../src/record/index.ts'
import {
  BULLETIN_KINDS,
  BULLETIN_TEMPLATES,
  BulletinText,
  type Cell,
  calendarThen,
  type Table,
  tablesOf,
  unprovedBlock,
} from '../../../src/supervision/index.ts'
import { after, countersigned, drafted, ground, leader, refused, signed, submitted, text } from './issued.ts'

const cells = (table: Table | null | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map((row) =>
    row.map((cell: Cell) => (cell._tag === 'unit' ? cell.department : cell.text)),
  )

it('[S53] live blocks say what the record says on the day', () => {
  const [words, progress, lights, slipped, lapses, practices, problems, orders] = tablesOf(text(), ground)
  expect(words).toBeNull()
  expect(cells(progress)).toEqual([
    ['创新发展', '2', '1', '0', '1', '0'],
    ['绿色发展', '1', '0', '0', '1', '0'],
    ['合计', '3', '1', '0', '2', '0'],
  ])
  expect(cells(lights)).toEqual([['任务 1', 'kjj', expect.stringContaining('完成中期评估')]])
  expect(cells(slipped)).toEqual([['任务 1', 'kjj', '完成中期评估', '2018年6月30日', '2018年9月30日', '1']])
  expect(cells(lapses).map((row) => row.slice(0, 3))).toContainEqual(['kjj', '2018年三季度', '未报'])
  expect(cells(practices)).toEqual([['任务 2', 'kjj', '建成对接平台']])
  expect(cells(problems)).toEqual([['任务 2', 'kjj', '2018年三季度', '经费不足', '']])
  expect(cells(orders)).toEqual([
    ['〔2018〕第4号', '“完成中期评估”逾期', 'kjj', '2018年10月19日', '已签发，待签收，逾期'],
  ])
})

it('[S54] every figure leads to what it counts', () => {
  const [, progress, , , , , problems] = tablesOf(text(), ground)
  for (const row of progress?.rows ?? [])
    for (const cell of row.slice(1)) {
      if (cell._tag !== 'text' || cell.source?._tag !== 'tasks') throw new Error('a figure without source')
      expect(String(cell.source.tasks.length)).toBe(cell.text)
    }
  const sources = (problems?.rows ?? []).flatMap((row) =>
    row.flatMap((cell) => (cell._tag === 'text' ? [cell.source?._tag] : [])),
  )
  expect(sources).toContain('report')
})

it('[S55] figures are frozen when it is put forward: what the record says later changes nothing', () => {
  expect(drafted.frozen).toBeNull()
  expect(submitted.frozen?.tables).toEqual(tablesOf(text(), ground))
  const later = { ...ground, duties: [], reports: [], orders: [] }
  expect(
    after(countersigned, { _tag: 'SignBulletin' }, { by: leader, around: { ground: later } }).frozen,
  ).toBe(submitted.frozen)
  expect(after(submitted, { _tag: 'ReworkBulletin', reason: '请核对' }, { by: leader }).frozen).toBeNull()
  const instructed = after(
    signed,
    {
      _tag: 'InstructOnBulletin',
      leader: '周副市长',
      text: '请抓紧。',
      on: plainDate('2018-10-20'),
      scan: null,
    },
    { by: leader, around: { ground: later } },
  )
  expect(canonical(instructed.frozen)).toBe(canonical(signed.frozen))
  expect(refused(signed, { _tag: 'ReviseBulletin', text: text() })).toMatchObject({ _tag: 'BulletinNotIn' })
})

it('[S55] frozen figures are held against the record: counts, units, sources and quoted words, and no block more', () => {
  const { frozen } = submitted
  if (frozen === null) throw new Error('nothing frozen')
  const withCell = (block: number, column: number, over: Partial<Extract<Cell, { _tag: 'text' }>>) => ({
    ...frozen,
    tables: frozen.tables.map((table, index) =>
      table === null || index !== block
        ? table
        : {
            ...table,
            rows: table.rows.map((row, at) =>
              at > 0 ? row : row.map((cell, of) => (of === column ? ({ ...cell, ...over } as Cell) : cell)),
            ),
          },
    ),
  })
  const unproved = (one: typeof frozen) => unprovedBlock(one, text(), ground)
  expect(unproved(frozen)).toBeNull()
  expect(unproved(withCell(1, 1, { text: '99' }))).toBe(2)
  expect(unproved(withCell(2, 2, { text: '“完成中期评估”应于2018年9月29日完成' }))).toBe(3)
  expect(unproved(withCell(5, 2, { text: '未建成对接平台' }))).toBe(6)
  expect(unproved(withCell(5, 2, { source: { _tag: 'report', task: 1, period: '2018-Q3' as never } }))).toBe(
    6,
  )
  expect(unproved({ ...frozen, tables: frozen.tables.slice(0, -1) })).toBe(8)
  expect(unproved({ ...frozen, tables: [...frozen.tables, frozen.tables[1] ?? null] })).toBe(9)
  // A later version of the software says the same in other words.
  expect(unproved(withCell(7, 4, { text: '待签收（已逾期）' }))).toBeNull()
})

it('[S55] a notice on working days that is entered later changes no figure that was frozen', () => {
  const { frozen } = submitted
  if (frozen === null) throw new Error('nothing frozen')
  expect(calendarThen(frozen)).toEqual(ground.judgement.calendar)
})

it('[S53] every kind starts from blocks that have headings, and is writable once words are written', () => {
  for (const kind of BULLETIN_KINDS) {
    const decoded = Schema.decodeUnknownResult(BulletinText)(text({ kind, blocks: BULLETIN_TEMPLATES[kind] }))
    expect(decoded._tag, kind).toBe('Success')
  }
})
