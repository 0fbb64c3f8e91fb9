import { Effect } from 'effect'
import { sweepEvidence } from '../evidence/sweep.ts'
import { Programmes } from '../policy/programmes.ts'
import { Escalations } from '../supervision/escalations.ts'
import { LightPictures } from '../supervision/light-pictures.ts'
import { Deliveries } from '../telling/deliveries.ts'
import type { Repeating } from './repeating.ts'

/** What each programme's business day brings is recorded. */
const ticking = Effect.gen(function* () {
  const escalations = yield* Escalations
  const pictures = yield* LightPictures
  for (const { id } of yield* (yield* Programmes).all) {
    yield* escalations.tick(id)
    yield* pictures.record(id)
  }
})

/** What was recorded is told to those who asked for it. */
const telling = Effect.gen(function* () {
  const deliveries = yield* Deliveries
  yield* deliveries.gather
  yield* deliveries.send
})

const MINUTE_MS = 60_000

export const JOBS: readonly Repeating[] = [
  { look: ticking, everyMs: 5 * MINUTE_MS },
  { look: telling, everyMs: MINUTE_MS },
  // What nobody needs any more is thrown away.
  { look: Effect.suspend(sweepEvidence), everyMs: 60 * MINUTE_MS },
]
