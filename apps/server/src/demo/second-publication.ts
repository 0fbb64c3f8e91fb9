import { actorOf } from '@jiashan/domain/access'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Disclosure } from '../disclosure/disclosure.ts'
import { Programmes } from '../policy/programmes.ts'
import { Publisher } from '../publisher/publisher.ts'
import { readAggregates } from '../store/aggregate.ts'
import { Database } from '../store/database.ts'
import { keptAccount } from '../store/kept.ts'
import { approveNext, linesFor, MISTAKEN } from './disclosure-events.ts'

/**
 * What happened after the demonstration's first publication: a correction that waited was approved and an item
 * withdrawn, so that a second one has something to state. Does nothing unless exactly one was issued.
 */
export const publishSecond = Effect.fn('Demo.publishSecond')(function* (say: (line: string) => void) {
  const publisher = yield* Publisher
  const [programme] = yield* (yield* Programmes).all
  if (programme === undefined || (yield* publisher.history(programme.id)).length !== 1) return
  const second = yield* actorNamed('office.chief')
  const head = yield* actorNamed(`${MISTAKEN}.head`)
  if (second === null || head === null) return
  yield* approveNext(programme.id, second)
  const shown = (yield* linesFor(programme.id, head)).filter(
    ({ item, standing }) => standing === 'published' && item.kind === 'progress',
  )
  const keys = shown.slice(-1).map(({ item }) => item.key)
  if (keys.length > 0)
    yield* (yield* Disclosure).sign(head, programme.id, {
      ...{ _tag: 'WithdrawItems', department: MISTAKEN, keys },
      reason: '涉及企业尚未公开的合作信息，经核实撤回（示例）',
    })
  say('publishing the open site again, with a correction and a withdrawal')
  yield* publisher.issue(INSTALLATION, programme.id)
})

const actorNamed = Effect.fn('Demo.actorNamed')(function* (username: string) {
  const { client } = yield* Database
  const [found] = yield* Effect.promise(() => readAggregates(client, keptAccount, { username }))
  return found === undefined ? null : (actorOf(found.state) satisfies Actor)
})
