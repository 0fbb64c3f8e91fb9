import { Counts, Legend, Tiles } from '@jiashan/ui'
import { Neighbours } from '../frame/neighbours.tsx'
import { usePlace } from '../place.tsx'
import type { DepartmentEntry, TaskEntry } from '../published.ts'
import { latestResult } from '../results/disclosed.ts'
import { TaskTable } from '../tasks/list.tsx'
import { tilesOf } from '../tasks/tiles.ts'
import { Schedule } from './schedule.tsx'

/** One unit: what it leads, what it supports, and how it was assessed where that is disclosed. */
export const DepartmentPage = ({ entry }: { entry: DepartmentEntry }) => {
  const { site, words, to, language } = usePlace()
  const { department, leads, supports } = entry
  const result = latestResult(site.snapshot, department.id)
  const at = site.departments.indexOf(entry)
  const neighbour = (one: DepartmentEntry | undefined, label: (name: string) => string) =>
    one === undefined
      ? undefined
      : { label: label(one.department.name), address: `departments/${one.department.id}/` }
  return (
    <>
      <header className="page-head">
        <h1 lang={words.official}>{department.name}</h1>
        <p>
          <span lang={words.official}>{department.category}</span> · {words.departments.leads(leads.length)} ·{' '}
          {words.departments.supports(supports.length)}
          {result !== null && (
            <>
              {' · '}
              <a href={to(result.address)}>{words.task.scoreStep(result.year, result.card)}</a>
            </>
          )}
        </p>
      </header>
      <Duties id="leads" heading={words.departments.leads(leads.length)} tasks={leads} />
      <Schedule tasks={leads} />
      <Duties id="supports" heading={words.departments.supports(supports.length)} tasks={supports} />
      <Legend language={language} tiles={tilesOf([...leads, ...supports], to)} />
      {department.aliases.length > 0 && (
        <p className="second aliases">
          {words.departments.aliases} <span lang={words.official}>{department.aliases.join('、')}</span>
        </p>
      )}
      <Neighbours
        previous={at > 0 ? neighbour(site.departments[at - 1], words.departments.previous) : undefined}
        next={neighbour(site.departments[at + 1], words.departments.next)}
      />
    </>
  )
}

const Duties = ({ id, heading, tasks }: { id: string; heading: string; tasks: readonly TaskEntry[] }) => {
  const { words, to, language } = usePlace()
  const tiles = tilesOf(tasks, to)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {tasks.length === 0 ? (
        <p className="empty">{words.departments.none}</p>
      ) : (
        <>
          <div className="duty-roof">
            <Tiles language={language} tiles={tiles} label={heading} />
            <Counts language={language} tiles={tiles} />
          </div>
          <TaskTable tasks={tasks} labelledBy={id} />
        </>
      )}
    </section>
  )
}
