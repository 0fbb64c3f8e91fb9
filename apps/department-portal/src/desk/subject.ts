import { isPeriod, sayPeriod } from '@jiashan/domain/calendar'

/** What an act or a notice is about: a report's period or a plan's year of a task, the task, or a target. */
export const saySubject = (task: number | null, subject: string | null): string => {
  if (task === null) return subject === null ? '' : `指标 ${subject}`
  const of = subject === null ? '' : isPeriod(subject) ? ` · ${sayPeriod(subject)}` : ` · ${subject}年`
  return `任务 ${task}${of}`
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
