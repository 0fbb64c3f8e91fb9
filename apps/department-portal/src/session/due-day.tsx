import { isKnownYear, isPlainDate, type PlainDate, sayDate, yearOf } from '@jiashan/domain/calendar'
import { useSession } from './use-session.ts'

/** Says after a deadline whether it was reckoned without the year's notice on holidays. */
export const useReckoned = (): ((due: PlainDate) => string) => {
  const { calendarYears } = useSession()
  const years = new Set(calendarYears)
  return (due) =>
    isPlainDate(due) && !isKnownYear({ years }, yearOf(due))
      ? '（该年节假日安排尚未录入，暂按周一至周五推算）'
      : ''
}

/** A day that working days lead to. */
export const DueDay = ({ due }: { due: PlainDate }) => {
  const reckoned = useReckoned()
  return (
    <>
      {sayDate(due)}
      {reckoned(due)}
    </>
  )
}

/** Said once over a month of deadlines in such a year. */
export const ReckonedNote = ({ day }: { day: PlainDate }) => {
  const { calendarYears } = useSession()
  return isKnownYear({ years: new Set(calendarYears) }, yearOf(day)) ? null : (
    <p className="second awaited">{yearOf(day)}年节假日安排尚未录入，时限暂按周一至周五推算。</p>
  )
}
