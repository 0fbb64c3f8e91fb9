import type { Criterion, Outcome, RuleSet, Scoring } from '../../src/assessment/index.ts'
import { OUTCOMES_OF, outcomesOf, timelyOf } from '../../src/assessment/index.ts'
import { exact, multiply, rational, sayExact, sum } from '../../src/quantity/index.ts'
import type { Dice } from './random.ts'
import { SECTIONS, TARGETS, UNITS } from './random-world.ts'

/** `monotone`: a better outcome never earns less, and nobody is compared with others. */
export interface Wish {
  readonly monotone: boolean
}

type Measure = Criterion['measures'][number]
type Found = 'outcomes' | 'numbers'
const SHARES = ['0', '0.25', '0.5', '0.6', '0.8', '1', '1/3']
const LOSSES = ['0', '0.2', '0.5', '1', '2', '3.5']
const OUTCOME_MEASURES = Object.keys(OUTCOMES_OF) as (keyof typeof OUTCOMES_OF)[]
const CITED = { clause: '第五条', basis: { clause: '三（二）', sentence: '对市协调小组成员单位进行考核。' } }
/** What a fact is worth at most one of; from worst to best, as far as a lateness makes the difference. */
const LADDERS: readonly (readonly Outcome[])[] = [
  ['undone', 'done-late', 'done-on-time'],
  ['target-short', 'target-met'],
  ['plan-missing', 'plan-late', 'plan-on-time'],
  ['report-missing', 'report-late', 'report-on-time'],
  ['reply-missing', 'reply-late', 'reply-on-time'],
  ['advice-missing', 'advice-late', 'advice-on-time'],
  ['bid-refused', 'bid-planned', 'bid-filed', 'bid-approved'],
]
const GOOD = new Set(LADDERS.map((one) => one.at(-1)))

export const randomRules = (roll: Dice, wish: Wish): RuleSet => {
  const criteria = Array.from({ length: 1 + roll.upTo(6) }, (_, index) => criterion(roll, wish, index))
  const total = sayExact(sum(criteria.map((one) => exact(one.weight))))
  const sections = SECTIONS.filter((title) => criteria.some((one) => one.section === title))
  return {
    ...{ year: 2018, title: '随机办法', version: 1, standing: '试评', note: '', total },
    rounding: { mode: roll.pick(['half-up', 'gb8170']), places: roll.upTo(4) },
    sections: sections.map((title) => ({
      title,
      weight: sayExact(sum(criteria.filter((one) => one.section === title).map((one) => exact(one.weight)))),
    })),
    criteria,
    bonuses: roll.times(2, (index) => bonus(roll, wish, index)),
    bonusCap: roll.pick(['0', '1', '3', '5.5']),
    vetoes: roll.times(2, (index) => ({
      ...{ id: `veto-${index}`, clause: '第九条', authority: '考核组' },
      ruling: roll.pick(['falsification', 'falsification', 'own-fault', 'county-caused', 'mark-missing']),
      effects: roll.some(['task-zero', 'no-top', 'lowest', 'refer']),
    })),
    grading: grading(roll, total),
  }
}

const criterion = (roll: Dice, wish: Wish, index: number): Criterion => {
  const finds: Found = roll.chance(60) ? 'outcomes' : 'numbers'
  const compares = finds === 'numbers' && roll.chance(30)
  const measures = compares && roll.chance(90) ? [INDICATORS] : differing(roll, finds)
  const weight = index === 0 ? '20' : roll.pick(['0', '5', '7.5', '10', '30', '70'])
  const fits = roll.chance(96) ? finds : finds === 'outcomes' ? 'numbers' : 'outcomes'
  return {
    ...{ id: `criterion-${index}`, title: `项目 ${index}`, ...CITED, weight },
    section: roll.pick(SECTIONS),
    measures,
    scoring: compares ? levelProgress(roll) : scoring(roll, wish, fits, measures, weight),
    applies: roll.chance(70)
      ? { _tag: 'Everyone' }
      : roll.pick<Criterion['applies']>([
          { _tag: 'Leading', least: 1 + roll.upTo(2) },
          { _tag: 'OnlySupporting' },
          { _tag: 'Units', departments: roll.some(UNITS) },
        ]),
    absent: roll.pick<Criterion['absent']>([
      { _tag: 'spread' },
      { _tag: 'full' },
      { _tag: 'into', section: roll.pick(SECTIONS) },
    ]),
    modifiers: roll.some<Criterion['modifiers'][number]>(
      [
        { _tag: 'OwnFault', factor: roll.pick(SHARES) },
        { _tag: 'CountyCaused', factor: roll.pick(SHARES) },
        { _tag: 'SingleKind', by: roll.pick(['role', 'pillar']), factor: roll.pick(['0.5', '2', '3']) },
      ],
      40,
    ),
  }
}

