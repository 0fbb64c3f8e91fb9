import { useEffect, useRef } from 'react'

const IDLE_MS = 30_000

/** Seconds in which somebody was typing or choosing on this page; pauses of half a minute do not count. */
export const useActiveSeconds = (): (() => number) => {
  const seconds = useRef(0)
  useEffect(() => {
    let last = 0
    const active = (): void => {
      last = Date.now()
    }
    const tick = setInterval(() => {
      if (document.visibilityState === 'visible' && Date.now() - last < IDLE_MS) seconds.current += 1
    }, 1000)
    for (const event of ['keydown', 'pointerdown'] as const) addEventListener(event, active)
    return () => {
      clearInterval(tick)
      for (const event of ['keydown', 'pointerdown'] as const) removeEventListener(event, active)
    }
  }, [])
  return () => Math.min(86_400, seconds.current)
}
