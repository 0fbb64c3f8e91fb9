import { LightMark, STATE_LABEL, TILE_STATES } from '@jiashan/ui'
import { ListFilter } from '../frame/filter.tsx'
import { usePlace } from '../place.tsx'
import type { TaskEntry } from '../published.ts'
import { brief } from '../text/brief.ts'
import { ChapterStates } from './states.tsx'
import { UnitLinks } from './units.tsx'

/** All tasks as one plain table, by chapter. */
export const TaskList = () => {
  const { site, words, language } = usePlace()
  return (
    <>
      <header className="page-head">
        <h1>{words.tasks.title}</h1>
        <p>{words.tasks.intro(site.tasks.length, site.departments.length)}</p>
      </header>
      <ChapterStates />
      <ListFilter
        rows={site.tasks.length}
        states={TILE_STATES.filter((state) => site.tasks.some((one) => one.state === state)).map((state) => ({
          value: state,
          label: STATE_LABEL[language][state],
        }))}
      />
      {site.snapshot.document.pillars.map((pillar) => (
        <section key={pillar.ordinal} aria-labelledby={`chapter-${pillar.ordinal}`} data-part>
          <h2
            id={`chapter-${pillar.ordinal}`}
            className={`hue-${((pillar.ordinal - 1) % 6) + 1}`}
            lang={words.official}
          >
            {pillar.title}
          </h2>
          <TaskTable
            tasks={site.tasks.filter((entry) => entry.pillar === pillar)}
            labelledBy={`chapter-${pillar.ordinal}`}
          />
        </section>
      ))}
    </>
  )
}

export const TaskTable = ({ tasks, labelledBy }: { tasks: readonly TaskEntry[]; labelledBy: string }) => {
  const { words, to, language } = usePlace()
  const { columns } = words.tasks
  return (
    <table className="task-table stacked" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{columns.number}</th>
          <th scope="col">{columns.task}</th>
          <th scope="col">{columns.lead}</th>
          <th scope="col" className="wide-only">
            {columns.supports}
          </th>
          <th scope="col">{columns.state}</th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ task, lead, supports, state }) => (
          <tr key={task.ordinal} data-row={state}>
            <td className="number">{task.ordinal}</td>
            <th scope="row" lang={words.official}>
              <a href={to(`tasks/${task.ordinal}/`)}>{brief(task.text, 56)}</a>
            </th>
            <td data-label={columns.lead}>
              {lead === null ? words.tasks.noLead : <UnitLinks units={[lead]} />}
            </td>
            <td className="wide-only second">
              {supports.length === 0 ? words.tasks.noSupport : <UnitLinks units={supports} />}
            </td>
            <td>
              <LightMark light={state} language={language} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
