import type { AppRouter } from '@jiashan/server'
import { QueryCache, QueryClient } from '@tanstack/react-query'
import { createTRPCClient, httpBatchLink } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import { failureOf } from './failure.ts'

/** The address of a back office: where its pages lie. */
export type Home = '/portal' | '/console'

/** The way of one back office to the server. Who is signed out is led to sign in, and back to where they were. */
export const connect = (home: Home) => {
  const signInPath = `${home}/sign-in`
  const client = createTRPCClient<AppRouter>({ links: [httpBatchLink({ url: '/trpc' })] })
  const leaveWhenSignedOut = (error: Error): void => {
    if (failureOf(error)._tag !== 'signed-out' || location.pathname === signInPath) return
    location.assign(`${signInPath}?back=${encodeURIComponent(location.pathname + location.search)}`)
  }
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: leaveWhenSignedOut }),
    defaultOptions: {
      // Without a network a query fails at once and says so, instead of waiting without a word.
      queries: { retry: false, staleTime: 5_000, networkMode: 'always' },
      mutations: { networkMode: 'always' },
    },
  })
  return { client, queryClient, signInPath, trpc: createTRPCOptionsProxy<AppRouter>({ client, queryClient }) }
}

/** Where signing in leads: back to the page of this office that was left, and never to another site. */
export const wayBack = (home: Home, search: string): string => {
  const back = new URLSearchParams(search).get('back') ?? ''
  const here = URL.canParse(back, location.origin) ? new URL(back, location.origin) : null
  return here !== null && here.origin === location.origin && here.pathname.startsWith(`${home}/`)
    ? here.pathname + here.search
    : `${home}/`
}
