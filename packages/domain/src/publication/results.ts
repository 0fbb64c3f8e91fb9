import {
  type Explanation,
  evaluate,
  type FactSheet,
  type RuleSet,
  type Scorecard,
  type Source,
} from '../assessment/index.ts'
import {
  type BidId,
  canonical,
  type DepartmentId,
  type MatterId,
  type OrderId,
  type Sha256,
} from '../record/index.ts'
import { type DisclosureDecisions, withholding } from './disclosure.ts'
import type { ResultInputs, Snapshot } from './snapshot.ts'

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
export const publicYear = (year: FrozenYear, decisions: DisclosureDecisions): Snapshot['results'][number] => {
  const { ruleSet } = year
  const shown = year.cards.filter((card) => isDisclosable(card, decisions))
  const factSheet = publicFacts(year.factSheet, new Set(shown.map((one) => one.department)), decisions)
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
export const isDisclosable = ({ explanation }: Scorecard, decisions: DisclosureDecisions): boolean =>
  sourcesOf(explanation).every((source) => !isWithheld(source, decisions))

const sourcesOf = ({ source, children }: Explanation): readonly Source[] => [
  ...(source === null ? [] : [source]),
  ...children.flatMap(sourcesOf),
]

const isWithheld = (source: Source, decisions: DisclosureDecisions): boolean =>
  (source._tag === 'report' || source._tag === 'plan') && withholding(decisions, source.task) !== null

/** Papers that are internal whatever is decided of results. */
const INTERNAL: readonly Source['_tag'][] = ['order', 'matter', 'bid', 'ruling']
const isInternal = ({ _tag }: Source): boolean => INTERNAL.includes(_tag)

/** Whether a criterion comes out of the public facts as it was frozen. */
const isGiven = (criterion: Explanation, given: readonly Explanation[]): boolean => {
  const again = given.find(({ id }) => id === criterion.id)
  return !sourcesOf(criterion).some(isInternal) && canonical(again ?? null) === canonical(criterion)
}

const STATED = '依据为内部材料，只列得分'

const statedCard = (card: Scorecard, ids: readonly string[]): Scorecard => ({
  ...card,
  reasons: card.reasons.map((one) =>
    one.source !== null && isInternal(one.source) ? { ...one, because: STATED, source: null } : one,
  ),
  explanation: {
    ...card.explanation,
    children: card.explanation.children.map((one) =>
      ids.includes(one.id)
        ? {
            ...one,
            ...{ fold: { _tag: 'leaf' }, formula: null, because: STATED, source: null, children: [] },
          }
        : one,
    ),
  },
})

/**
 * The facts behind the cards that are shown: of their units and their tasks, from papers that are public, without the
 * words in which the office or a unit gave a reason. Since every line that is not stated comes out of them, none of
 * the cards says more than they do.
 */
const publicFacts = (
  sheet: FactSheet,
  shown: ReadonlySet<string>,
  decisions: DisclosureDecisions,
): ResultInputs['factSheet'] => {
  const units = sheet.units.filter(({ department }) => shown.has(department))
  const tasks = new Set(units.flatMap(({ duties }) => duties.map(({ task }) => task)))
  const ofTask = <A extends { readonly task: number }>(list: readonly A[]) =>
    list.filter(({ task }) => tasks.has(task) && withholding(decisions, task) === null)
  const ofUnit = <A extends { readonly department: string }>(list: readonly A[]) =>
    list.filter(({ department }) => shown.has(department))
  return {
    ...sheet,
    units,
    tasks: ofTask(sheet.tasks),
    plans: ofTask(sheet.plans),
    reports: ofTask(sheet.reports),
    milestones: ofTask(sheet.milestones),
    indicators: ofTask(sheet.indicators).map((one) =>
      one.waived === null ? one : { ...one, waived: STATED },
    ),
    safeguards: ofUnit(sheet.safeguards),
    contributions: ofUnit(sheet.contributions)
      .filter(({ source }) => !isInternal(source))
      .map((one) => ({ ...one, reason: STATED })),
    surveys: ofUnit(sheet.surveys).filter(({ source }) => !isInternal(source)),
    ...existences(sheet, shown),
    ...{ rulings: [], marks: [] },
  }
}

const NAMELESS = '00000000-0000-7000-8000-000000000000'

/**
 * That a unit had orders, matters or bids at all, and nothing of them: whether a criterion applies to it decides the
 * weight of others. What they earned or cost is stated.
 */
const existences = (
  { asOf: dueOn, ...sheet }: FactSheet,
  shown: ReadonlySet<string>,
): Pick<FactSheet, 'orders' | 'matters' | 'bids'> => {
  const unitsOf = (list: readonly { readonly department: DepartmentId }[]): readonly DepartmentId[] =>
    [...new Set(list.map((one) => one.department))].filter((one) => shown.has(one)).toSorted()
  const order = NAMELESS as OrderId
  const matter = NAMELESS as MatterId
  const bid = NAMELESS as BidId
  return {
    orders: unitsOf(sheet.orders).map((department) => ({
      ...{ id: order, department, title: '', dueOn, answeredOn: dueOn, workingDaysLate: 0, closedOn: dueOn },
      ...{ round: 1, source: { _tag: 'order', id: order } },
    })),
    matters: unitsOf(sheet.matters).map((department) => ({
      ...{ id: matter, department, title: '', dueOn, advisedOn: dueOn },
      source: { _tag: 'matter', id: matter },
    })),
    bids: unitsOf(sheet.bids).map((department) => ({
      ...{ id: bid, department, title: '', status: 'planned', source: { _tag: 'bid', id: bid } },
    })),
  }
}
