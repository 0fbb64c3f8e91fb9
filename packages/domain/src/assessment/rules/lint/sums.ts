import { compare, exact, sayExact, sum } from '../../../quantity/index.ts'
import type { RuleSet } from '../rule-set.ts'
import { finding, type RuleFinding } from './finding.ts'

/** The place of every text that stands in a list before. */
export const repeated = (texts: readonly string[]): readonly number[] =>
  texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []))

/** What does not add up, and what bears the name of another. */
export const sums = (rules: RuleSet): readonly RuleFinding[] => {
  const { sections, criteria, bonuses, vetoes, total } = rules
  const added = sum(sections.map(({ weight }) => exact(weight)))
  const ids: readonly (readonly [string, RuleFinding['path']])[] = [
    ...criteria.map(({ id }, index) => [id, ['criteria', index, 'id']] as const),
    ...bonuses.map(({ id }, index) => [id, ['bonuses', index, 'id']] as const),
    ...vetoes.map(({ id }, index) => [id, ['vetoes', index, 'id']] as const),
  ]
  return [
    ...(sections.length === 0 ? [finding('no-sections', ['sections'])] : []),
    ...(sections.length > 0 && compare(added, exact(total)) !== 0
      ? [finding('sections-unequal', ['total'], { sum: sayExact(added), total })]
      : []),
    ...repeated(sections.map(({ title }) => title)).map((index) =>
      finding('section-twice', ['sections', index, 'title'], { title: sections[index]?.title ?? '' }),
    ),
    ...(criteria.length === 0 ? [finding('criteria-none', ['criteria'])] : []),
    ...clauses(rules).flatMap(([text, path]) => (text.trim() === '' ? [finding('clause-empty', path)] : [])),
    ...sections.flatMap((section, index) => sectionFindings(section, index, rules)),
    ...repeated(ids.map(([id]) => id)).flatMap((place) => {
      const [id, path] = ids[place] ?? ['', []]
      return [finding('id-twice', path, { id })]
    }),
  ]
}

/** Every clause that is cited, with its place. */
const clauses = ({
  criteria,
  bonuses,
  vetoes,
}: RuleSet): readonly (readonly [string, RuleFinding['path']])[] => [
  ...Object.entries({ criteria, bonuses }).flatMap(([field, list]) =>
    list.flatMap(({ clause, basis }, index) => [
      [clause, [field, index, 'clause']] as const,
      [basis.clause, [field, index, 'basis', 'clause']] as const,
    ]),
  ),
  ...vetoes.map(({ clause }, index) => [clause, ['vetoes', index, 'clause']] as const),
]

const sectionFindings = (
  { title, weight }: RuleSet['sections'][number],
  index: number,
  { criteria }: RuleSet,
): readonly RuleFinding[] => {
  const own = criteria.filter((one) => one.section === title)
  if (own.length === 0) return [finding('section-empty', ['sections', index, 'title'], { title })]
  const added = sum(own.map((one) => exact(one.weight)))
  return compare(added, exact(weight)) === 0
    ? []
    : [finding('criteria-unequal', ['sections', index, 'weight'], { title, sum: sayExact(added), weight })]
}
