import { evolvePlan, Plan, PlanChange } from '@jiashan/domain/planning'
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
