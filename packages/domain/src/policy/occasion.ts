import type { Instant, PlainDate } from '../calendar/index.ts'
import type { Actor } from '../record/index.ts'

/** Who decides when: the only way in which time reaches a decision. */
export interface Occasion {
  readonly actor: Actor
  /** Business instant. */
  readonly at: Instant
  /** The day of that instant in Asia/Shanghai. */
  readonly today: PlainDate
}
