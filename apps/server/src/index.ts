/** What the apps may know of the server: types only. */
import type { inferRouterOutputs } from '@trpc/server'
import type { AppRouter } from './edge/router.ts'

export type { AppRouter } from './edge/router.ts'
export type { FailureData } from './edge/trpc.ts'
export type { DutyRow } from './edge/views/duty.ts'
export type { Preview as BookPreview } from './workbooks/preview.ts'
/** What each procedure answers. */
export type Outputs = inferRouterOutputs<AppRouter>
