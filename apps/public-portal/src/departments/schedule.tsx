import type { PublishedMilestone } from '@jiashan/domain/publication'
import { LightMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import type { TaskEntry } from '../published.ts'
import { Day } from '../text/day.tsx'

/** What a unit has to reach and when, over all the tasks that it leads, by date. */
export const Schedule = ({ tasks }: { tasks: readonly TaskEntry[] }) => {
  const { words, to, language } = usePlace()
  const dated = tasks
    .flatMap((entry) => entry.published.milestones.map((milestone) => ({ entry, milestone })))
    .toSorted((a, b) =>
      a.milestone.dueOn < b.milestone.dueOn ? -1 : a.milestone.dueOn > b.milestone.dueOn ? 1 : 0,
    )
  if (dated.length === 0) return null
  const { schedule } = words.departments
  return (
    <section aria-labelledby="schedule">
      <h2 id="schedule">{schedule.heading}</h2>
      <table className="schedule-table stacked" aria-labelledby="schedule">
        <thead>
          <tr>
            <th scope="col">{schedule.due}</th>
            <th scope="col">{schedule.task}</th>
            <th scope="col">{schedule.milestone}</th>
            <th scope="col">{schedule.state}</th>
          </tr>
        </thead>
        <tbody>
          {dated.map(({ entry: { task }, milestone }) => (
            <tr key={`${task.ordinal} ${milestone.originalDueOn} ${milestone.title}`}>
              <td>
                <Due milestone={milestone} />
              </td>
              <td className="nb">
                <a href={`${to(`tasks/${task.ordinal}/`)}#milestones`}>{words.task.name(task.ordinal)}</a>
              </td>
              <th scope="row" lang={words.official}>
                {milestone.title}
              </th>
              <td>
                {milestone.light !== null && <LightMark light={milestone.light.light} language={language} />}{' '}
                <span className="second">
                  {milestone.state === null ? words.milestone.unsaid : words.milestoneState[milestone.state]}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const Due = ({ milestone: { dueOn, originalDueOn } }: { milestone: PublishedMilestone }) => (
  <>
    {dueOn !== originalDueOn && (
      <>
        <s className="second">
          <Day date={originalDueOn} />
        </s>{' '}
      </>
    )}
    <Day date={dueOn} />
  </>
)
