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
  return useMutation({
    mutationFn: (asked: A) => {
      const text = JSON.stringify(asked) ?? ''
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
  })
}
