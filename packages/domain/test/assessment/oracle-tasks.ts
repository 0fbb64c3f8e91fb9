import type { Criterion, FactSheet, IndicatorFact, MilestoneFact } from '../../src/assessment/index.ts'
import { BLANK, type Finding, named, paperOf } from './oracle-finding.ts'
import {
  altogether,
  by,
  count,
  type Fraction,
  greater,
  isNone,
  less,
  NONE,
  over,
  per,
  plus,
  read,
  WHOLE,
  within,
} from './oracle-fraction.ts'

type Measure = Criterion['measures'][number]
type Unit = FactSheet['units'][number]

export const yearIsOver = ({ asOf, year }: FactSheet): boolean => asOf > `${year}-12-31`

const TWICE = plus(WHOLE, WHOLE)
const counts = ({ goal, waived }: IndicatorFact): boolean => goal !== null && waived === null

/** 1 where the goal is just met; beyond it by how far the figure lies from the goal, in sizes of the goal. */
const ratioTo = ({ goal, actual, better }: IndicatorFact): Fraction | null => {
  if (goal === null || actual === null) return null
  const gap = less(read(actual), read(goal))
  const size = greater(read(goal), less(NONE, read(goal)))
  if (!isNone(size)) return plus(WHOLE, per(gap, size))
  if (better === 'less') return gap[0] > 0n ? TWICE : WHOLE
  return gap[0] < 0n ? NONE : WHOLE
}

const attainedBy = (ratio: Fraction, { better }: IndicatorFact): Fraction =>
  better === 'less' ? less(TWICE, ratio) : ratio

export const indicatorFinding = (
  measure: Extract<Measure, { _tag: 'Indicators' }>,
  fact: IndicatorFact,
): Finding => {
  const about = { ...BLANK, task: fact.task, paper: paperOf(fact.source) }
  if (!counts(fact)) return { ...about, weight: NONE }
  const ratio = ratioTo(fact)
  if (ratio === null || (measure.quantity === 'shortfall' && measure.unit !== fact.unit)) return about
  const short = less(read(fact.goal ?? '0'), read(fact.actual ?? '0'))
  const missing = greater(NONE, fact.better === 'more' ? short : less(NONE, short))
  const attained = attainedBy(ratio, fact)
  return {
    ...about,
    number: {
      value: measure.quantity === 'ratio' ? ratio : missing,
      level: fact.better === 'less' ? greater(NONE, attained) : attained,
      growth: growth(fact),
    },
  }
}

const growth = ({ actual, before, better }: IndicatorFact): Fraction | null => {
  if (actual === null || before === null || isNone(read(before))) return null
  const was = read(before)
  const grown = per(less(read(actual), was), greater(was, less(NONE, was)))
  return better === 'more' ? grown : less(NONE, grown)
}

export const taskFindings = (
  measure: Extract<Measure, { _tag: 'KeyTasks' }>,
  { task, role, difficulty }: Unit['duties'][number],
  { department }: Unit,
  sheet: FactSheet,
): readonly Finding[] => {
  const rated = sheet.contributions.find((one) => one.department === department && one.task === task)
  const contribution = role === 'lead' ? WHOLE : read(measure.contribution[rated?.level ?? 'ordinary'])
  const weight = by(by(read(measure.difficulty[difficulty]), read(measure.role[role])), contribution)
  const yearly = sheet.indicators.filter((one) => one.task === task)
  const counting = yearly.filter(counts)
  const indicators = counting.length === 0 ? NONE : read(measure.indicators)
  const milestones = sheet.milestones.filter((one) => one.task === task)
  const parts = altogether(milestones.map((one) => read(one.weight)))
  const work = by(weight, less(WHOLE, indicators))
  const plan = sheet.plans.find((one) => one.task === task)
  const planned: readonly Finding[] = isNone(parts)
    ? [
        {
          ...{ ...BLANK, task, weight: work, progress: NONE },
          outcomes: yearIsOver(sheet) ? [named('undone')] : null,
          paper: paperOf(plan?.source ?? { _tag: 'plan', id: null, task, year: sheet.year }),
        },
      ]
    : milestones.map((one) => ({
        ...milestoneFinding(one, sheet),
        weight: by(work, per(read(one.weight), parts)),
      }))
  if (isNone(read(measure.indicators))) return planned
  return [
    ...planned,
    ...yearly.map((one): Finding => {
      const ratio = counts(one) ? ratioTo(one) : null
      const progress = ratio === null ? NONE : within(attainedBy(ratio, one))
      const met = progress[0] === progress[1]
      return {
        ...{ ...BLANK, task, progress, paper: paperOf(one.source) },
        weight: counts(one) ? per(by(weight, indicators), count(counting.length)) : NONE,
        outcomes: ratio === null ? null : [named(met ? 'target-met' : 'target-short')],
      }
    }),
  ]
}

const milestoneFinding = (fact: MilestoneFact, sheet: FactSheet): Finding => {
  const about = { ...BLANK, task: fact.task, milestone: fact.milestone, paper: paperOf(fact.source) }
  if (fact.state === 'done' && fact.doneOn !== null) {
    const inYear = fact.doneOn <= `${sheet.year}-12-31` ? 'done-late' : 'undone'
    return { ...about, outcomes: [named(fact.doneOn <= fact.dueOn ? 'done-on-time' : inYear)] }
  }
  if (sheet.asOf <= fact.tellBy || fact.pending) return about
  return { ...about, outcomes: [named('undone')], progress: over(BigInt(fact.percent ?? 0), 100n) }
}
