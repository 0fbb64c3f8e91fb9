import { daysBetween, type PlainDate, plainDate, yearOf } from '@jiashan/domain/calendar'
import type { PublishedMilestone } from '@jiashan/domain/publication'
import { usePlace } from '../place.tsx'

const WIDTH = 720
const PAD = 14

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
  const x = (date: PlainDate): number =>
    Math.round((PAD + ((WIDTH - 2 * PAD) * daysBetween(from, date)) / days) * 10) / 10
  const moved = milestones.filter(({ dueOn, originalDueOn }) => dueOn !== originalDueOn)
  return (
    <figure className="time-line">
      <svg
        viewBox={`0 0 ${WIDTH} 74`}
        role="img"
        aria-label={words.milestone.line(milestones.length, moved.length)}
      >
        <path className="time-axis" d={`M${PAD} 40H${WIDTH - PAD}`} />
        {years.flatMap((year) =>
          ['01', '04', '07', '10'].map((month) => (
            <path
              key={`${year}-${month}`}
              className="time-tick"
              d={`M${x(plainDate(`${year}-${month}-01`))} ${month === '01' ? 30 : 36}V44`}
            />
          )),
        )}
        {years.map((year) => (
          <text key={year} x={x(newYear(year)) + 6} y="64">
            {words.time(String(year))}
          </text>
        ))}
        {moved.map(({ title, dueOn, originalDueOn }) => (
          <g key={title}>
            <path className="time-move" d={arc(x(originalDueOn), x(dueOn))} />
            <circle className="time-original" cx={x(originalDueOn)} cy="40" r="5" />
          </g>
        ))}
        {milestones.map(({ title, dueOn, state }, index) => (
          <g key={title} className={state === 'done' ? 'time-done' : 'time-open'}>
            <circle cx={x(dueOn)} cy="40" r="11" />
            <text x={x(dueOn)} y="44">
              {index + 1}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="second">
        <span className="time-key-present">{words.milestone.legend.present}</span>
        {moved.length > 0 && <span className="time-key-original">{words.milestone.legend.original}</span>}
      </figcaption>
    </figure>
  )
}

const newYear = (year: number): PlainDate => plainDate(`${year}-01-01`)

/** A low arc above the axis from the original date to the present one. */
const arc = (from: number, to: number): string => `M${from} 35Q${Math.round((from + to) * 5) / 10} 4 ${to} 28`
