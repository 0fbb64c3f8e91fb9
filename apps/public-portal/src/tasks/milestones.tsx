import type { CancelledMilestone, PublishedMilestone, PublishedTask } from '@jiashan/domain/publication'
import { DemoMark, LightMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { Day, InPeriod } from '../text/day.tsx'
import { TimeLine } from './time-line.tsx'

/** Milestones on a time line with present and original dates, and what was reported of each. */
export const Milestones = ({ milestones, cancelled }: Pick<PublishedTask, 'milestones' | 'cancelled'>) => {
  const { site, words, language } = usePlace()
  return (
    <section aria-labelledby="milestones">
      <h2 id="milestones">
        {words.task.milestones}{' '}
        {milestones.length + cancelled.length > 0 && site.snapshot.demo && <DemoMark language={language} />}
      </h2>
      {milestones.length === 0 ? (
        <p className="empty">{words.task.noMilestones}</p>
      ) : (
        <>
          <TimeLine milestones={milestones} />
          <ol className="milestones">
            {milestones.map((milestone) => (
              <li key={`${milestone.originalDueOn} ${milestone.title}`}>
                <MilestoneText milestone={milestone} />
              </li>
            ))}
          </ol>
        </>
      )}
      {cancelled.length > 0 && (
        <ul className="milestones cancelled">
          {cancelled.map((milestone) => (
            <li key={`${milestone.originalDueOn} ${milestone.title}`}>
              <Cancelled milestone={milestone} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** What is not done yet holds as of the report that says so: a later one may not be public. */
const AsOf = ({ milestone: { state, toldIn } }: { milestone: PublishedMilestone }) => {
  const { words } = usePlace()
  return state === null || state === 'done' || toldIn === null ? null : (
    <>
      {' '}
      {words.milestone.asOf} <InPeriod period={toldIn} />
    </>
  )
}

const MilestoneText = ({ milestone }: { milestone: PublishedMilestone }) => {
  const { words, language } = usePlace()
  const { title, deliverable, dueOn, originalDueOn, extensions, state, doneOn, percent, light } = milestone
  return (
    <>
      <div className="milestone-date">
        {dueOn !== originalDueOn && (
          <p className="second">
            {words.milestone.original}{' '}
            <s>
              <Day date={originalDueOn} />
            </s>
          </p>
        )}
        <p>
          {dueOn === originalDueOn ? words.milestone.due : words.milestone.present} <Day date={dueOn} />
        </p>
        {extensions > 0 && <p className="second">{words.milestone.moved(extensions)}</p>}
      </div>
      <div>
        <h3 lang={words.official}>{title}</h3>
        <p className="second">
          {words.milestone.deliverable} <span lang={words.official}>{deliverable}</span>
        </p>
      </div>
      <div className="milestone-state">
        {light !== null && <LightMark light={light.light} language={language} />}
        <p className="second">
          {state === null ? words.milestone.unsaid : words.milestoneState[state]}
          {state === 'partly' && percent !== null && ` ${percent}%`}
          {doneOn !== null && (
            <>
              {' '}
              <Day date={doneOn} />
            </>
          )}
          <AsOf milestone={milestone} />
        </p>
      </div>
    </>
  )
}

/** What will not be reached any more stays in sight, struck, with the day it was decided. */
const Cancelled = ({ milestone: { title, originalDueOn, decidedOn } }: { milestone: CancelledMilestone }) => {
  const { words } = usePlace()
  return (
    <>
      <p className="milestone-date">
        {words.milestone.original}{' '}
        <s>
          <Day date={originalDueOn} />
        </s>
      </p>
      <h3 lang={words.official}>
        <s>{title}</s>
      </h3>
      <p className="milestone-state">
        {words.milestone.cancelled} <Day date={decidedOn} />
      </p>
    </>
  )
}
