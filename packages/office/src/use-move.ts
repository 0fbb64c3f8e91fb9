import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef } from 'react'
import { failureOf } from './failure.ts'

export interface MoveOptions<A, R = unknown> {
  /** What a person reads once it is done. */
  readonly done: string | ((asked: A) => string)
  /** Told when it is on its way, and when it was not done. */
  readonly onSending?: (sending: boolean) => void
  readonly onDone?: (result: R) => void
}

/**
 * One step that is sent once: while nobody knows whether it arrived, the same thing asked again has the same key;
 * done or refused, it gets a new one. Then everything on the screen is asked anew. `asked` is all that the
 * server compares: what is not in it must not change between two tries.
 */
export const useMove = <A = void, R = unknown>(
  send: (key: string, asked: A) => Promise<R>,
  { done, onSending, onDone }: MoveOptions<A, R>,
) => {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const open = useRef<{ readonly text: string; readonly key: string } | null>(null)
  const onItsWay = useRef(new Set<string>())
  const mutation = useMutation({
    mutationFn: (asked: A) => {
      const text = textOf(asked)
      if (open.current?.text !== text) open.current = { text, key: crypto.randomUUID() }
      return send(open.current.key, asked)
    },
    onMutate: () => onSending?.(true),
    onError: (error) => {
      const failure = failureOf(error)
      onSending?.(false)
      if (!('refusal' in failure)) return
      open.current = null
      // What somebody else did meanwhile is shown at once; what was written is joined with it.
      void queryClient.invalidateQueries()
    },
    onSuccess: async (result, asked) => {
      open.current = null
      onDone?.(result)
      await queryClient.invalidateQueries()
      message.success(typeof done === 'string' ? done : done(asked))
    },
    onSettled: (_result, _error, asked) => {
      onItsWay.current.delete(textOf(asked))
    },
  })
  /** Pressed twice, it is sent once: the button learns of the first press a moment too late. */
  const mutate: typeof mutation.mutate = (...asked) => {
    const text = textOf(asked[0])
    if (onItsWay.current.has(text)) return
    onItsWay.current.add(text)
    mutation.mutate(...asked)
  }
  return { ...mutation, mutate }
}

const textOf = (asked: unknown): string => JSON.stringify(asked) ?? ''
