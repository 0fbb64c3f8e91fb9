import { usePlace } from '../place.tsx'
import type { TaskEntry } from '../published.ts'
import { UnitLinks } from './units.tsx'

/** Who answers for it, what is asked, and where it stands in the document. */
export const TaskFacts = ({ entry: { task, pillar, section, lead, supports } }: { entry: TaskEntry }) => {
  const { words, to } = usePlace()
  return (
    <section className="facts" aria-labelledby="units">
      <h2 id="units">{words.task.units}</h2>
      <dl>
        <dt>{words.task.lead}</dt>
        <dd className="facts-lead">{lead === null ? words.tasks.noLead : <UnitLinks units={[lead]} />}</dd>
        <dt>{words.task.supports}</dt>
        <dd>{supports.length === 0 ? words.tasks.noSupport : <UnitLinks units={supports} />}</dd>
        <dt>{words.task.modes}</dt>
        <dd>{task.dutyModes.map(words.mode).join(words.comma) || words.task.noModes}</dd>
        <dt>{words.task.place}</dt>
        <dd lang={words.official}>
          <a href={to(`chapters/${pillar.ordinal}/`)}>{pillar.name}</a> ›{' '}
          <a href={to(`sections/${section.ordinal}/`)}>{section.title}</a>
        </dd>
        {task.number !== null && (
          <>
            <dt>{words.task.officialNumber}</dt>
            <dd>
              <a href={`${to('document/')}#task-${task.ordinal}`}>{task.number}</a>
            </dd>
          </>
        )}
      </dl>
    </section>
  )
}
