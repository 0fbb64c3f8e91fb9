/** What the apps may know of the server: types only. */

export type { AppRouter } from './edge/router.ts'
export type { FailureData } from './edge/trpc.ts'
export type { DutyPage, DutyRow, ReportPage } from './edge/views.ts'
