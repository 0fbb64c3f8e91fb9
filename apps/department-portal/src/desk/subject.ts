import { isPeriod, sayPeriod } from '@jiashan/domain/calendar'

/** What an act or a notice is about: a report's period, a plan's year, or the task as a whole. */
export const saySubject = (task: number | null, subject: string | null): string => {
  const of = subject === null ? '' : isPeriod(subject) ? ` · ${sayPeriod(subject)}` : ` · ${subject}年`
  return task === null ? '' : `任务 ${task}${of}`
}

export const pathOf = (task: number, subject: string | null): string => {
  if (subject === null) return `/tasks/${task}`
  return isPeriod(subject) ? `/tasks/${task}/reports/${subject}` : `/tasks/${task}/plans/${subject}`
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
})

export const sayInstant = (at: string): string => clock.format(new Date(at))
