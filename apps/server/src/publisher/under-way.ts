import type { ProgrammeId } from '@jiashan/domain/record'
import { Cause, Effect, Exit, Option } from 'effect'
import type { Progress } from './press.ts'
import type { PublishingFailed } from './publishing-failed.ts'

/** Which publication is being made, and the name of who asked for it. */
interface Task {
  readonly number: number
  readonly by: string
}

/** A publication that could not be made; `failure` is null where only the log knows why. */
export interface Failed extends Task {
  readonly failure: PublishingFailed | null
}

export interface Standing {
  readonly working: (Task & Progress) | null
  /** How the last one ended, if it failed; until the next one begins. */
  readonly failed: Failed | null
}

const NOTHING: Standing = { working: null, failed: null }

/** What this process is publishing. It begins with nothing: what another process was making ended with it. */
export class UnderWay {
  readonly #standings = new Map<ProgrammeId, Standing>()

  of(programme: ProgrammeId): Standing {
    return this.#standings.get(programme) ?? NOTHING
  }

  tell(programme: ProgrammeId, { done, total }: Progress): void {
    const { working } = this.of(programme)
    if (working !== null)
      this.#standings.set(programme, { working: { ...working, done, total }, failed: null })
  }

  /** Makes a publication so that everybody sees that it is being made, and whether it failed. */
  watch<A, E extends { readonly _tag: string }, R>(
    programme: ProgrammeId,
    task: Task,
    work: Effect.Effect<A, E, R>,
  ): Effect.Effect<A, E, R> {
    return Effect.suspend(() => {
      this.#standings.set(programme, { working: { ...task, done: 0, total: 0 }, failed: null })
      return Effect.onExit(work, (exit) =>
        Effect.sync(() => this.#standings.set(programme, { working: null, failed: failedIn(task, exit) })),
      )
    })
  }
}

/** What was refused is told to who asked; what failed, to everybody. */
const failedIn = (task: Task, exit: Exit.Exit<unknown, { readonly _tag: string }>): Failed | null => {
  if (Exit.isSuccess(exit)) return null
  const refusal = Option.getOrNull(Cause.findErrorOption(exit.cause))
  if (refusal === null) return { ...task, failure: null }
  return refusal._tag === 'PublishingFailed' ? { ...task, failure: refusal as PublishingFailed } : null
}
