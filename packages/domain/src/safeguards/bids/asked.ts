import { may } from '../../access/index.ts'
import { addDays, type PlainDate } from '../../calendar/index.ts'
import { type Actor, next } from '../../record/index.ts'
import { BID_ACTIONS, BID_TRANSITIONS, type BidAction, type BidStatus, type UpwardBid } from './bid.ts'
import { BID_PERMISSION } from './decide.ts'

/** The actions on a bid that this actor may take now; null: a new one of the actor's own unit. */
export const bidActions = (actor: Actor, bid: UpwardBid | null): readonly BidAction[] =>
  BID_ACTIONS.filter(
    (action) =>
      may(actor, BID_PERMISSION[action], bid?.department ?? actor.department) &&
      next<BidStatus, BidAction>(BID_TRANSITIONS, bid?.status ?? 'none', action) !== null,
  )

/** What a bid asks of its unit. */
export const BID_ASKED = ['file', 'settle'] as const
export type BidAsked = (typeof BID_ASKED)[number]
export const BID_ASKED_LABEL = {
  file: '登记申报情况',
  settle: '登记批复情况',
} as const satisfies Record<BidAsked, string>

/** Days without a word after which a bid is asked about: a word, and be it a changed note, is enough. */
export const BID_QUIET_DAYS = 90

export interface BidTodo {
  readonly asked: BidAsked
  readonly bid: UpwardBid['id']
  readonly title: string
  readonly task: number | null
  /** The day of the last word on it. */
  readonly quietSince: PlainDate
}

/** The bids on which nothing was said for a quarter, the quietest first. Nothing is due on a day: bodies above decide. */
export const bidTodos = (actor: Actor, bids: readonly UpwardBid[], today: PlainDate): readonly BidTodo[] =>
  bids
    .flatMap((bid): readonly BidTodo[] => {
      const { id, text, status, steps } = bid
      const quietSince = steps.at(-1)?.on
      const asks = bidActions(actor, bid).includes('revise')
      if (!asks || quietSince === undefined || addDays(quietSince, BID_QUIET_DAYS) > today) return []
      const asked = status === 'planned' ? 'file' : 'settle'
      return [{ asked, bid: id, title: text.title, task: text.task, quietSince }]
    })
    .toSorted((a, b) => (a.quietSince < b.quietSince ? -1 : 1))
