import { amendmentAnchor, type PublishedProgress } from '@jiashan/domain/publication'
import { Chain, DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import type { TaskEntry } from '../published.ts'
import { AmendmentText } from '../record/amendments.tsx'
import { taskChain } from '../tasks/chain.ts'
import { brief } from '../text/brief.ts'
import { Day, InPeriod } from '../text/day.tsx'
import { Official } from '../text/official.tsx'

const SHOWN = 6

interface News {
  readonly entry: TaskEntry
  readonly progress: PublishedProgress
}

/** The progress last accepted, newest first, and one of them traced to its sentence. */
export const Latest = () => {
  const { site, words, to, language } = usePlace()
  const { history, corrections, withdrawals } = site.snapshot
  const [newest] = history
  const amended = [...corrections, ...withdrawals].filter(({ number }) => number === newest?.number)
  const [first, ...others] = latestOf(site.tasks)
  return (
    <section className="latest" aria-labelledby="latest">
      <div className="section-head">
        <h2 id="latest">{words.home.changed}</h2>
        {newest !== undefined && (
          <p className="latest-counts">
            {words.home.counts(newest.added, newest.corrected, newest.withdrawn)}{' '}
            <a href={to('history/')}>{words.record.title}</a>
          </p>
        )}
      </div>
      {amended.length > 0 && (
        <ul className="amended">
          {amended.map((one) => (
            <li key={amendmentAnchor(one)}>
              <AmendmentText amendment={one} />
            </li>
          ))}
        </ul>
      )}
      <h3>{words.home.latest}</h3>
      {first === undefined ? (
        <p className="empty">{words.home.none}</p>
      ) : (
        <>
          <ol className="news">
            {[first, ...others].map(({ entry, progress }) => (
              <li key={entry.task.ordinal}>
                <p className="news-where">
                  <a href={to(`tasks/${entry.task.ordinal}/`)}>{words.task.name(entry.task.ordinal)}</a>
                  <Official>{entry.lead?.name}</Official>
                  <InPeriod period={progress.period} />
                </p>
                <p>
                  <Official>{brief(progress.text, 70)}</Official>
                </p>
                <p className="news-when">
                  {words.task.accepted} <Day date={progress.acceptedOn} />{' '}
                  {progress.demo && <DemoMark language={language} />}
                </p>
              </li>
            ))}
          </ol>
          <h3>{words.home.trace}</h3>
          <Chain language={language} steps={taskChain(first.entry, site, words, to, false)} />
        </>
      )}
    </section>
  )
}

/** The newest progress of each task, by the day it was accepted. */
const latestOf = (tasks: readonly TaskEntry[]): readonly News[] =>
  tasks
    .flatMap((entry): News[] => {
      const [progress] = entry.published.progress
      return progress === undefined ? [] : [{ entry, progress }]
    })
    .toSorted((a, b) =>
      a.progress.acceptedOn === b.progress.acceptedOn
        ? a.entry.task.ordinal - b.entry.task.ordinal
        : a.progress.acceptedOn < b.progress.acceptedOn
          ? 1
          : -1,
    )
    .slice(0, SHOWN)
