import type { Snapshot } from '@jiashan/domain/publication'
import { Context, Effect, Layer, Schema } from 'effect'
import type { Picture } from '../supervision/overview.ts'

/** The year has no rule set or no list of key tasks. */
export class NothingToScore extends Schema.TaggedError<NothingToScore>()('NothingToScore', {
  year: Schema.Int,
}) {}

export interface ScoresShape {
  /** Frozen results and the provisional ones of the present year, as a publication shows them. */
  readonly publishable: (picture: Picture) => Effect.Effect<Snapshot['results']>
}

/** 考核: rule sets, scorecards, results. */
export class Scores extends Context.Service<Scores, ScoresShape>()('@jiashan/server/Scores') {
  static readonly layer = Layer.succeed(Scores, { publishable: () => Effect.succeed([]) })
}
