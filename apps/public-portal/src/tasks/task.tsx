import { Chain, LightMark, TileShape } from '@jiashan/ui'
import { Neighbours } from '../frame/neighbours.tsx'
import { usePlace } from '../place.tsx'
import type { TaskEntry } from '../published.ts'
import { Amendments } from '../record/amendments.tsx'
import { Cite } from '../record/cite.tsx'
import { TargetRows } from '../targets/rows.tsx'
import { taskChain } from './chain.ts'
import { TaskFacts } from './facts.tsx'
import { Lights } from './lights.tsx'
import { Milestones } from './milestones.tsx'
import { ProgressHistory } from './progress.tsx'
import { Wording } from './wording.tsx'

/** One task, from its sentence to what was reported of it. */
export const TaskPage = ({ entry }: { entry: TaskEntry }) => {
  const { site, words, to, language } = usePlace()
  const { ordinal, text, targets } = entry.task
  const { withheld, milestones, cancelled, progress } = entry.published
  return (
    <article className="task">
      <header className="page-head task-head">
        <TileShape state={entry.state} number={ordinal} />
        <div>
          <h1>{words.task.name(ordinal)}</h1>
          <p>
            <LightMark light={entry.state} language={language} />
            {entry.because !== undefined && <span lang={words.official}>{entry.because}</span>}
          </p>
        </div>
      </header>
      <Chain language={language} steps={taskChain(entry, site, words, to, true)} />
      <div className="task-columns">
        <section className="task-wording" aria-labelledby="wording">
          <h2 id="wording">{words.task.wording}</h2>
          <Wording text={text} targets={targets} />
        </section>
        <aside className="task-side">
          <TaskFacts entry={entry} />
          <Lights entry={entry} />
        </aside>
        <div className="task-rest">
          {targets.length > 0 && (
            <section aria-labelledby="targets">
              <h2 id="targets">{words.task.targets}</h2>
              <TargetRows entries={site.targets.filter((one) => one.task === entry)} />
            </section>
          )}
          {withheld === null && (
            <>
              <Milestones milestones={milestones} cancelled={cancelled} />
              <ProgressHistory progress={progress} />
            </>
          )}
          <section aria-labelledby="not-disclosed">
            <h2 id="not-disclosed">{words.task.notDisclosed}</h2>
            {withheld !== null && (
              <p className="withheld">
                <LightMark light="withheld" language={language} />
                <span lang={words.official}>{withheld}</span>
              </p>
            )}
            <p className="second">{words.task.notDisclosedHere}</p>
          </section>
          <Amendments of={({ task }) => task === ordinal} />
          <Cite what={words.task.name(ordinal)} />
        </div>
      </div>
      <TaskNeighbours ordinal={ordinal} />
    </article>
  )
}

const TaskNeighbours = ({ ordinal }: { ordinal: number }) => {
  const { site, words } = usePlace()
  const at = site.tasks.findIndex(({ task }) => task.ordinal === ordinal)
  const neighbour = (entry: TaskEntry | undefined, label: (ordinal: number) => string) =>
    entry === undefined
      ? undefined
      : { label: label(entry.task.ordinal), address: `tasks/${entry.task.ordinal}/` }
  return (
    <Neighbours
      previous={at > 0 ? neighbour(site.tasks[at - 1], words.task.previous) : undefined}
      next={neighbour(site.tasks[at + 1], words.task.next)}
    />
  )
}
