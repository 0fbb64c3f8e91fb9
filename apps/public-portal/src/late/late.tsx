import { daysBetween } from '@jiashan/domain/calendar'
import type { PublishedLapse } from '@jiashan/domain/publication'
import { DemoMark } from '@jiashan/ui'
import { Closed } from '../frame/closed.tsx'
import { usePlace } from '../place.tsx'
import { Amendments } from '../record/amendments.tsx'
import { UnitLinks } from '../tasks/units.tsx'
import { Day } from '../text/day.tsx'

/** The late list by period; where nothing is disclosed, why; where nothing is late, that. */
export const LatePage = () => {
  const { site, words } = usePlace()
  const { disclosed, lateList } = site.snapshot
  const periods = [...Map.groupBy(lateList, ({ period }) => period)]
  return (
    <>
      <header className="page-head">
        <h1>{words.late.title}</h1>
        <p>{words.late.intro}</p>
      </header>
      {!disclosed.lateList.disclosed ? (
        <Closed what={words.late.notDisclosed} disclosed={disclosed.lateList} />
      ) : (
        lateList.length === 0 && <p className="empty">{words.late.none}</p>
      )}
      {periods.map(([period, lapses]) => (
        <section key={period} aria-labelledby={`period-${period}`}>
          <h2 id={`period-${period}`}>{words.late.caption(words.period(period), lapses.length)}</h2>
          <LateTable lapses={lapses} labelledBy={`period-${period}`} />
        </section>
      ))}
      <Amendments of={({ kind }) => kind === 'late-list'} />
    </>
  )
}

const LateTable = ({ lapses, labelledBy }: { lapses: readonly PublishedLapse[]; labelledBy: string }) => {
  const { site, words, to, language } = usePlace()
  const { columns } = words.late
  return (
    <table className="late-table stacked" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{columns.task}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.reported}</th>
          <th scope="col">{columns.late}</th>
        </tr>
      </thead>
      <tbody>
        {lapses.map(({ department, task, dueOn, reportedOn, demo }) => (
          <tr key={`${department} ${task}`}>
            <th scope="row">
              <UnitLinks units={site.snapshot.departments.filter(({ id }) => id === department)} />
            </th>
            <td data-label={columns.task}>
              <a href={to(`tasks/${task}/`)}>{words.task.name(task)}</a>
            </td>
            <td data-label={columns.due}>
              <Day date={dueOn} />
            </td>
            <td data-label={columns.reported}>
              {reportedOn === null ? <b className="lost">{words.late.missing}</b> : <Day date={reportedOn} />}{' '}
              {demo && <DemoMark language={language} />}
            </td>
            <td data-label={columns.late} className="nb">
              {reportedOn !== null && words.late.days(daysBetween(dueOn, reportedOn))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
