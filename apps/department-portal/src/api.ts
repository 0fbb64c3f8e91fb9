import type { AppRouter, FailureData } from '@jiashan/server'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'

/** Where the app was when its session ended, so that signing in leads back. */
export const SIGN_IN = '/portal/sign-in'

export const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] })

const leaveWhenSignedOut = (error: Error): void => {
  if (failureOf(error)._tag !== 'signed-out' || location.pathname === SIGN_IN) return
  location.assign(`${SIGN_IN}?back=${encodeURIComponent(location.pathname + location.search)}`)
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
  defaultOptions: { queries: { retry: false, staleTime: 5_000 } },
})

export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })

type Facts = NonNullable<FailureData['refusal']>

/** What went wrong, as a person needs to know it. */
export type Failure =
  | { readonly _tag: 'signed-out'; readonly sentence: string }
  | {
      readonly _tag: 'refused'
      readonly code: string
      readonly sentence: string
      readonly facts: Facts
    }
  | { readonly _tag: 'defect'; readonly sentence: string }
  | { readonly _tag: 'offline'; readonly sentence: string }

export const failureOf = (error: unknown): Failure => {
  const data = error instanceof TRPCClientError ? (error.data as FailureData | null | undefined) : null
  if (data === null || data === undefined)
    return { _tag: 'offline', sentence: '网络不通，请检查网络后重试；已填写的内容保存在本机' }
  if (data.refusal === null) return { _tag: 'defect', sentence: (error as Error).message }
  const { _tag, sentence } = data.refusal
  if (_tag === 'SignedOut') return { _tag: 'signed-out', sentence }
  return { _tag: 'refused', code: _tag, sentence, facts: data.refusal }
}
