import type { AppRouter, FailureData, Outputs } from '@jiashan/server'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

/** Where the app was when its session ended, so that signing in leads back. */
export const SIGN_IN = '/console/sign-in'

const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] })

const leaveWhenSignedOut = (error: Error): void => {
  if (failureOf(error)._tag !== 'signed-out' || location.pathname === SIGN_IN) return
  location.assign(`${SIGN_IN}?back=${encodeURIComponent(location.pathname + location.search)}`)
}

/** Without a network a query fails at once and says so, instead of waiting without a word. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  defaultOptions: {
    queries: { retry: false, staleTime: 5_000, networkMode: 'always' },
    mutations: { networkMode: 'always' },
  },
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

export type YearScores = Outputs['scores']['list']
export type CardRow = YearScores['cards'][number]
export type PublishedRules = Outputs['ruleSets']['list'][number]

/** What went wrong, as a person needs to know it. */
export interface Failure {
  readonly _tag: 'signed-out' | 'forbidden' | 'absent' | 'refused' | 'defect' | 'offline'
  /** For a defect it names the id under which the log has it. */
  readonly sentence: string
}

const ABSENT = ['NothingToScore', 'NoCard', 'NoSuchProgramme']

export const failureOf = (error: unknown): Failure => {
  const data = error instanceof TRPCClientError ? (error.data as FailureData | null | undefined) : null
  if (data === null || data === undefined)
    return { _tag: 'offline', sentence: '连接不上服务器，请检查网络后重试' }
  if (data.refusal === null) return { _tag: 'defect', sentence: (error as Error).message }
  const { _tag, sentence } = data.refusal
  if (_tag === 'SignedOut') return { _tag: 'signed-out', sentence }
  if (_tag === 'Forbidden') return { _tag: 'forbidden', sentence }
  return { _tag: ABSENT.includes(_tag) ? 'absent' : 'refused', sentence }
}
