import { bids } from './procedures/bids.ts'
import { bulletins } from './procedures/bulletins.ts'
import { chains } from './procedures/chains.ts'
import { cockpit } from './procedures/cockpit.ts'
import { conclusions } from './procedures/conclusions.ts'
import { contributions } from './procedures/contributions.ts'
import { county } from './procedures/county.ts'
import { desk } from './procedures/desk.ts'
import { disclosure } from './procedures/disclosure.ts'
import { duties } from './procedures/duties.ts'
import { escalations } from './procedures/escalations.ts'
import { group, keyTasks } from './procedures/group.ts'
import { indicators } from './procedures/indicators.ts'
import { inspections } from './procedures/inspections.ts'
import { matters } from './procedures/matters.ts'
import { meetings } from './procedures/meetings.ts'
import { orders } from './procedures/orders.ts'
import { plans } from './procedures/plans.ts'
import { publications } from './procedures/publications.ts'
import { reports } from './procedures/reports.ts'
import { resolutions } from './procedures/resolutions.ts'
import { rounds } from './procedures/rounds.ts'
import { ruleSets } from './procedures/rule-sets.ts'
import { safeguards } from './procedures/safeguards.ts'
import { schedule } from './procedures/schedule.ts'
import { scores } from './procedures/scores.ts'
import { session } from './procedures/session.ts'
import { telling } from './procedures/telling.ts'
import { workbooks } from './procedures/workbooks.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  session,
  desk,
  duties,
  plans,
  orders,
  bulletins,
  cockpit,
  inspections,
  county,
  conclusions,
  safeguards,
  escalations,
  group,
  keyTasks,
  meetings,
  resolutions,
  matters,
  bids,
  indicators,
  reports,
  contributions,
  chains,
  schedule,
  scores,
  ruleSets,
  rounds,
  disclosure,
  publications,
  workbooks,
  telling,
})
export type AppRouter = typeof appRouter
