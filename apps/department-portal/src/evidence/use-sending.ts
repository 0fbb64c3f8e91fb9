import { useEffect, useRef, useState } from 'react'
import type { Going } from './going.tsx'
import { tooLarge } from './size.ts'
import { type Outcome, upload } from './upload.ts'

type Received = Extract<Outcome, { _tag: 'received' }>['file']

interface Sending {
  readonly going: readonly Going[]
  /** Files that are not yet here and not refused. */
  readonly count: () => number
  readonly send: (files: readonly File[]) => void
  readonly cancel: (key: string) => void
  readonly retry: (key: string) => void
  /** Takes every file that was refused out of the list. */
  readonly dismiss: () => void
}

/** Sends files one after the other, so that the first is soon whole on a slow line. */
export const useSending = (
  onReceived: (file: Received) => void,
  onCount: (count: number) => void,
): Sending => {
  const [going, setGoing] = useState<readonly Going[]>([])
  const received = useRef(onReceived)
  received.current = onReceived
  const queue = useRef<Promise<void>>(Promise.resolve())
  const cancels = useRef(new Map<string, AbortController>())
  useEffect(
    () => () => {
      for (const cancel of cancels.current.values()) cancel.abort()
    },
    [],
  )
  const drop = (key: string): void => setGoing((list) => list.filter((one) => one.key !== key))
  const show = (key: string, change: Partial<Going>): void =>
    setGoing((list) => list.map((one) => (one.key === key ? { ...one, ...change } : one)))
  const end = (key: string): void => {
    cancels.current.delete(key)
    onCount(cancels.current.size)
  }
  const start = (key: string, file: File): void => {
    const cancel = new AbortController()
    cancels.current.set(key, cancel)
    onCount(cancels.current.size)
    queue.current = queue.current.then(async () => {
      const tell = (share: number, waiting: boolean): void => show(key, { share, waiting })
      const outcome: Outcome = cancel.signal.aborted
        ? { _tag: 'cancelled' }
        : await upload(file, tell, cancel.signal)
      end(key)
      if (outcome._tag === 'refused') return show(key, { problem: outcome.sentence })
      drop(key)
      if (outcome._tag === 'received') received.current(outcome.file)
    })
  }
  return {
    going,
    count: () => cancels.current.size,
    send: (files) => {
      for (const file of files) {
        const key = crypto.randomUUID()
        const problem = tooLarge(file)
        setGoing((list) => [...list, { key, file, share: 0, waiting: false, problem }])
        if (problem === null) start(key, file)
      }
    },
    cancel: (key) => {
      cancels.current.get(key)?.abort()
      drop(key)
    },
    dismiss: () => setGoing((list) => list.filter((one) => one.problem === null)),
    retry: (key) => {
      const one = going.find((each) => each.key === key)
      if (one === undefined) return
      show(key, { problem: null, share: 0, waiting: false })
      start(key, one.file)
    },
  }
}
