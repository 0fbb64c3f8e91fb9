import { Effect, Schema } from 'effect'
import { troubleOf } from './trouble.ts'

/** The bundle could not be made; what was served before is still served. */
export class PublishingFailed extends Schema.TaggedError<PublishingFailed>()('PublishingFailed', {
  problem: Schema.String,
}) {}

/** Works on the disk; what people can mend is told them, anything else is a defect. */
export const onDisk = <A>(work: () => Promise<A>): Effect.Effect<A, PublishingFailed> =>
  Effect.tryPromise({ try: work, catch: (error) => error }).pipe(
    Effect.catch((error) => {
      const problem = troubleOf(error)
      return problem === null ? Effect.die(error) : Effect.fail(new PublishingFailed({ problem }))
    }),
  )
