import { failureOf } from '@jiashan/office'
import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect, useMemo, useState } from 'react'
import { queryClient } from '../api.ts'
import { attempt } from '../drafts/copies.ts'

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

/** What is being written, kept on this machine until it is sent: a closed tab loses nothing. */
export const useKept = <A extends object>(place: string, empty: A) => {
  const name = `jiashan:figure:${place}`
  const [state, setState] = useState<A>(() => ({ ...empty, ...readKept(name) }))
  useEffect(() => {
    const text = JSON.stringify(state)
    if (text !== JSON.stringify(empty)) attempt((store) => store.setItem(name, text), undefined)
  }, [state, name, empty])
  const forget = (): void => {
    attempt((store) => store.removeItem(name), undefined)
    setState(empty)
  }
  const set = (change: Partial<A>): void => setState((before) => ({ ...before, ...change }))
  return { state, set, forget }
}

const readKept = (name: string): object => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '{}')
    return typeof kept === 'object' && kept !== null ? kept : {}
  } catch {
    return {}
  }
}
