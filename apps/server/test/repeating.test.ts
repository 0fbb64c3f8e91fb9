import { Effect } from 'effect'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Runtime } from '../src/edge/context.ts'
import { startRepeating } from '../src/jobs/repeating.ts'

/** Runs what needs no services. */
const runtime = {
  runPromise: (effect: Effect.Effect<unknown>, options: object) => Effect.runPromise(effect, options),
} as unknown as Runtime

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('leaves a look out while one is running, and goes on looking when it has ended', async () => {
  let begun = 0
  let end: () => void = () => {}
  const look = Effect.promise(() => {
    begun += 1
    return new Promise<void>((resolve) => {
      end = resolve
    })
  })
  const job = startRepeating(runtime, { look, everyMs: 1000 })
  await vi.advanceTimersByTimeAsync(10_500)
  expect(begun).toBe(1)
  end()
  await vi.advanceTimersByTimeAsync(1000)
  expect(begun).toBe(2)
  const stopped = job.stop()
  end()
  await stopped
  await vi.advanceTimersByTimeAsync(5000)
  expect(begun).toBe(2)
})

it('goes on looking after a look that failed, and says so in the log', async () => {
  const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  let begun = 0
  const look = Effect.suspend(() => {
    begun += 1
    return Effect.die(new Error('no mail server'))
  })
  const job = startRepeating(runtime, { look, everyMs: 1000 })
  await vi.advanceTimersByTimeAsync(2500)
  expect(begun).toBe(3)
  expect(log.mock.calls.flat().join('')).toContain('no mail server')
  await job.stop()
  log.mockRestore()
})
