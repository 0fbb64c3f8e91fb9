import { type Forbidden, type Scope, scopeFor } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import type { ProgrammeId } from '@jiashan/domain/record'
import { type LightPicture, pictureOf } from '@jiashan/domain/supervision'
import { Context, Effect, Layer } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Database } from '../store/database.ts'
import { type NoSuchProgramme, Overview } from './overview.ts'

export interface LightPicturesShape {
  /** Keeps the lights of the business day, once a day; what is judged later of that day does not change them. */
  readonly record: (programme: ProgrammeId) => Effect.Effect<void, NoSuchProgramme | Forbidden>
  /** The newest picture up to a day; null where there is none yet. One query. */
  readonly upTo: (scope: Scope, day: PlainDate) => Effect.Effect<LightPicture | null>
}

/** How the lights stood on past days. */
export class LightPictures extends Context.Service<LightPictures, LightPicturesShape>()(
  '@jiashan/server/LightPictures',
) {
  static readonly layer = Layer.effect(
    LightPictures,
    Effect.gen(function* () {
      const { client } = yield* Database
      const overview = yield* Overview
      const record = Effect.fn('LightPictures.record')(function* (programme: ProgrammeId) {
        const scope = yield* Effect.fromResult(scopeFor(INSTALLATION, 'duty.read', programme))
        const { duties, today } = yield* overview.picture(scope)
        const where = { programme, day: today }
        if ((yield* Effect.promise(() => client.lightPicture.count({ where }))) > 0) return
        const { lights } = pictureOf(duties, today)
        const data = [{ ...where, lights: lights.map((one) => ({ ...one })) }]
        // Another process may have looked at the same moment: one picture a day.
        yield* Effect.promise(() => client.lightPicture.createMany({ data, skipDuplicates: true }))
      })
      const upTo = ({ programme }: Scope, day: PlainDate) =>
        Effect.promise(async (): Promise<LightPicture | null> => {
          const row = await client.lightPicture.findFirst({
            where: { programme, day: { lte: day } },
            orderBy: { day: 'desc' },
          })
          return row === null
            ? null
            : { day: row.day as PlainDate, lights: row.lights as unknown as LightPicture['lights'] }
        })
      return { record, upTo }
    }),
  )
}
