import { failureOf } from '@jiashan/office'
import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { queryClient } from '../api.ts'

/**
 * One step that is sent once: while nobody knows whether it arrived, the same thing asked again has the same key;
 * done or refused, it gets a new one. Then everything on the screen is asked anew. `done` is what a person reads.
 */
export const useMove = <A, R>(
  send: (key: string, asked: A) => Promise<R>,
  done: string,
  onDone?: (result: R) => void,
) => {
  const { message } = App.useApp()
  const open = useRef<{ readonly text: string; readonly key: string } | null>(null)
  const onItsWay = useRef(new Set<string>())
  const mutation = useMutation({
    mutationFn: (asked: A) => {
      const text = textOf(asked)
      if (open.current?.text !== text) open.current = { text, key: crypto.randomUUID() }
      return send(open.current.key, asked)
    },
    onError: (error) => {
      const failure = failureOf(error)
      if ('refusal' in failure) open.current = null
      if ('refusal' in failure && failure.refusal._tag === 'StaleVersion')
        void queryClient.invalidateQueries()
    },
    onSuccess: async (result) => {
      open.current = null
      onDone?.(result)
      await queryClient.invalidateQueries()
      message.success(done)
    },
    onSettled: (_result, _error, asked) => {
      onItsWay.current.delete(textOf(asked))
    },
  })
  /** Pressed twice, it is sent once: the button learns of the first press a moment too late. */
  const mutate = (asked: A): void => {
    if (onItsWay.current.has(textOf(asked))) return
    onItsWay.current.add(textOf(asked))
    mutation.mutate(asked)
  }
  return { ...mutation, mutate }
}

const textOf = (asked: unknown): string => JSON.stringify(asked) ?? ''
