import { add, compare, exact, sayExact } from '../../../quantity/index.ts'
import { mostBonus } from '../../evaluate/bonus.ts'
import type { RuleSet } from '../rule-set.ts'
import { finding, type RuleFinding } from './finding.ts'
import { findsOutcomes, priced } from './scoring.ts'
import { repeated } from './sums.ts'

/** What is wrong with bonuses, vetoes, groups and grades. */
export const resultFindings = (rules: RuleSet): readonly RuleFinding[] => [
  ...bonusFindings(rules),
  ...vetoFindings(rules),
  ...gradeFindings(rules),
]

const bonusFindings = ({ bonuses, bonusCap }: RuleSet): readonly RuleFinding[] => [
  ...bonuses.flatMap(({ measure, awards, cap, use }, index) => {
    const at = ['bonuses', index]
    if (!findsOutcomes(measure))
      return [finding('scoring-unfit', [...at, 'measure'], { scoring: 'Credit', measure: measure._tag })]
    const worthless = awards.length > 0 && awards.every(({ points }) => exact(points).n === 0)
    const idle = exact(cap).n === 0 || worthless
    const above = use === 'score' && compare(exact(cap), exact(bonusCap)) > 0 && exact(bonusCap).n !== 0
    return [
      ...priced(awards, 'awards', [measure], at),
      ...(idle ? [finding('bonus-idle', [...at, worthless ? 'awards' : 'cap'])] : []),
      ...(above ? [finding('bonus-above-cap', [...at, 'cap'], { cap, bonusCap })] : []),
    ]
  }),
  ...(exact(bonusCap).n === 0 && bonuses.some(({ use }) => use === 'score')
    ? [finding('bonus-cap-zero', ['bonusCap'])]
    : []),
]

const vetoFindings = ({ vetoes }: RuleSet): readonly RuleFinding[] => [
  ...repeated(vetoes.map(({ ruling }) => ruling)).map((index) =>
    finding('veto-twice', ['vetoes', index, 'ruling']),
  ),
  ...vetoes.flatMap(({ effects }, index) =>
    effects.length === 0 ? [finding('veto-idle', ['vetoes', index, 'effects'])] : [],
  ),
]

const gradeFindings = (rules: RuleSet): readonly RuleFinding[] => {
  const { grades, groups, quota } = rules.grading
  const most = add(exact(rules.total), mostBonus(rules))
  const scores = grades.map((one) => exact(one.atLeast))
  const fall = scores.every((one, index) => {
    const before = scores[index - 1]
    return before === undefined || compare(one, before) < 0
  })
  const led = groups.map((one) => one.ledAtLeast)
  const ledFall = led.every((one, index) => index === 0 || one < (led[index - 1] ?? 0))
  return [
    ...(grades.length < 2 ? [finding('grades-few', ['grading', 'grades'])] : []),
    ...(grades.length > 0 && (!fall || scores.at(-1)?.n !== 0)
      ? [finding('grades-unordered', ['grading', 'grades'])]
      : []),
    ...repeated(grades.map(({ title }) => title)).map((index) =>
      finding('grade-twice', ['grading', 'grades', index, 'title'], { title: grades[index]?.title ?? '' }),
    ),
    ...grades.flatMap(({ atLeast }, index) =>
      compare(exact(atLeast), most) > 0
        ? [
            finding('grade-above-total', ['grading', 'grades', index, 'atLeast'], {
              atLeast,
              most: sayExact(most),
            }),
          ]
        : [],
    ),
    ...(groups.length === 0 ? [finding('groups-none', ['grading', 'groups'])] : []),
    ...(groups.length > 0 && (!ledFall || led.at(-1) !== 0)
      ? [finding('groups-unordered', ['grading', 'groups'])]
      : []),
    ...(quota !== null && exact(quota.share).n === 0
      ? [finding('quota-zero', ['grading', 'quota', 'share'])]
      : []),
  ]
}
