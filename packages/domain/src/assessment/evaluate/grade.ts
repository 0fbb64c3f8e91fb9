import {
  ceiling,
  compare,
  exact,
  floor,
  multiply,
  type Rational,
  rational,
  toNumber,
  ZERO,
} from '../../quantity/rational.ts'
import { round } from '../../quantity/rounding.ts'
import type { UnitFact } from '../facts/fact-sheet.ts'
import type { GradeReason, Scorecard } from '../results/scorecard.ts'
import type { Grading, Quota, VetoEffect } from '../rules/grading.ts'
import { VETO_EFFECT_LABEL } from '../rules/labels.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Facts, rulingsOn } from './item.ts'
import { sayRuling } from './measure/dealings.ts'
import { say } from './words.ts'

/** Units that are ranked among each other; `place` is its position from 1. */
export type Group = Omit<Scorecard['group'], 'size'>

/** The group of a unit, by how many of the year's key tasks it leads. */
export const groupOf = ({ duties }: UnitFact, { groups }: Grading): Group => {
  const led = duties.filter((duty) => duty.role === 'lead').length
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
export const gradeAll = (all: readonly Ungraded[], rules: RuleSet, facts: Facts): readonly Scorecard[] => {
  const groups = [...Map.groupBy(all, (one) => one.group.place).values()]
  const graded = new Map(groups.flatMap((group) => gradeGroup(group, rules, facts)))
  return all.flatMap((one) => graded.get(one) ?? [])
}

const gradeGroup = (
  group: readonly Ungraded[],
  rules: RuleSet,
  facts: Facts,
): readonly (readonly [Ungraded, Scorecard])[] => {
  const { grading } = rules
  const ranks = ranksOf(group, before)
  const judged = group.map((one) => {
    const { effects, reasons } = vetoesOn(one.unit, rules, facts)
    const isBarred = effects.has('no-top') || effects.has('lowest')
    return { one, effects, reasons, isBarred, reached: thresholdOf(one.points, grading) }
  })
  const admit = admission(
    judged.flatMap(({ one, reached, isBarred }) => (reached === 0 && !isBarred ? [one] : [])),
    group.length,
    grading,
  )
  const last = grading.grades.length - 1
  return judged.map(({ one, effects, reasons, isBarred, reached }) => {
    const admitted = reached === 0 && !isBarred ? admit(one) : null
    const held = reached === 0 && (isBarred || admitted?.in === false) ? 1 : (reached ?? last)
    const place = effects.has('lowest') ? last : Math.min(held, last)
    return [
      one,
      {
        ...one.card,
        group: { ...one.group, size: group.length },
        rank: ranks.get(one) ?? null,
        grade: reached === null ? null : (grading.grades[place]?.title ?? null),
        reasons: [...thresholdReason(one, reached, grading), ...(admitted?.reasons ?? []), ...reasons],
      },
    ]
  })
}

/** Index of the highest grade whose threshold the points reach. */
const thresholdOf = (points: Rational | null, { grades }: Grading): number | null => {
  if (points === null || grades.length === 0) return null
  const index = grades.findIndex((one) => compare(points, exact(one.atLeast)) >= 0)
  return index < 0 ? grades.length - 1 : index
}

const thresholdReason = (
  { card }: Ungraded,
  reached: number | null,
  { grades }: Grading,
): readonly GradeReason[] => {
  if (reached === null) return []
  const { title = '', atLeast = '0' } = grades[reached] ?? {}
  const because = `${card.points} 分，达到“${title}”的分数线（${say(exact(atLeast))} 分以上）`
  return [{ because, clause: null, source: null }]
}

type Order = (a: Ungraded, b: Ungraded) => number

/** Negative when `a` has more points. */
const byPoints: Order = (a, b) => compare(b.points ?? ZERO, a.points ?? ZERO)

/** Negative when `a` stands before `b`: more points, then more tie-breaking bonus. */
const before: Order = (a, b) => byPoints(a, b) || compare(b.tieBreak, a.tieBreak)

/** One more than the number of peers before it, so that equals share a rank and leave a gap; none without points. */
const ranksOf = (units: readonly Ungraded[], order: Order): ReadonlyMap<Ungraded, number> => {
  const ordered = units.filter((one) => one.points !== null).toSorted(order)
  const ranks = new Map<Ungraded, number>()
  for (const [index, one] of ordered.entries()) {
    const last = ordered[index - 1]
    const shared = last !== undefined && order(last, one) === 0 ? ranks.get(last) : undefined
    ranks.set(one, shared ?? index + 1)
  }
  return ranks
}

const PLACES = {
  up: ceiling,
  down: floor,
  'half-up': (places: Rational) => round(places, { mode: 'half-up', places: 0 }),
} as const satisfies Record<Quota['rounding'], (places: Rational) => Rational>

/** How many units of a group of this size may have the top grade; null without a quota. */
export const placesOf = (size: number, { quota }: Grading): number | null => {
  if (quota === null) return null
  return toNumber(PLACES[quota.rounding](multiply(exact(quota.share), rational(size))))
}

interface Admitted {
  readonly in: boolean
  readonly reasons: readonly GradeReason[]
}

/** Whether each of the units that reach the top grade is within the quota. */
const admission = (
  reaching: readonly Ungraded[],
  size: number,
  grading: Grading,
): ((own: Ungraded) => Admitted) => {
  const { quota, grades } = grading
  const places = placesOf(size, grading)
  if (places === null || quota === null) return () => ({ in: true, reasons: [] })
  const ranks = ranksOf(reaching, quota.ties === 'bonus' ? before : byPoints)
  return (own) => {
    const rank = ranks.get(own) ?? 1
    const equal = [...ranks.values()].filter((one) => one === rank).length
    const fits = rank - 1 + equal <= places
    const isIn = fits || (quota.ties !== 'none' && rank <= places)
    const tie = fits || rank > places ? '' : `，与 ${equal - 1} 家并列，${isIn ? '一并列入' : '均不列入'}`
    const because = `本组“${grades[0]?.title ?? ''}”名额 ${places} 个，达到分数线的排第 ${rank}${tie}${isIn ? '' : '，未进入名额'}`
    return { in: isIn, reasons: [{ because, clause: null, source: null }] }
  }
}

/** What was found against a unit that no points make up for. */
const vetoesOn = (
  unit: UnitFact,
  { vetoes }: RuleSet,
  facts: Facts,
): { readonly effects: ReadonlySet<VetoEffect>; readonly reasons: readonly GradeReason[] } => {
  const found = vetoes.flatMap((veto) =>
    rulingsOn(facts, unit, veto.ruling).map((ruling) => ({ veto, ruling })),
  )
  return {
    effects: new Set(found.flatMap(({ veto }) => veto.effects)),
    reasons: found.map(({ veto, ruling }) => ({
      because: `${sayRuling(ruling)}：${veto.effects.map((one) => VETO_EFFECT_LABEL[one]).join('，')}`,
      clause: veto.clause,
      source: { _tag: 'ruling', id: ruling.id },
    })),
  }
}
