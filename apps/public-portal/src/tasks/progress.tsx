import { type PublishedProgress, reportAnchor } from '@jiashan/domain/publication'
import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { Day, InPeriod } from '../text/day.tsx'

/** Accepted progress, newest first. */
export const ProgressHistory = ({ progress }: { progress: readonly PublishedProgress[] }) => {
  const { words, language } = usePlace()
  return (
    <section aria-labelledby="progress">
      <h2 id="progress">{words.task.progress}</h2>
      {progress.length === 0 && <p className="empty">{words.task.noProgress}</p>}
      <ol className="history">
        {progress.map(({ period, text, nextStep, reportedOn, acceptedOn, demo }) => (
          <li key={period} id={reportAnchor(period)}>
            <h3>
              <InPeriod period={period} /> {demo && <DemoMark language={language} />}
            </h3>
            <p className="history-text" lang={words.official}>
              {text}
            </p>
            {nextStep !== '' && (
              <p className="history-next">
                <b>{words.task.nextStep}</b> <span lang={words.official}>{nextStep}</span>
              </p>
            )}
            <p className="second">
              <Day date={reportedOn} /> {words.task.reported}
              {words.pause}
              <Day date={acceptedOn} /> {words.task.accepted}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
