import { sayDate } from '@jiashan/domain/calendar'
import { type Measure, STANDING_LABEL, sayAbout, sayAwaited, sourceUnitOf } from '@jiashan/domain/indicators'
import { LIGHT_LABEL, LIGHTS } from '@jiashan/domain/supervision'
import { DemoMark, LightMark } from '@jiashan/ui'
import { Link } from '@tanstack/react-router'
import { useUnitName } from '../session/use-session.ts'
import { type Column, DataTable, type TableSearch } from '../table/data-table.tsx'
import type { ReadRow } from './row.ts'
import { forecastOf, sayFigure, sayGoal, saysOf } from './words.ts'

const Subject = ({ row: { target, task } }: ReadRow) => (
  <>
    <Link to="/indicators/$target" params={{ target: target.key }}>
      {target.subject}
    </Link>
    <p className="second">
      {target.key} {task === null ? '总体目标' : `任务 ${task}`} · {sayGoal(target)}
    </p>
  </>
)

/** How a figure of each measure counts, in a word. */
const COUNTED = {
  level: '',
  annual: '累计',
  flow: '当年新增',
  growth: '同比',
} as const satisfies Record<Measure, string>

/** The latest figure with its standing and the day it became known; what is missing is said to be. */
const Latest = ({ row, reading: { attainment }, awaited }: ReadRow) => (
  <>
    {attainment._tag === 'no-figure' ? (
      <b>无数据</b>
    ) : (
      <>
        <b className="number">{sayFigure(attainment.latest)}</b> {attainment.latest.demo && <DemoMark />}
        <p className="second">
          {sayAbout(attainment.latest.about)}
          {row.indicator === null ? '' : COUNTED[row.indicator.measure]} ·{' '}
          {STANDING_LABEL[attainment.latest.standing]} · {sayDate(attainment.latest.knownOn)}得知
        </p>
      </>
    )}
    {awaited !== null && <p className="second awaited">{sayAwaited(awaited)}</p>}
  </>
)

const Says = ({ row: { indicator, target }, reading }: ReadRow) => (
  <span className="second">{saysOf(reading, indicator, target)}</span>
)

const Expected = ({ row: { indicator, target }, reading }: ReadRow) => (
  <span className="second">{forecastOf(reading, indicator, target)}</span>
)

const sayLatest = ({ reading: { attainment } }: ReadRow): string =>
  attainment._tag === 'no-figure'
    ? '无数据'
    : [
        sayFigure(attainment.latest),
        sayAbout(attainment.latest.about),
        STANDING_LABEL[attainment.latest.standing],
        ...(attainment.latest.demo ? ['演示数据'] : []),
      ].join('，')

const columnsOf = (sourceOf: (row: ReadRow) => string): readonly Column<ReadRow>[] => [
  {
    key: 'key',
    title: '编号',
    width: 76,
    hidden: true,
    text: ({ row }) => row.target.key,
    compare: (a, b) => a.row.target.key.localeCompare(b.row.target.key, 'zh', { numeric: true }),
  },
  {
    key: 'subject',
    title: '指标与目标',
    fixed: true,
    text: ({ row }) => `${row.target.subject}（${sayGoal(row.target)}）`,
    render: (one) => <Subject {...one} />,
  },
  { key: 'source', title: '数据来源单位', width: 150, text: sourceOf },
  { key: 'latest', title: '最新值', width: 230, text: sayLatest, render: (one) => <Latest {...one} /> },
  {
    key: 'light',
    title: '灯',
    width: 96,
    text: ({ light }) => LIGHT_LABEL[light],
    render: ({ light }) => <LightMark light={light} />,
    compare: (a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light),
  },
  {
    key: 'path',
    title: '与路径相比',
    width: 200,
    text: ({ row, reading }) => saysOf(reading, row.indicator, row.target),
    render: (one) => <Says {...one} />,
  },
  {
    key: 'forecast',
    title: '到期预测',
    width: 190,
    text: ({ row, reading }) => forecastOf(reading, row.indicator, row.target),
    render: (one) => <Expected {...one} />,
  },
]

interface Props {
  readonly rows: readonly ReadRow[]
  readonly none: string
  readonly search: TableSearch
  readonly onSearch: (change: TableSearch) => void
}

/** Indicators with their latest figures; as cards on a phone. */
export const IndicatorTable = ({ rows, none, search, onSearch }: Props) => {
  const unitName = useUnitName()
  const sourceOf = ({ row: { indicator } }: ReadRow): string => {
    if (indicator === null) return '未设定'
    return indicator.source._tag === 'Unit' ? unitName(sourceUnitOf(indicator)) : indicator.source.name
  }
  return (
    <DataTable
      name="指标"
      rows={rows}
      columns={columnsOf(sourceOf)}
      rowKey={(one) => one.row.target.key}
      search={search}
      onSearch={onSearch}
      empty={none}
      card={(one) => (
        <>
          <p className="duty-card-head">
            <b>{one.row.target.key}</b>
            <LightMark light={one.light} />
          </p>
          <Subject {...one} />
          <Latest {...one} />
          <p className="second">
            <Says {...one} />
          </p>
          <p className="second">
            <Expected {...one} />
          </p>
        </>
      )}
    />
  )
}
