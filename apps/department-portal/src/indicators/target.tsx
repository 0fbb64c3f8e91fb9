import { isPlainDate, sayDate } from '@jiashan/domain/calendar'
import { explainForecast, historyOf, sayAwaited } from '@jiashan/domain/indicators'
import { FailureNote, NotFound } from '@jiashan/office'
import { Chain, DemoMark, LightMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button, Input, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { IndicatorChart } from './chart.tsx'
import { Definition } from './definition.tsx'
import { FigureTable } from './figure-table.tsx'
import { History } from './history.tsx'
import { RecordForm } from './record-form.tsx'
import { readRow } from './row.ts'
import { forecastOf, sayGoal, saysOf } from './words.ts'
import './indicators.css'

const route = getRouteApi('/inside/indicators/$target')

/** One target: where it stands, what is to be expected, every figure, and what each correction changed. */
export const TargetPage = () => {
  const { programme } = useSession()
  const { target: key } = route.useParams()
  const { asOf } = route.useSearch()
  const navigate = route.useNavigate()
  const page = useQuery(trpc.indicators.show.queryOptions({ programme: programme.id, target: key }))
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  const { today, row } = page.data
  if (row === null) return <NotFound />
  const past = asOf !== undefined && isPlainDate(asOf) && asOf < today
  const day = past ? asOf : today
  const read = readRow(row, day)
  const { target, indicator, task } = row
  const demo = row.entries.some((one) => one.demo) || row.reported.some((one) => one.demo)
  const setDay = (value: string): void => {
    void navigate({ search: value === '' ? {} : { asOf: value }, replace: true })
  }
  return (
    <article className="duty indicator">
      <Chain
        steps={[
          { label: '文件原句', href: `/targets/${key}/` },
          ...(task === null ? [] : [{ label: `任务 ${task}`, href: `/portal/tasks/${task}` }]),
          { label: `指标 ${key}`, current: true },
          { label: `监测值 ${row.entries.length + row.reported.length} 条`, href: '#figures' },
        ]}
      />
      <h1>{target.subject}</h1>
      <p className="wording">{target.words}</p>
      <div className="as-of">
        <label htmlFor="as-of">按某日所知</label>
        <Input
          id="as-of"
          type="date"
          max={today}
          value={past ? asOf : today}
          onChange={(event) => setDay(event.target.value)}
        />
        {past && (
          <>
            <b role="status">以下按 {sayDate(day)} 当日所知显示</b>
            <Button size="small" onClick={() => setDay('')}>
              回到今天
            </Button>
          </>
        )}
      </div>
      <p className="indicator-verdict">
        <LightMark light={read.light} /> <b>{saysOf(read.reading, indicator, target)}</b>{' '}
        {demo && <DemoMark />}
      </p>
      <dl className="facts">
        <dt>目标</dt>
        <dd>{sayGoal(target)}</dd>
        <dt>到期预测</dt>
        <dd>
          {forecastOf(read.reading, indicator, target)}
          {read.reading.forecast?._tag === 'Forecast' && (
            <p className="second">{explainForecast(read.reading.forecast)}</p>
          )}
        </dd>
        {read.awaited !== null && (
          <>
            <dt>待公布</dt>
            <dd className="awaited">{sayAwaited(read.awaited)}</dd>
          </>
        )}
      </dl>
      <section aria-labelledby="figures">
        <h2 id="figures">监测值与路径</h2>
        {indicator !== null && <IndicatorChart row={row} indicator={indicator} day={day} />}
        <FigureTable row={row} day={day} past={past} />
      </section>
      {!past && <RecordForm row={row} today={today} />}
      <Definition row={row} />
      <History
        lines={historyOf(row.entries, row.reported, target, indicator, {
          day,
          nearPercent: row.nearPercent,
        })}
        row={row}
      />
    </article>
  )
}
