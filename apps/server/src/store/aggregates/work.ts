import { evolveObservation, Observation, ObservationChange } from '@jiashan/domain/indicators'
import { evolvePlan, Plan, PlanChange } from '@jiashan/domain/planning'
import { evolveReport, Report, ReportChange } from '@jiashan/domain/reporting'
import type { Kept } from '../aggregate.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptPlan: Kept<Plan, PlanChange> = {
  name: 'plan',
  changes: PlanChange,
  evolve: evolvePlan,
  root: 'plan',
  children: { milestone: ['plan'], planStep: ['plan'] },
  rows: ({ content: { milestones, ...content }, steps, ...root }) => ({
    plan: [{ ...root, ...content }],
    milestone: numbered(milestones, { plan: root.id }),
    planStep: numbered(steps, { plan: root.id }),
  }),
  state: (rows) => {
    const root = rootOf(rows, 'plan')
    const content = { ...root, milestones: childrenOf(rows, 'milestone') }
    return stateFrom(Plan)({ ...root, content, steps: childrenOf(rows, 'planStep') })
  },
}

export const keptReport: Kept<Report, ReportChange> = {
  name: 'report',
  changes: ReportChange,
  evolve: evolveReport,
  root: 'report',
  children: { reportMilestone: ['report'], evidence: ['report'], reportStep: ['report'] },
  rows: ({ content: { milestones, evidence, ...content }, steps, ...root }) => ({
    report: [{ ...root, ...content }],
    reportMilestone: numbered(milestones, { report: root.id }),
    evidence: numbered(evidence, { report: root.id }),
    reportStep: numbered(steps, { report: root.id }),
  }),
  state: (rows) => {
    const root = rootOf(rows, 'report')
    const milestones = childrenOf(rows, 'reportMilestone')
    const content = { ...root, milestones, evidence: childrenOf(rows, 'evidence') }
    return stateFrom(Report)({ ...root, content, steps: childrenOf(rows, 'reportStep') })
  },
}

export const keptObservation: Kept<Observation, ObservationChange> = {
  name: 'observation',
  changes: ObservationChange,
  evolve: evolveObservation,
  root: 'observation',
  children: {},
  rows: ({ source, ...root }) => ({
    observation: [{ ...root, sourceName: source.name, sourceUrl: source.url }],
  }),
  state: (rows) => {
    const root = rootOf(rows, 'observation')
    return stateFrom(Observation)({ ...root, source: { name: root.sourceName, url: root.sourceUrl } })
  },
}
