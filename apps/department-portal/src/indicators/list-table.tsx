import { sayDate } from '@jiashan/domain/calendar'
import { type Measure, STANDING_LABEL, sayAbout, sayAwaited, sourceUnitOf } from '@jiashan/domain/indicators'
import { LIGHTS } from '@jiashan/domain/supervision'
import { DemoMark, LightMark } from '@jiashan/ui'
import { Link } from '@tanstack/react-router'
import { Grid, Table, type TableColumnsType } from 'antd'
import { useUnitName } from '../session/use-session.ts'
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

const Source = ({ row: { indicator } }: ReadRow) => {
  const unitName = useUnitName()
  if (indicator === null) return <span className="second">未设定</span>
  return indicator.source._tag === 'Unit' ? unitName(sourceUnitOf(indicator)) : indicator.source.name
}

/** The same on a phone. */
const Cards = ({ rows }: { rows: readonly ReadRow[] }) => (
  <ul className="duty-cards">
    {rows.map((one) => (
      <li key={one.row.target.key}>
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
      </li>
    ))}
  </ul>
)

export const IndicatorTable = ({ rows, none }: { rows: readonly ReadRow[]; none: string }) => {
  const { md } = Grid.useBreakpoint()
  if (rows.length === 0) return <p className="empty">{none}</p>
  if (md === false) return <Cards rows={rows} />
  const columns: TableColumnsType<ReadRow> = [
    { title: '指标与目标', key: 'subject', render: (_, one) => <Subject {...one} /> },
    {
      title: '数据来源单位',
      key: 'source',
      width: 150,
      responsive: ['lg'],
      render: (_, one) => <Source {...one} />,
    },
    { title: '最新值', key: 'latest', width: 250, render: (_, one) => <Latest {...one} /> },
    {
      title: '灯',
      key: 'light',
      width: 96,
      sorter: (a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light),
      render: (_, { light }) => <LightMark light={light} />,
    },
    { title: '与路径相比', key: 'path', width: 210, render: (_, one) => <Says {...one} /> },
    {
      title: '到期预测',
      key: 'forecast',
      width: 200,
      responsive: ['lg'],
      render: (_, one) => <Expected {...one} />,
    },
  ]
  return (
    <Table
      rowKey={(one) => one.row.target.key}
      size="small"
      tableLayout="fixed"
      columns={columns}
      dataSource={[...rows]}
      pagination={false}
    />
  )
}
