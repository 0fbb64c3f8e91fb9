import type { Period, PlainDate } from '@jiashan/domain/calendar'
import type { DepartmentId } from '@jiashan/domain/record'
import type { ReportStatus } from '@jiashan/domain/reporting'
import { type Duty, type DutyLights, type Lit, ownPartLight, statusOf } from '@jiashan/domain/supervision'
import type { Picture } from '../../supervision/overview.ts'

/** One duty in a list: what a unit carries, how it stands, what is next. */
export interface DutyRow {
  readonly task: number
  readonly text: string
  readonly pillar: number
  readonly section: string
  /** The unit that leads, and whether the asker's unit leads or supports. */
  readonly lead: DepartmentId | null
  readonly role: 'lead' | 'support' | null
  readonly lights: DutyLights
  readonly overall: Lit
  /** How the asker's unit stands with its own part, where it supports. */
  readonly own: Lit | null
  readonly milestones: { readonly done: number; readonly all: number }
  /** The first period whose report is not accepted. */
  readonly open: { readonly period: Period; readonly due: PlainDate; readonly status: ReportStatus } | null
}

export const dutyRow = (picture: Picture, duty: Duty, unit: DepartmentId | null): DutyRow => {
  const { task } = duty
  const open = duty.periods.find((one) => statusOf(one) !== 'accepted')
  const { pillar, section } = placeOf(picture, task.ordinal)
  const supports = unit !== null && task.lead !== unit
  return {
    task: task.ordinal,
    text: task.text,
    pillar,
    section,
    lead: task.lead,
    role: unit === null ? null : task.lead === unit ? 'lead' : 'support',
    lights: duty.lights,
    overall: duty.overall,
    own: supports ? ownPartLight(duty, unit, picture.judgement) : null,
    milestones: {
      done: duty.milestones.filter((one) => one.progress?.state === 'done').length,
      all: duty.milestones.length,
    },
    open: open === undefined ? null : { period: open.period, due: open.due, status: statusOf(open) },
  }
}

export const placeOf = (
  { programme }: Picture,
  task: number,
): { readonly pillar: number; readonly section: string } => {
  for (const { ordinal, sections } of programme.document.pillars)
    for (const { title, tasks } of sections)
      if (tasks.some((one) => one.ordinal === task)) return { pillar: ordinal, section: title }
  return { pillar: 0, section: '' }
}
