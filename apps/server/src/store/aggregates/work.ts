import { evolvePlan, type Milestone, Plan, PlanChange } from '@jiashan/domain/planning'
import type { Kept } from '../aggregate.ts'
import type { Row } from '../table.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptPlan: Kept<Plan, PlanChange> = {
  name: 'plan',
  changes: PlanChange,
  evolve: evolvePlan,
  root: 'plan',
  children: { milestone: ['plan'], planPart: ['plan'], amendment: ['plan'], planStep: ['plan'] },
  place: ({ task, year }) => ({ task, subject: String(year) }),
  rows: ({ content: { milestones, ...content }, parts, amendments, steps, ...root }) => ({
    plan: [{ ...root, ...content }],
    milestone: numbered(milestones.map(milestoneRow), { plan: root.id }),
    planPart: numbered(parts, { plan: root.id }),
    amendment: numbered(amendments, { plan: root.id }),
    planStep: numbered(steps, { plan: root.id }),
  }),
  state: (rows) => {
    const root = rootOf(rows, 'plan')
    const content = { ...root, milestones: childrenOf(rows, 'milestone').map(milestoneOf) }
    return stateFrom(Plan)({
      ...root,
      content,
      parts: childrenOf(rows, 'planPart'),
      amendments: childrenOf(rows, 'amendment'),
      steps: childrenOf(rows, 'planStep'),
    })
  },
}

const milestoneRow = ({ cancelled, ...one }: Milestone): Row => ({
  ...one,
  cancelledOn: cancelled?.on ?? null,
  cancelledBecause: cancelled?.reason ?? null,
})

const milestoneOf = ({ cancelledOn, cancelledBecause, ...row }: Row): Row => ({
  ...row,
  cancelled: cancelledOn === null ? null : { on: cancelledOn, reason: cancelledBecause },
})
