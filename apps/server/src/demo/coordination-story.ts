import type { Programme } from '@jiashan/domain/policy'
import type { Actor, BidId, MatterId, MeetingId, ResolutionId } from '@jiashan/domain/record'
import type { BidCommand, MeetingCommand } from '@jiashan/domain/safeguards'
import type { MatterCommand, ResolutionCommand } from '@jiashan/domain/supervision'
import { Effect } from 'effect'
import { Bids } from '../safeguards/bids.ts'
import { Meetings } from '../safeguards/meetings.ts'
import { Matters } from '../supervision/matters.ts'
import { Resolutions } from '../supervision/resolutions.ts'
import type { Event } from './timeline.ts'

/** What was made so far, by the name that the story has for it. */
export const storyOf = (programme: Programme['id']) => {
  const made = new Map<string, string>()
  const idOf = <Id>(name: string): Id => {
    const id = made.get(name)
    if (id === undefined) throw new Error(`the story has no ${name} yet`)
    return id as Id
  }
  const noted =
    (name: string, fresh: boolean) =>
    ({ id }: { readonly id: string }) =>
      Effect.sync(() => {
        if (fresh) made.set(name, id)
      })
  return {
    idOf,
    meeting: (by: Actor, name: string, say: () => MeetingCommand) =>
      Effect.suspend(() => {
        const meeting = made.has(name) ? idOf<MeetingId>(name) : null
        return Effect.flatMap(Meetings, (meetings) =>
          meetings.act(by, { programme, meeting, command: say() }),
        ).pipe(Effect.tap(noted(name, meeting === null)))
      }),
    resolution: (by: Actor, name: string, say: () => ResolutionCommand) =>
      Effect.suspend(() => {
        const resolution = made.has(name) ? idOf<ResolutionId>(name) : null
        return Effect.flatMap(Resolutions, (resolutions) =>
          resolutions.act(by, { programme, resolution, command: say() }),
        ).pipe(Effect.tap(noted(name, resolution === null)))
      }),
    matter: (by: Actor, name: string, say: () => MatterCommand) =>
      Effect.suspend(() => {
        const matter = made.has(name) ? idOf<MatterId>(name) : null
        return Effect.flatMap(Matters, (matters) =>
          matters.act(by, { programme, matter, command: say() }),
        ).pipe(Effect.tap(noted(name, matter === null)))
      }),
    bid: (by: Actor, name: string, command: BidCommand) =>
      Effect.suspend(() => {
        const bid = made.has(name) ? idOf<BidId>(name) : null
        return Effect.flatMap(Bids, (bids) => bids.act(by, { programme, bid, command })).pipe(
          Effect.tap(noted(name, bid === null)),
        )
      }),
  }
}

export type Story = ReturnType<typeof storyOf>
/** One act, at a moment told in the time of Asia/Shanghai. */
export type Told = readonly [when: string, run: Event['run']]
