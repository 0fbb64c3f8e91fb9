import type { AppRouter } from '@jiashan/server'
import type { inferRouterOutputs } from '@trpc/server'

/** What the server says of one report. */
export type Page = inferRouterOutputs<AppRouter>['reports']['show']
