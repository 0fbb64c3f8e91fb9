import {
  ceiling,
  compare,
  exact,
  floor,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { GradeReason, Scorecard } from '../results/scorecard.ts'
import type { Grading, Quota, VetoEffect } from '../rules/grading.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Facts, rulingsOn, tasksLed } from './item.ts'
import { sayRuling } from './measure/dealings.ts'
import { say } from './words.ts'

/** Units that are ranked among each other; `place` is its position from 1. */
export type Group = Omit<Scorecard['group'], 'size'>

/** The group of a unit, by how many of the year's key tasks it leads. */
export const groupOf = (unit: UnitFact, { groups }: Grading): Group => {
  const led = tasksLed(unit).length
  const index = groups.findIndex((one) => led >= one.ledAtLeast)
  const place = index < 0 ? groups.length : index + 1
  return { title: groups[place - 1]?.title ?? '', place }
}

/** A unit's card before it is graded. */
export interface Ungraded {
  readonly unit: UnitFact
  readonly group: Group
  /** Rounded; null without points. */
  readonly points: Rational | null
  readonly tieBreak: Rational
  readonly card: Omit<Scorecard, 'group' | 'rank' | 'grade' | 'reasons'>
}

/** The cards with ranks and grades, in their order. */
export const gradeAll = (
  all: readonly Ungraded[],
  { grading, vetoes }: RuleSet,
  facts: Facts,
): readonly Scorecard[] => {
  const { grades } = grading
  const last = grades.length - 1
  const judged = all.map((one) => {
    const { points, unit } = one
    const found = vetoes.flatMap((veto) =>
      rulingsOn(facts, unit, veto.ruling).map((ruling) => ({ ...veto, ruling })),
    )
    const has = (effect: VetoEffect) => found.some(({ effects }) => effects.includes(effect))
    // The highest grade whose threshold the points reach, none without points; and the highest that vetoes leave.
    const reached = points
      ? grades.findIndex(({ atLeast }, place) => place === last || compare(points, exact(atLeast)) >= 0)
      : -1
    const left = has('lowest') ? grades.length : has('no-top') ? 1 : 0
    return { ...one, reached, left, found, isTop: reached === 0 && left === 0 }
  })
  const groups = Map.groupBy(judged, ({ group }) => group.place)
  return judged.map((one) => {
    const { card, group, points, reached, found } = one
    const peers = groups.get(group.place) ?? []
    const { title, atLeast } = grades[reached] ?? {}
    const tops = peers.filter(({ isTop }) => isTop)
    const admitted = one.isTop ? admission(one, tops, peers.length, grading) : null
    const left = admitted?.isOut ? 1 : one.left
    return {
      ...card,
      group: { ...group, size: peers.length },
      rank: points && rankOf(one, peers, before),
      grade: points && (grades[Math.min(Math.max(reached, left), last)]?.title ?? null),
      reasons: [
        ...(atLeast
          ? [reason(`${card.points} 分，达到“${title}”的分数线（${say(exact(atLeast))} 分以上）`)]
          : []),
        ...(admitted ? [reason(admitted.because)] : []),
        ...found.map(({ ruling, effects, clause }) => ({
          because: sayRuling(ruling),
          effects,
          clause,
          source: { _tag: 'ruling', id: ruling.id } as const,
        })),
      ],
    }
  })
}

const reason = (because: string): GradeReason => ({ because, effects: [], clause: null, source: null })

type Order = (a: Ungraded, b: Ungraded) => number

/** Negative when `a` has more points. */
const byPoints: Order = (a, b) => compare(b.points ?? ZERO, a.points ?? ZERO)

/** Negative when `a` stands before `b`: more points, then more tie-breaking bonus. */
const before: Order = (a, b) => byPoints(a, b) || compare(b.tieBreak, a.tieBreak)

/** One more than the number of peers before it, so that equals share a rank and leave a gap. */
const rankOf = (one: Ungraded, peers: readonly Ungraded[], order: Order): number =>
  1 + peers.filter((peer) => peer.points && order(peer, one) < 0).length

const PLACES = {
  up: ceiling,
  down: floor,
  'half-up': (places: Rational) => round(places, { mode: 'half-up', places: 0 }),
} as const satisfies Record<Quota['rounding'], (places: Rational) => Rational>

/** How many units of a group of this size may have the top grade; null without a quota. */
export const placesOf = (size: number, { quota }: Grading): number | null =>
  quota && Number(PLACES[quota.rounding](multiply(exact(quota.share), rational(size))).n)

/** Whether one of the units that reach the top grade is beyond the quota; null without one. */
const admission = (
  one: Ungraded,
  tops: readonly Ungraded[],
  size: number,
  grading: Grading,
): { readonly isOut: boolean; readonly because: string } | null => {
  const { quota, grades } = grading
  const places = placesOf(size, grading)
  if (quota === null || places === null) return null
  const order = quota.ties === 'bonus' ? before : byPoints
  const rank = rankOf(one, tops, order)
  const equal = tops.filter((peer) => order(peer, one) === 0).length - 1
  const isTied = rank <= places && rank + equal > places
  const isOut = rank > places || (isTied && quota.ties === 'none')
  const tie = isTied ? `，与 ${equal} 家并列，${isOut ? '均不列入' : '一并列入'}` : ''
  const because = `本组“${grades[0]?.title}”名额 ${places} 个，达到分数线的排第 ${rank}${tie}${isOut ? '，未进入名额' : ''}`
  return { isOut, because }
}
