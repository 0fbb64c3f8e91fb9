import type { Scope } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import {
  decideIndicator,
  type Figure,
  type FigureEntry,
  type Indicator,
  type IndicatorDefinition,
  type IndicatorRefusal,
  NEAR_PERCENT,
  NoSuchTarget,
} from '@jiashan/domain/indicators'
import type { Actor, DepartmentId, IndicatorId } from '@jiashan/domain/record'
import { Context, Effect, Layer } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { Mode } from '../mode.ts'
import { Programmes } from '../policy/programmes.ts'
import { stateOfRow } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptIndicator } from '../store/kept.ts'
import { type KeyReused, type StaleVersion, Writer } from '../store/write.ts'
import { NoSuchProgramme } from '../supervision/overview.ts'
import { readFigures } from './figures.ts'
import { placeOf, placesOf, sees, type TargetPlace } from './places.ts'

/** A target, how it is measured, and every figure on it that is known today. */
export interface IndicatorRow {
  readonly target: TargetPlace['target']
  readonly task: number | null
  readonly lead: DepartmentId | null
  readonly indicator: Indicator | null
  /** Version of the indicator; 0 where there is none. */
  readonly version: number
  readonly entries: readonly FigureEntry[]
  readonly reported: readonly Figure[]
  /** How near to the path is near (% of the path's value), as the programme sets it. */
  readonly nearPercent: string
}

export interface IndicatorsShape {
  readonly define: (
    actor: Actor,
    indicator: IndicatorDefinition,
    sending?: { readonly key?: string; readonly expected?: number },
  ) => Effect.Effect<Indicator, IndicatorRefusal | StaleVersion | KeyReused>
  /** The targets in a scope, in the order of the document; three queries beside the programme, whatever their number. */
  readonly read: (
    scope: Scope,
    options?: { readonly only?: string },
  ) => Effect.Effect<
    { readonly today: PlainDate; readonly rows: readonly IndicatorRow[] },
    NoSuchProgramme | NoSuchTarget
  >
}

/** 指标: how targets are measured, and what was measured. */
export class Indicators extends Context.Service<Indicators, IndicatorsShape>()('@jiashan/server/Indicators') {
  static readonly layer = Layer.effect(
    Indicators,
    Effect.gen(function* () {
      const { client } = yield* Database
      const writer = yield* Writer
      const programmes = yield* Programmes
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const { demo } = yield* Mode
      const define: IndicatorsShape['define'] = Effect.fn('Indicators.define')(function* (
        actor,
        indicator,
        sending = {},
      ) {
        const { programme, target } = indicator
        const document = (yield* programmes.byId(programme))?.document
        const place = document === undefined ? null : placeOf(document, target)
        const fresh = ids.next((yield* clock.now).epochMs) as IndicatorId
        const written = yield* writer.write({
          kept: keptIndicator,
          locate: async (tx) => {
            const where = { programme_target: { programme, target } }
            return (await tx.indicator.findUnique({ where, select: { id: true } }))?.id ?? fresh
          },
          programme,
          actor,
          request: { _tag: 'DefineIndicator', ...indicator },
          ...sending,
          decide: async (state, occasion, tx) => {
            const units = (await tx.department.findMany({ select: { id: true } })).map(
              (one) => one.id as DepartmentId,
            )
            const around = { target: place?.target ?? null, units }
            return decideIndicator({ ...indicator, id: state?.id ?? fresh }, occasion, around)
          },
        })
        return written.state
      })
      const read: IndicatorsShape['read'] = Effect.fn('Indicators.read')(function* (scope, { only } = {}) {
        const programme = yield* programmes.byId(scope.programme)
        if (programme === undefined) return yield* new NoSuchProgramme({ programme: scope.programme })
        const { today } = yield* clock.now
        const row = yield* Effect.promise(() =>
          client.programme.findUnique({
            relationLoadStrategy: 'join',
            where: { id: scope.programme },
            select: { schedule: { select: { nearPercent: true } }, indicator: true },
          }),
        )
        const nearPercent = row?.schedule?.nearPercent ?? NEAR_PERCENT
        const kept = (row?.indicator ?? []).map((one) => ({
          state: stateOfRow(keptIndicator, one),
          version: one.version,
        }))
        const byTarget = new Map(kept.map((one) => [one.state.target, one]))
        const places = placesOf(programme.document).filter(
          (place) =>
            (only === undefined || place.target.key === only) &&
            sees(scope, place, byTarget.get(place.target.key)?.state ?? null),
        )
        if (only !== undefined && places.length === 0) return yield* new NoSuchTarget({ target: only })
        const targets = places.map(({ target }) => target)
        const tasks = places.flatMap(({ task }) => (task === null ? [] : [task.ordinal]))
        const figures = yield* Effect.promise(() =>
          readFigures(client, scope.programme, { targets, tasks, demo }),
        )
        const known = <F extends Figure>(list: readonly F[], key: string): readonly F[] =>
          list.filter((one) => one.target === key && one.knownOn <= today)
        const rows = places.map(({ target, task }) => ({
          target,
          task: task?.ordinal ?? null,
          lead: task?.lead ?? null,
          indicator: byTarget.get(target.key)?.state ?? null,
          version: byTarget.get(target.key)?.version ?? 0,
          entries: known(figures.entries, target.key),
          reported: known(figures.reported, target.key),
          nearPercent,
        }))
        return { today, rows }
      })
      return { define, read }
    }),
  )
}
