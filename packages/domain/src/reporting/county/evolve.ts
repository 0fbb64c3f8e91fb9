import { may } from '../../access/index.ts'
import type { Task } from '../../policy/index.ts'
import { type Actor, COUNTY, next } from '../../record/index.ts'
import type { CountyReportChange } from './command.ts'
import {
  COUNTY_REPORT_ACTIONS,
  COUNTY_REPORT_TRANSITIONS,
  type CountyReport,
  type CountyReportAction,
  type CountyReportStatus,
  type CountyReportStep,
} from './county-report.ts'
import { COUNTY_REPORT_PERMISSION } from './decide.ts'

export const evolveCountyReport = (state: CountyReport | null, change: CountyReportChange): CountyReport => {
  if (change._tag === 'CountyReported') {
    const { _tag, on, step, ...told } = change
    if (state !== null) return { ...stepped(state, step), content: told.content }
    return { ...told, status: 'submitted', reportedOn: on, judgements: [], steps: [step] }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a report of the county`)
  const moved = stepped(state, change.step)
  return change._tag === 'SideJudged'
    ? { ...moved, judgements: [...state.judgements, change.judgement] }
    : moved
}

/** The step is in the story, and its action has moved the status. */
const stepped = (state: CountyReport, step: CountyReportStep): CountyReport => {
  const status = next<CountyReportStatus, CountyReportAction>(
    COUNTY_REPORT_TRANSITIONS,
    state.status,
    step.action,
  )
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a county's report that is ${state.status}`)
  return { ...state, status, steps: [...state.steps, step] }
}

/** The actions on the county's report of a task that this actor may take now; null: there is none yet. */
export const countyReportActions = (
  actor: Actor,
  report: CountyReport | null,
  lead: Task['lead'],
): readonly CountyReportAction[] =>
  COUNTY_REPORT_ACTIONS.filter(
    (action) =>
      lead !== null &&
      may(actor, COUNTY_REPORT_PERMISSION[action], action === 'submit' ? COUNTY : lead) &&
      next<CountyReportStatus, CountyReportAction>(
        COUNTY_REPORT_TRANSITIONS,
        report?.status ?? 'none',
        action,
      ) !== null,
  )
