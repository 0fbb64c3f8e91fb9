import { Schema } from 'effect'
import { isPlainDate, type PlainDate } from '../calendar/index.ts'
import { DUTY_MODES, type Task } from '../policy/index.ts'
import { MilestoneWords } from './milestone.ts'

const MonthDay = Schema.String.check(
  Schema.makeFilter((text: string) => isPlainDate(`2020-${text}`) || '日期应为月日，格式如 06-30'),
)

/** An outline for plans of one kind of task, chosen by what the document asks of the city or by its targets. */
export const PlanTemplate = Schema.Struct({
  key: Schema.String.check(Schema.isPattern(/^[a-z-]{1,30}$/)),
  name: Schema.String,
  /** The kind of task that it fits: a duty mode, or tasks with figures to reach. */
  fits: Schema.Struct({
    dutyModes: Schema.Array(Schema.Literals(DUTY_MODES)),
    withTargets: Schema.Boolean,
  }),
  measures: Schema.String,
  safeguards: Schema.String,
  milestones: Schema.Array(Schema.Struct({ ...MilestoneWords.fields, on: MonthDay })),
})
export type PlanTemplate = typeof PlanTemplate.Type

/** Whether the template was made for such a task. */
export const fitsTask = ({ fits }: PlanTemplate, task: Pick<Task, 'dutyModes' | 'targets'>): boolean =>
  (fits.withTargets && task.targets.length > 0) ||
  fits.dutyModes.some((mode) => task.dutyModes.includes(mode))

/** The day of a template's milestone in a year; 02-29 becomes the 28th where there is none. */
export const templateDay = (year: number, on: string): PlainDate =>
  (isPlainDate(`${year}-${on}`) ? `${year}-${on}` : `${year}-02-28`) as PlainDate
