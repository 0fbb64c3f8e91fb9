import type { Period, PlainDate } from '@jiashan/domain/calendar'
import { usePlace } from '../place.tsx'

/** A day in the language of the page, never broken apart. */
export const Day = ({ date }: { date: PlainDate }) => {
  const { words } = usePlace()
  return (
    <time className="nb" dateTime={date}>
      {words.date(date)}
    </time>
  )
}

export const InPeriod = ({ period }: { period: Period }) => {
  const { words } = usePlace()
  return <span className="nb">{words.period(period)}</span>
}
