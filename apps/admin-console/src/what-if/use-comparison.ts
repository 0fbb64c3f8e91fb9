import type { FactSheet, RuleSet } from '@jiashan/domain/assessment'
import type { Comparison, Influence } from '@jiashan/domain/assessment/what-if'
import { useEffect, useReducer, useRef } from 'react'
import type { Answer, Question } from './compute.ts'
import { answered, asked, type Computing, IDLE } from './computing.ts'

const PAUSE_MS = 150

export interface Asked {
  readonly before: RuleSet
  readonly after: RuleSet
  readonly sheet: FactSheet
}

export type Compared = Computing & {
  readonly comparison: Comparison | null
  readonly influences: readonly Influence[] | null
}

/**
 * Compares two rule sets on a worker a moment after the last change. What was asked before is dropped: a worker that is still
 * busy with it is ended and another begun. Null asks nothing.
 */
export const useComparison = (question: Asked | null): Compared => {
  const [state, tell] = useReducer(
    (before: Computing, event: Answer | { readonly _tag: 'asked'; readonly number: number }) =>
      event._tag === 'asked' ? asked(before, event.number) : answered(before, event),
    IDLE,
  )
  const worker = useRef<Worker | null>(null)
  const busy = useRef(false)
  const number = useRef(0)
  const { before, after, sheet } = question ?? {}
  useEffect(() => {
    if (before === undefined || after === undefined || sheet === undefined) return
    number.current += 1
    const own = number.current
    tell({ _tag: 'asked', number: own })
    const send = (): void => {
      if (busy.current) {
        worker.current?.terminate()
        worker.current = null
      }
      worker.current ??= begin()
      const { current } = worker
      current.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data._tag !== 'compared') busy.current = false
        tell(data)
      }
      current.onerror = (event) => {
        busy.current = false
        worker.current = null
        tell({ _tag: 'failed', number: own, because: event.message || '计算程序没有启动' })
      }
      busy.current = true
      current.postMessage({ number: own, before, after, sheet } satisfies Question)
    }
    const timer = setTimeout(send, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [before, after, sheet])
  useEffect(
    () => () => {
      worker.current?.terminate()
      worker.current = null
    },
    [],
  )
  return state
}

const begin = (): Worker => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
