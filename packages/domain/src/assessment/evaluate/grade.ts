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
import type { GradeReason } from '../results/scorecard.ts'
import type { Grading, Quota, VetoEffect } from '../rules/grading.ts'
import { VETO_EFFECT_LABEL } from '../rules/labels.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { type Facts, rulingsOn } from './item.ts'
import { sayRuling } from './measure/dealings.ts'
import { say } from './words.ts'

/** The group of a unit, by how many of the year's key tasks it leads; `place` is its position from 1. */
export const groupOf = (
  { duties }: UnitFact,
  { groups }: Grading,
): { readonly title: string; readonly place: number } => {
  const led = duties.filter((duty) => duty.role === 'lead').length
  const index = groups.findIndex((one) => led >= one.ledAtLeast)
  const place = index < 0 ? groups.length : index + 1
  return { title: groups[place - 1]?.title ?? '', place }
}

/** One unit of a group before it is graded. */
export interface Candidate {
  readonly unit: UnitFact
  /** Rounded; null without points. */
  readonly points: string | null
  readonly tieBreak: Rational
}

export interface Graded {
  readonly rank: number | null
  readonly grade: string | null
  readonly reasons: readonly GradeReason[]
}

/** Rank and grade of every unit of one group. */
export const gradeGroup = (group: readonly Candidate[], rules: RuleSet, facts: Facts): readonly Graded[] => {
  const { grading } = rules
  const vetoed = group.map((one) => vetoesOn(one.unit, rules, facts))
  const reaching = group.filter(
    ({ points }, index) =>
      thresholdOf(points, grading) === 0 && !isBarred(vetoed[index]?.effects ?? new Set()),
  )
  const places = placesOf(group.length, grading)
  return group.map((one, index) => {
    const { effects, reasons } = vetoed[index] ?? { effects: new Set<VetoEffect>(), reasons: [] }
    const rank = rankOf(one, group)
    const reached = thresholdOf(one.points, grading)
    if (one.points === null || reached === null) return { rank, grade: null, reasons }
    const admitted = reaching.includes(one) ? admit(one, reaching, places, grading) : null
    const held = reached === 0 && (isBarred(effects) || admitted?.in === false) ? 1 : reached
    const place = effects.has('lowest')
      ? grading.grades.length - 1
      : Math.min(held, grading.grades.length - 1)
    return {
      rank,
      grade: grading.grades[place]?.title ?? null,
      reasons: [thresholdReason(one.points, reached, grading), ...(admitted?.reasons ?? []), ...reasons],
    }
  })
}

/** Index of the highest grade whose threshold the points reach. */
const thresholdOf = (points: string | null, { grades }: Grading): number | null => {
  if (points === null || grades.length === 0) return null
  const index = grades.findIndex((one) => compare(exact(points), exact(one.atLeast)) >= 0)
  return index < 0 ? grades.length - 1 : index
}

const thresholdReason = (points: string, reached: number, { grades }: Grading): GradeReason => {
  const { title = '', atLeast = '0' } = grades[reached] ?? {}
  return {
    because: `${points} 分，达到“${title}”的分数线（${say(exact(atLeast))} 分以上）`,
    clause: null,
    source: null,
  }
}

const isBarred = (effects: ReadonlySet<VetoEffect>): boolean => effects.has('no-top') || effects.has('lowest')

/** Negative when `a` stands before `b`: more points, then more tie-breaking bonus. */
const before = (a: Candidate, b: Candidate): number =>
  a.points === null || b.points === null
    ? Number(a.points === null) - Number(b.points === null)
    : compare(exact(b.points), exact(a.points)) || compare(b.tieBreak, a.tieBreak)

/** One more than the number of peers before it, so that equals share a rank and leave a gap. */
const rankOf = (own: Candidate, group: readonly Candidate[]): number | null =>
  own.points === null ? null : 1 + group.filter((one) => one.points !== null && before(one, own) < 0).length

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

/** Whether a unit that reaches the top grade is within the quota. */
const admit = (
  own: Candidate,
  reaching: readonly Candidate[],
  places: number | null,
  { quota, grades }: Grading,
): { readonly in: boolean; readonly reasons: readonly GradeReason[] } => {
  const title = grades[0]?.title ?? ''
  if (places === null || quota === null) return { in: true, reasons: [] }
  const order =
    quota.ties === 'bonus'
      ? before
      : (a: Candidate, b: Candidate) => before({ ...a, tieBreak: ZERO }, { ...b, tieBreak: ZERO })
  const ahead = reaching.filter((one) => order(one, own) < 0).length
  const equal = reaching.filter((one) => order(one, own) === 0).length
  const fits = ahead + equal <= places
  const isIn = fits || (quota.ties !== 'none' && ahead < places)
  const tie = fits || ahead >= places ? '' : `，与 ${equal - 1} 家并列，${isIn ? '一并列入' : '均不列入'}`
  return {
    in: isIn,
    reasons: [
      {
        because: `本组“${title}”名额 ${places} 个，达到分数线的排第 ${ahead + 1}${tie}${isIn ? '' : '，未进入名额'}`,
        clause: null,
        source: null,
      },
    ],
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
