import { sayDate } from '@jiashan/domain/calendar'
import {
  FACTOR_LABEL,
  FACTOR_UNIT,
  isOverused,
  LEVEL_LABEL,
  LEVELS,
  leftOf,
  PRACTICE_LABEL,
  SAFEGUARD_STATUS_LABEL,
  type SafeguardKind,
  STREAM_LABEL,
} from '@jiashan/domain/safeguards'
import { Link } from '@tanstack/react-router'
import type { Column } from '../table/data-table.tsx'
import type { Entry, List } from './page.ts'
import { titleOfContent } from './words.ts'

interface Around {
  readonly unitName: (id: string | null) => string
  readonly warnings: List['warnings']
}

export const EntryLink = ({ row }: { row: Entry<SafeguardKind> }) => (
  <Link to="/safeguards/$safeguard" params={{ safeguard: row.id }} className="clamp">
    {titleOfContent(row.content)}
  </Link>
)

const by =
  <Row,>(of: (row: Row) => string | number) =>
  (a: Row, b: Row): number =>
    of(a) < of(b) ? -1 : of(a) > of(b) ? 1 : 0

const titled = <K extends SafeguardKind>(title: string): Column<Entry<K>> => ({
  ...{ key: 'title', title, fixed: true },
  text: (row) => titleOfContent(row.content),
  render: (row) => <EntryLink row={row as Entry<SafeguardKind>} />,
})

const ending = <K extends SafeguardKind>({ unitName }: Around): readonly Column<Entry<K>>[] => [
  { key: 'unit', title: '登记单位', width: 140, text: (row) => unitName(row.department) },
  { key: 'status', title: '状态', width: 130, text: (row) => SAFEGUARD_STATUS_LABEL[row.status] },
]

const amount = (key: 'granted' | 'used', title: string): Column<Entry<'factor'>> => ({
  ...{ key, title, width: 120 },
  text: ({ content }) => `${content[key]} ${FACTOR_UNIT[content.factor]}`,
  compare: by(({ content }) => Number(content[key])),
})

export const warningOf = (id: string, warnings: List['warnings']): string =>
  warnings
    .filter((one) => one.id === id)
    .map((one) => one.words)
    .join('；')

/** The columns of each kind's table. */
export const COLUMNS: {
  readonly [K in SafeguardKind]: (around: Around) => readonly Column<Entry<K>>[]
} = {
  factor: (around) => [
    {
      key: 'year',
      title: '年度',
      width: 80,
      text: (row) => String(row.content.year),
      compare: by((row) => row.content.year),
    },
    {
      key: 'factor',
      title: '要素',
      width: 140,
      fixed: true,
      text: (row) => FACTOR_LABEL[row.content.factor],
    },
    titled<'factor'>('名称'),
    {
      key: 'task',
      title: '任务',
      width: 70,
      text: (row) => String(row.content.task),
      compare: by((row) => row.content.task),
    },
    amount('granted', '下达'),
    amount('used', '已使用'),
    {
      key: 'left',
      title: '剩余',
      width: 120,
      text: ({ content }) => `${leftOf(content)} ${FACTOR_UNIT[content.factor]}`,
      compare: by(({ content }) => Number(leftOf(content))),
      render: ({ content }) => (
        <span className={isOverused(content) ? 'problem' : undefined}>
          {leftOf(content)} {FACTOR_UNIT[content.factor]}
        </span>
      ),
    },
    ...ending<'factor'>(around),
  ],
  secondment: (around) => [
    {
      key: 'stream',
      title: '方向',
      width: 130,
      fixed: true,
      text: (row) => STREAM_LABEL[row.content.stream],
    },
    titled<'secondment'>('人员和职务'),
    { key: 'from', title: '派出单位', width: 150, hidden: true, text: (row) => row.content.from },
    { key: 'batch', title: '批次', width: 120, text: (row) => row.content.batch },
    {
      key: 'term',
      title: '起止',
      width: 150,
      text: ({ content }) => `${sayDate(content.begin)}—${sayDate(content.end)}`,
      compare: by(({ content }) => content.end),
    },
    {
      key: 'warning',
      title: '提醒',
      width: 170,
      text: (row) => warningOf(row.id, around.warnings),
      compare: by((row) => warningOf(row.id, around.warnings)),
      render: (row) => <span className="problem">{warningOf(row.id, around.warnings)}</span>,
    },
    ...ending<'secondment'>(around),
  ],
  coverage: (around) => [
    {
      key: 'on',
      title: '日期',
      width: 140,
      text: (row) => sayDate(row.content.on),
      compare: by((row) => row.content.on),
    },
    titled<'coverage'>('标题'),
    { key: 'media', title: '媒体', width: 150, text: (row) => row.content.media },
    {
      key: 'level',
      title: '级别',
      width: 90,
      text: (row) => LEVEL_LABEL[row.content.level],
      compare: by((row) => LEVELS.indexOf(row.content.level)),
    },
    { key: 'task', title: '任务', width: 70, text: (row) => String(row.content.task ?? '') },
    { key: 'link', title: '链接', hidden: true, text: (row) => row.content.link ?? '' },
    ...ending<'coverage'>(around),
  ],
  practice: (around) => [
    {
      key: 'on',
      title: '日期',
      width: 140,
      text: (row) => sayDate(row.content.on),
      compare: by((row) => row.content.on),
    },
    { key: 'sort', title: '种类', width: 110, fixed: true, text: (row) => PRACTICE_LABEL[row.content.sort] },
    titled<'practice'>('名称'),
    { key: 'issuer', title: '推广或授予单位', width: 170, text: (row) => row.content.issuer },
    {
      key: 'level',
      title: '级别',
      width: 90,
      text: (row) => LEVEL_LABEL[row.content.level],
      compare: by((row) => LEVELS.indexOf(row.content.level)),
    },
    { key: 'task', title: '任务', width: 70, text: (row) => String(row.content.task ?? '') },
    ...ending<'practice'>(around),
  ],
}