const INDICATORS: Measure = { _tag: 'Indicators', targets: [], quantity: 'ratio', unit: null }

/** One measure, or two of different kinds. */
const differing = (roll: Dice, finds: Found): readonly Measure[] => {
  const first = measure(roll, finds)
  const second = measure(roll, finds)
  return roll.chance(60) || second._tag === first._tag ? [first] : [first, second]
}

const measure = (roll: Dice, finds: Found): Measure => {
  if (finds === 'numbers') return numberMeasure(roll)
  const tag = roll.chance(35) ? 'KeyTasks' : roll.pick(OUTCOME_MEASURES)
  if (tag !== 'KeyTasks') return { _tag: tag }
  return {
    _tag: 'KeyTasks',
    difficulty: { hard: '1.5', normal: '1' },
    role: { lead: '1', support: roll.pick(['0', '0.4', '1']) },
    contribution: { main: '1', ordinary: '0.8', minor: roll.pick(['0', '0.5']) },
    indicators: roll.pick(['0', '0.3', '1']),
  }
}

const numberMeasure = (roll: Dice): Measure => {
  const kind = roll.upTo(4)
  if (kind === 0) return { _tag: 'Survey' }
  if (kind === 1) return { _tag: 'Marks', panel: roll.pick(['leaders', 'assessors']) }
  const ratio = roll.chance(70)
  return {
    ...{ _tag: 'Indicators', targets: roll.chance(70) ? [] : roll.some(TARGETS) },
    ...(ratio ? { quantity: 'ratio', unit: null } : { quantity: 'shortfall', unit: roll.pick(['%', '家']) }),
  }
}

const scoring = (
  roll: Dice,
  wish: Wish,
  finds: Found,
  measures: readonly Measure[],
  weight: string,
): Scoring => {
  const alone = finds === 'outcomes' ? onOutcomes(roll, wish, measures, weight) : onNumbers(roll)
  if (wish.monotone || roll.chance(75)) return alone
  return {
    ...{ _tag: 'Rank', of: alone, part: roll.pick(SHARES), within: roll.pick(['group', 'all']) },
    places: roll.shuffled(roll.some([1, 2, 4]).map((upTo) => ({ upTo, share: roll.pick(SHARES) }))),
    beyond: roll.pick(SHARES),
  }
}

const outcomesFrom = (measures: readonly Measure[]) => {
  const tags = [...new Set(measures.map(({ _tag }) => _tag))]
  return tags.map((tag) => ({ timely: timelyOf(tag), all: outcomesOf([{ _tag: tag }]) }))
}

type Alone = Extract<Scoring, { readonly _tag: 'Rank' }>['of']

