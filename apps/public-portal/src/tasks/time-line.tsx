import { daysBetween, type PlainDate, plainDate, yearOf } from '@jiashan/domain/calendar'
import type { PublishedMilestone } from '@jiashan/domain/publication'
import { usePlace } from '../place.tsx'

/** Where the dates of milestones fall; the list below says the same in words. */
export const TimeLine = ({ milestones }: { milestones: readonly PublishedMilestone[] }) => {
  const { words } = usePlace()
  const dates = milestones.flatMap(({ dueOn, originalDueOn }) => [dueOn, originalDueOn]).toSorted()
  const [first] = dates
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return null
  const years = Array.from({ length: yearOf(last) - yearOf(first) + 1 }, (_, index) => yearOf(first) + index)
  const from = newYear(yearOf(first))
  const days = daysBetween(from, newYear(yearOf(last) + 1))
  const at = (date: PlainDate): number => Math.round((1000 * daysBetween(from, date)) / days) / 10
  const left = (date: PlainDate) => ({ left: `${at(date)}%` })
  const moved = milestones.filter(({ dueOn, originalDueOn }) => dueOn !== originalDueOn)
  return (
    <figure className="time-line">
      <div
        className="time-track"
        role="img"
        aria-label={words.milestone.line(milestones.length, moved.length)}
      >
        <svg viewBox="0 0 100 40" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          {moved.map(({ title, dueOn, originalDueOn }) => (
            <path key={title} className="time-move" d={arc(at(originalDueOn), at(dueOn))} />
          ))}
        </svg>
        {years.flatMap((year) =>
          ['01', '04', '07', '10'].map((month) => (
            <i
              key={`${year}-${month}`}
              className="time-tick"
              style={left(plainDate(`${year}-${month}-01`))}
            />
          )),
        )}
        {years.map((year) => (
          <span key={year} className="time-year" style={left(newYear(year))}>
            {words.time(String(year))}
          </span>
        ))}
        {moved.map(({ title, originalDueOn }) => (
          <i key={title} className="time-original" style={left(originalDueOn)} />
        ))}
        {milestones.map(({ title, dueOn, state }, index) => (
          <b
            key={`${title} ${dueOn}`}
            className={state === 'done' ? 'time-done' : 'time-open'}
            style={left(dueOn)}
          >
            {index + 1}
          </b>
        ))}
      </div>
      <figcaption className="second">
        <span className="time-key-present">{words.milestone.legend.present}</span>
        <span className="time-key-done">{words.milestoneState.done}</span>
        {moved.length > 0 && <span className="time-key-original">{words.milestone.legend.original}</span>}
      </figcaption>
    </figure>
  )
}

const newYear = (year: number): PlainDate => plainDate(`${year}-01-01`)

/** A low arc above the axis from the original date to the present one. */
const arc = (from: number, to: number): string => `M${from} 36Q${(from + to) / 2} 2 ${to} 36`
