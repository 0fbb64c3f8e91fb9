import {
  decideFigure,
  type FigureCommand,
  type FigureEntry,
  type FigureRefusal,
} from '@jiashan/domain/indicators'
import type { Actor, ObservationId, ProgrammeId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Mode } from '../mode.ts'
import { Programmes } from '../policy/programmes.ts'
import { readAggregates } from '../store/aggregate.ts'
import { keptIndicator, keptObservation } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'
import { readFigures } from './figures.ts'
import { placeOf } from './places.ts'

/** A figure is entered on a target. */
export type FigureRequest = { readonly programme: ProgrammeId; readonly target: string } & FigureCommand

export interface ObservationsShape {
  /** Records, confirms or corrects a figure; each is an entry of its own. */
  readonly act: (
    actor: Actor,
    request: FigureRequest,
    key?: string,
  ) => Effect.Effect<FigureEntry, FigureRefusal | StaleVersion | KeyReused>
}

/** 指标监测值. */
export class Observations extends Context.Service<Observations, ObservationsShape>()(
  '@jiashan/server/Observations',
) {
  static readonly layer = Layer.effect(
    Observations,
    Effect.gen(function* () {
      const writer = yield* Writer
      const programmes = yield* Programmes
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const { demo } = yield* Mode
      const act = Effect.fn('Observations.act')(function* (
        actor: Actor,
        request: FigureRequest,
        key?: string,
      ) {
        const { programme, target: targetKey } = request
        const document = (yield* programmes.byId(programme))?.document
        const place = document === undefined ? null : placeOf(document, targetKey)
        const id = ids.next((yield* clock.now).epochMs) as ObservationId
        const written = yield* writer.write({
          kept: keptObservation,
          locate: async () => id,
          programme,
          actor,
          request,
          key,
          decide: async (_, occasion, tx) => {
            const [indicator] = await readAggregates(tx, keptIndicator, { programme, target: targetKey })
            const { entries, reported } = await readFigures(tx, programme, {
              targets: place === null ? [] : [place.target],
              tasks: place === null || place.task === null ? [] : [place.task.ordinal],
              demo,
            })
            return decideFigure(request, occasion, {
              id,
              programme,
              key: targetKey,
              target: place?.target ?? null,
              indicator: indicator?.state ?? null,
              demo,
              figures: [...reported, ...entries],
            })
          },
        })
        return written.state
      })
      return { act }
    }),
  )
}
