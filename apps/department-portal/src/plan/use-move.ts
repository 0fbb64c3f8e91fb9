import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { queryClient } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

/** Where a step on a plan goes, on the version that was looked at, once for its key. */
export interface Sending {
  readonly programme: ReturnType<typeof useSession>['programme']['id']
  readonly task: number
  readonly year: number
  readonly key: string
  readonly expected: number
}

/** One step on a plan: sent once, then everything on the screen is asked anew. */
export const useMove = <A>(
  page: Page,
  step: (sending: Sending, with_: A) => Promise<unknown>,
  done: string,
) => {
  const { programme } = useSession()
  const { message } = App.useApp()
  const [key, setKey] = useState(() => crypto.randomUUID())
  return useMutation({
    mutationFn: (with_: A) =>
      step(
        { programme: programme.id, task: page.task.ordinal, year: page.year, key, expected: page.version },
        with_,
      ),
    onError: () => setKey(crypto.randomUUID()),
    onSuccess: async () => {
      await queryClient.invalidateQueries()
      message.success(done)
    },
  })
}