const onOutcomes = (roll: Dice, wish: Wish, measures: readonly Measure[], weight: string): Alone => {
  const found = outcomesFrom(measures)
  if (roll.chance(50)) {
    const shares = new Map(found.flatMap(({ timely }) => timely).map((one) => [one, roll.pick(SHARES)]))
    for (const ladder of wish.monotone ? LADDERS : []) {
      const rising = ladder.map(() => roll.pick(['0', '0.25', '0.5', '0.6', '0.8', '1'])).toSorted()
      for (const [place, outcome] of ladder.entries())
        if (shares.has(outcome)) shares.set(outcome, rising[place] ?? '1')
    }
    const credits = [...shares].map(([outcome, share]) => ({ outcome, share }))
    return { _tag: 'Credit', credits }
  }
  const priced = roll.some(
    found.flatMap(({ all }) => all).filter((one) => !wish.monotone || !GOOD.has(one)),
    75,
  )
  const losses = priced.map((outcome) => ({
    ...{ outcome, points: roll.pick(LOSSES) },
    most: roll.chance(30) ? roll.pick(['4', '6']) : null,
  }))
  return {
    ...{ _tag: 'Deduct', once: roll.pick(['occurrence', 'period']) },
    losses: losses as unknown as Extract<Alone, { _tag: 'Deduct' }>['losses'],
    floor: roll.chance(70) ? '0' : sayExact(multiply(exact(weight), rational(1n, 4n))),
  }
}

const onNumbers = (roll: Dice): Alone => {
  if (roll.chance(30)) return { _tag: 'Marks', of: roll.pick(['1', '10', '100']), drop: roll.upTo(3) }
  const places = roll.some(['-0.5', '0', '0.3', '0.9', '1', '1.5', '2', '80'], 45)
  if (roll.chance(40)) {
    const bands = [null, ...places].map((from, index) => ({
      ...{ from, to: places[index] ?? null, share: roll.pick(SHARES) },
    }))
    return { _tag: 'Curve', shape: { _tag: 'bands', bands: roll.some(bands, 90) } }
  }
  const points = roll.shuffled(places.map((at) => ({ at, share: roll.pick(SHARES) })))
  const step = { size: roll.pick(['0.1', '0.3', '1']), counting: roll.pick(['begun', 'full'] as const) }
  return { _tag: 'Curve', shape: { _tag: 'line', points, step: roll.chance(40) ? step : null } }
}

const levelProgress = (roll: Dice): Scoring => ({
  _tag: 'LevelProgress',
  above: roll.pick([
    { level: '0.7', progress: '0.3' },
    { level: '1', progress: '0' },
  ]),
  below: roll.pick([
    { level: '0.3', progress: '0.7' },
    { level: '0.5', progress: '0.5' },
  ]),
  within: roll.pick(['group', 'all']),
})

const bonus = (roll: Dice, wish: Wish, index: number): RuleSet['bonuses'][number] => {
  const of: Measure = wish.monotone || roll.chance(60) ? { _tag: 'Honours' } : measure(roll, 'outcomes')
  const outcomes = roll.some(
    outcomesFrom([of]).flatMap(({ all }) => all),
    70,
  )
  const awards = outcomes.map((outcome) => ({ outcome, points: roll.pick(LOSSES) }))
  return {
    ...{ id: `bonus-${index}`, title: `加分 ${index}`, ...CITED, measure: of },
    awards: awards as unknown as RuleSet['bonuses'][number]['awards'],
    take: roll.pick(['highest', 'highest-per-task', 'sum']),
    cap: roll.pick(['1', '2.5', '10']),
    use: roll.pick(['score', 'tie-break']),
  }
}

const grading = (roll: Dice, total: string): RuleSet['grading'] => {
  const falling = ['优秀', '良好', '合格'].slice(roll.upTo(3))
  const at = [rational(9n, 10n), rational(7n, 10n), rational(1n, 2n)]
  return {
    grades: [
      ...falling.map((title, place) => ({
        title,
        atLeast: sayExact(multiply(exact(total), at[place] ?? rational(0n))),
      })),
      { title: '不合格', atLeast: '0' },
    ],
    groups: [...roll.some([3, 2, 1]), 0].map((ledAtLeast) => ({
      title: `牵头 ${ledAtLeast} 项以上`,
      ledAtLeast,
    })),
    quota: roll.chance(30)
      ? null
      : {
          share: roll.pick(['0.2', '0.3', '0.5', '1/3']),
          rounding: roll.pick(['up', 'down', 'half-up']),
          ties: roll.pick(['all', 'none', 'bonus']),
        },
  }
}
