import { failureOf } from '@jiashan/office'
import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useMemo } from 'react'
import { queryClient } from '../api.ts'

/** Sends an entry once for what was written, says how it went, and shows the figures anew. */
export const useEntering = (send: (key: string) => Promise<unknown>, written: unknown, done: string) => {
  const { message } = App.useApp()
  const text = JSON.stringify(written)
  /** A key for each text: sent twice, the same text is entered once. */
  const key = useMemo(() => crypto.randomUUID(), [text])
  const entering = useMutation({
    mutationFn: () => send(key),
    onSuccess: async () => {
      message.success(done)
      await queryClient.invalidateQueries()
    },
  })
  return {
    enter: () => {
      if (!entering.isPending) entering.mutate()
    },
    pending: entering.isPending,
    done: entering.isSuccess,
    problem: entering.isError ? failureOf(entering.error).sentence : null,
    reset: entering.reset,
  }
}
