import { Result } from 'effect'
import { authorise, type Permission } from '../../access/index.ts'
import { firstDay, isQuarter, type Period, type PlainDate } from '../../calendar/index.ts'
import type { DutyMode, Occasion } from '../../policy/index.ts'
import {
  COUNTY,
  type CountyReportId,
  type Decision,
  type DepartmentId,
  next,
  type ProgrammeId,
} from '../../record/index.ts'
import { unfitEvidence } from '../unfit.ts'
import type { CountyReportChange, CountyReportCommand } from './command.ts'
import {
  COUNTY_REPORT_TRANSITIONS,
  type CountyContent,
  type CountyReport,
  type CountyReportAction,
  type CountyReportStatus,
  type CountyReportStep,
  type Delivery,
} from './county-report.ts'
import {
  CountyPeriodUnfit,
  CountyReportNotIn,
  type CountyReportRefusal,
  DeliveryUnfit,
  NothingGuided,
} from './refusals.ts'
import { guidanceOf } from './standing.ts'

const ACTION = {
  SubmitCountyReport: 'submit',
  ReturnCountyReport: 'return',
  VerifyCountyReport: 'verify',
  JudgeSide: 'judge',
} as const satisfies Record<CountyReportCommand['_tag'], CountyReportAction>

export const COUNTY_REPORT_PERMISSION = {
  submit: 'countyReport.submit',
  return: 'countyReport.verify',
  verify: 'countyReport.verify',
  judge: 'countyReport.judge',
} as const satisfies Record<CountyReportAction, Permission>

/** What surrounds the county's report of a task. */
export interface CountySurroundings {
  /** The id it has, or will have. */
  readonly id: CountyReportId
  readonly programme: ProgrammeId
  readonly task: number
  readonly period: Period
  /** Who leads the task; null: nobody. */
  readonly lead: DepartmentId | null
  readonly dutyModes: readonly DutyMode[]
  /** The first quarter of the programme's schedule; null: nobody has set one. */
  readonly first: Period | null
}

type Decided = Decision<CountyReportChange, CountyReportRefusal>

export const decideCountyReport = (
  state: CountyReport | null,
  command: CountyReportCommand,
  occasion: Occasion,
  around: CountySurroundings,
): Decided => {
  const action = ACTION[command._tag]
  const whose = action === 'submit' ? COUNTY : around.lead
  const allowed = authorise(occasion.actor, COUNTY_REPORT_PERMISSION[action], whose)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const status: CountyReportStatus = state?.status ?? 'none'
  if (next<CountyReportStatus, CountyReportAction>(COUNTY_REPORT_TRANSITIONS, status, action) === null)
    return Result.fail(new CountyReportNotIn({ action, status }))
  const { actor, at, today } = occasion
  const step: CountyReportStep = {
    ...{ action, actor: actor.name, account: actor.account, role: actor.role, at, on: today },
    reason: 'reason' in command ? command.reason : null,
  }
  if (command._tag === 'SubmitCountyReport') return submitted(command.content, step, around)
  if (command._tag !== 'JudgeSide') return Result.succeed([{ _tag: 'CountyReportMoved', step }])
  const { side, standing, words } = command
  if (side === 'guidance' && guidanceOf(around).length === 0)
    return Result.fail(new NothingGuided({ task: around.task }))
  const judgement = { side, standing, words, by: actor.name, on: today }
  return Result.succeed([{ _tag: 'SideJudged', judgement, step }])
}

const submitted = (content: CountyContent, step: CountyReportStep, around: CountySurroundings): Decided => {
  const { id, programme, task, period, lead: department } = around
  const today = step.on
  if (department === null)
    return Result.fail(new CountyPeriodUnfit({ period, problem: 'nobody-leads', first: around.first }))
  const refusal =
    unfitPeriod(around, today) ??
    unfitDelivery(content.deliveries, today) ??
    unfitEvidence(content.evidence, today)
  return refusal === null
    ? Result.succeed([
        { _tag: 'CountyReported', id, programme, task, period, department, content, on: today, step },
      ])
    : Result.fail(refusal)
}

const unfitPeriod = (
  { period, first }: Pick<CountySurroundings, 'period' | 'first'>,
  today: PlainDate,
): CountyPeriodUnfit | null => {
  const unfit = (problem: CountyPeriodUnfit['problem']) => new CountyPeriodUnfit({ period, problem, first })
  if (!isQuarter(period)) return unfit('not-a-quarter')
  if (first === null || firstDay(period) < firstDay(first)) return unfit('before-first')
  return firstDay(period) > today ? unfit('not-begun') : null
}

const unfitDelivery = (deliveries: readonly Delivery[], today: PlainDate): DeliveryUnfit | null => {
  for (const { title, state, doneOn } of deliveries) {
    if (state === 'done' && doneOn === null) return new DeliveryUnfit({ title, problem: 'done-without-date' })
    if (state !== 'done' && doneOn !== null) return new DeliveryUnfit({ title, problem: 'date-without-done' })
    if (doneOn !== null && doneOn > today) return new DeliveryUnfit({ title, problem: 'done-in-future' })
  }
  return null
}
