import { bulletins } from './procedures/bulletins.ts'
import { chains } from './procedures/chains.ts'
import { conclusions } from './procedures/conclusions.ts'
import { contributions } from './procedures/contributions.ts'
import { county } from './procedures/county.ts'
import { desk } from './procedures/desk.ts'
import { duties } from './procedures/duties.ts'
import { escalations } from './procedures/escalations.ts'
import { indicators } from './procedures/indicators.ts'
import { inspections } from './procedures/inspections.ts'
import { orders } from './procedures/orders.ts'
import { plans } from './procedures/plans.ts'
import { publications } from './procedures/publications.ts'
import { reports } from './procedures/reports.ts'
import { safeguards } from './procedures/safeguards.ts'
import { schedule } from './procedures/schedule.ts'
import { ruleSets, scores } from './procedures/scores.ts'
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
  inspections,
  county,
  conclusions,
  safeguards,
  escalations,
  indicators,
  reports,
  contributions,
  chains,
  schedule,
  scores,
  ruleSets,
  publications,
  workbooks,
  telling,
})
export type AppRouter = typeof appRouter
