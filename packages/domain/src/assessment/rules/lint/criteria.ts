import { exact } from '../../../quantity/index.ts'
import type { Criterion } from '../criterion.ts'
import { MODIFIER_LABEL } from '../labels.ts'
import type { RuleSet } from '../rule-set.ts'
import { finding, type RuleFinding } from './finding.ts'
import { scoringFindings } from './scoring.ts'
import { repeated } from './sums.ts'

/** What is wrong with one criterion, beside what it adds to its section. */
export const criterionFindings = (
  criterion: Criterion,
  index: number,
  rules: RuleSet,
): readonly RuleFinding[] => {
  const at = ['criteria', index] as const
  const { section, weight, measures, applies } = criterion
  const known = rules.sections.some(({ title }) => title === section)
  return [
    ...(known ? [] : [finding('section-unknown', [...at, 'section'], { section })]),
    ...(exact(weight).n === 0 ? [finding('weight-zero', [...at, 'weight'])] : []),
    ...(measures.length === 0 ? [finding('measure-none', [...at, 'measures'])] : []),
    ...repeated(measures.map((one) => JSON.stringify(one))).map((place) =>
      finding('measure-twice', [...at, 'measures', place], { measure: measures[place]?._tag ?? '' }),
    ),
    ...measures.flatMap((one, place) =>
      one._tag === 'Indicators' && one.quantity === 'shortfall' && (one.unit ?? '') === ''
        ? [finding('unit-missing', [...at, 'measures', place, 'unit'])]
        : [],
    ),
    ...(applies._tag === 'Units' && applies.departments.length === 0
      ? [finding('units-none', [...at, 'applies', 'departments'])]
      : []),
    ...absentFindings(criterion, index, rules),
    ...modifierFindings(criterion, index),
    ...(measures.length === 0 ? [] : scoringFindings(criterion, [...at, 'scoring'])),
  ]
}

const absentFindings = (
  { absent, section, id }: Criterion,
  index: number,
  { sections, criteria }: RuleSet,
): readonly RuleFinding[] => {
  if (absent._tag !== 'into') return []
  const path = ['criteria', index, 'absent', 'section']
  if (!sections.some(({ title }) => title === absent.section))
    return [finding('section-unknown', path, { section: absent.section })]
  const alone =
    absent.section === section && !criteria.some((one) => one.section === section && one.id !== id)
  return alone ? [finding('absent-own-section', path)] : []
}

const modifierFindings = (
  { modifiers, scoring, measures }: Criterion,
  index: number,
): readonly RuleFinding[] => {
  const base = scoring._tag === 'Rank' ? scoring.of : scoring
  const credits = base._tag === 'Credit' || base._tag === 'Curve'
  const milestones = measures.some(({ _tag }) => _tag === 'KeyTasks')
  const works = {
    OwnFault: base._tag === 'Credit' && milestones,
    CountyCaused: credits || base._tag === 'Deduct',
    SingleKind: credits || base._tag === 'Deduct',
  }
  const label = (place: number) => ({ modifier: MODIFIER_LABEL[modifiers[place]?._tag ?? 'OwnFault'] })
  return [
    ...modifiers.flatMap(({ _tag }, place) =>
      works[_tag] ? [] : [finding('modifier-idle', ['criteria', index, 'modifiers', place], label(place))],
    ),
    ...repeated(modifiers.map(({ _tag }) => _tag)).map((place) =>
      finding('modifier-twice', ['criteria', index, 'modifiers', place], label(place)),
    ),
  ]
}
