import {
  type Explanation,
  evaluate,
  type FactSheet,
  type RuleSet,
  type Scorecard,
  type Source,
} from '../assessment/index.ts'
import { canonical, type Sha256 } from '../record/index.ts'
import { type DisclosureDecisions, withholding } from './decisions/index.ts'
import { isInternalPaper, publicFacts, type Readable, STATED } from './public-facts.ts'
import type { Snapshot } from './snapshot.ts'

/** A year's result as it was frozen, whole. */
export interface FrozenYear {
  readonly ruleSet: RuleSet
  readonly factSheet: FactSheet
  readonly cards: readonly Scorecard[]
  readonly ruleSetHash: Sha256
  readonly factSheetHash: Sha256
  readonly resultHash: Sha256
}

/**
 * A year as the public reads it: the cards that may be read, and the facts that may be known. What public facts do not
 * give is stated: its points stand, its reasons do not.
 */
export const publicYear = (
  year: FrozenYear,
  decisions: DisclosureDecisions,
  read: Readable,
): Snapshot['results'][number] => {
  const { ruleSet } = year
  const taskOf = tasksOfSources(year.factSheet)
  const shown = year.cards.filter((card) => isDisclosable(card, decisions, taskOf))
  const factSheet = publicFacts(year.factSheet, new Set(shown.map((one) => one.department)), read)
  const again = new Map(evaluate(ruleSet, factSheet).map((one) => [one.department, one]))
  const stated: Record<string, readonly string[]> = {}
  const cards = shown.map((card) => {
    const given = again.get(card.department)?.explanation.children ?? []
    const ids = card.explanation.children.filter((one) => !isGiven(one, given)).map(({ id }) => id)
    if (ids.length > 0) stated[card.department] = ids
    return { department: card.department, card: statedCard(card, ids) }
  })
  const whole =
    cards.length === year.cards.length &&
    cards.every(({ department, card: { rank, grade } }) => {
      const given = again.get(department)
      return given?.rank === rank && given.grade === grade
    })
  return {
    ...{ year: ruleSet.year, ruleSet: ruleSet.title, standing: ruleSet.standing, cards },
    inputs: { ...hashesOf(year), ruleSet, factSheet, stated, whole },
  }
}

const hashesOf = ({ ruleSetHash, factSheetHash, resultHash }: FrozenYear) => ({
  ruleSetHash,
  factSheetHash,
  resultHash,
})

/**
 * Whether a scorecard may be read in public: not when any of its points speaks of a withheld task. A
 * number without its reason would still tell how that task went, so the whole card stays internal.
 */
export const isDisclosable = (
  { explanation }: Scorecard,
  decisions: DisclosureDecisions,
  taskOf: (source: Source) => number | null,
): boolean =>
  sourcesOf(explanation).every((source) => {
    const task = taskOf(source)
    return task === null || withholding(decisions, task) === null
  })

const sourcesOf = ({ source, children }: Explanation): readonly Source[] => [
  ...(source === null ? [] : [source]),
  ...children.flatMap(sourcesOf),
]

/** The task of which a source speaks, as the year's facts name it; null where it speaks of none. */
export const tasksOfSources = ({
  indicators,
  safeguards,
}: Pick<FactSheet, 'indicators' | 'safeguards'>): ((source: Source) => number | null) => {
  const ofTarget = new Map(indicators.map(({ target, task }) => [target, task]))
  const ofSafeguard = new Map(safeguards.map(({ id, task }) => [id, task]))
  return (source) => {
    switch (source._tag) {
      case 'report':
      case 'plan':
        return source.task
      case 'indicator':
        return ofTarget.get(source.target) ?? null
      case 'safeguard':
        return ofSafeguard.get(source.id) ?? null
      default:
        return null
    }
  }
}

/** Whether a criterion comes out of the public facts as it was frozen. */
const isGiven = (criterion: Explanation, given: readonly Explanation[]): boolean => {
  const again = given.find(({ id }) => id === criterion.id)
  return !sourcesOf(criterion).some(isInternalPaper) && canonical(again ?? null) === canonical(criterion)
}

/** A reason of a grade that has a source is a finding of people. */
const statedCard = (card: Scorecard, ids: readonly string[]): Scorecard => ({
  ...card,
  reasons: card.reasons.map((one) => (one.source === null ? one : { ...one, because: STATED, source: null })),
  explanation: {
    ...card.explanation,
    children: card.explanation.children.map((one) => (ids.includes(one.id) ? statedLeaf(one) : one)),
  },
})

const statedLeaf = (criterion: Explanation): Explanation => ({
  ...criterion,
  ...{ fold: { _tag: 'leaf' }, formula: null, because: STATED, source: null, children: [] },
})
