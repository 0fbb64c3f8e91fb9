import type { DepartmentId, ReviewId, Sha256 } from '@jiashan/domain/record'
import { actor, head, KJJ, office, PROGRAMME } from '../county.ts'
import { askedBy, type Served } from '../served.ts'

/** The item of the county's plan. */
export const PLAN = 'plan/1/2018'
const second = actor('office', null, 31)

/** How items become public in a small county: signed by the unit, submitted by the office, approved by another of it. */
export const approving = (served: Pick<Served, 'runtime'>) => {
  const lineOf = async (key: string) => {
    const asked = (['to-sign', 'signed'] as const).map((list) => ({ list, whose: 'all' as const, page: 0 }))
    const { lists } = await askedBy(served, office).disclosure.items({ programme: PROGRAMME, lists: asked })
    const line = lists.flatMap(({ rows }) => rows).find((one) => one.key === key)
    if (line === undefined) throw new TypeError(`no item ${key}`)
    return line
  }

  const signed = async (key: string, sendKey: string) => {
    const { hash, version } = await lineOf(key)
    return askedBy(served, head).disclosure.sign({
      ...{ programme: PROGRAMME, key: sendKey, expected: version },
      command: {
        ...{ _tag: 'SignItems', department: KJJ as DepartmentId },
        items: [{ key, hash: hash as Sha256, disclosure: 'open', reason: null }],
      },
    })
  }

  const approved = async (key: string, sendKey: string) => {
    const { hash } = await lineOf(key)
    const { id, version } = await askedBy(served, office).disclosure.submitReview({
      ...{ programme: PROGRAMME, key: `${sendKey}-submit`, expected: 0, review: null },
      command: {
        _tag: 'SubmitReview',
        opinions: [{ key, hash: hash as Sha256, verdict: 'open', reason: null }],
      },
    })
    return askedBy(served, second).disclosure.settleReview({
      ...{ programme: PROGRAMME, key: `${sendKey}-settle`, expected: version, review: id as ReviewId },
      command: { _tag: 'ApproveReview' },
    })
  }

  return { lineOf, signed, approved }
}
