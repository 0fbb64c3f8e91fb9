import { Effect } from 'effect'
import { every } from '../every.ts'
import { sweepEvidence } from '../evidence/sweep.ts'
import { Programmes } from '../policy/programmes.ts'
import { Escalations } from '../supervision/escalations.ts'
import { LightPictures } from '../supervision/light-pictures.ts'
import { Deliveries } from '../telling/deliveries.ts'
import type { Repeating } from './repeating.ts'

/** What each programme's business day brings is recorded; one that is not set up yet holds up none of the others. */
const ticking = Effect.gen(function* () {
  const escalations = yield* Escalations
  const pictures = yield* LightPictures
  const programmes = yield* (yield* Programmes).all
  const looks = programmes.flatMap(({ id }) => [escalations.tick(id), pictures.record(id)])
  // Without a schedule nothing is due yet.
  yield* every(looks.map((look) => Effect.catchTag(look, 'NoSuchProgramme', () => Effect.void)))
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
