import { evaluate, holds } from '../../assessment/evaluate/index.ts'
import type { Explanation, FactSheet, RuleSet, Scorecard } from '../../assessment/index.ts'
import { compare, exact } from '../../quantity/rational.ts'
import { canonical } from '../../record/canonical.ts'

/** What whoever computes a published result again needs of it. */
export interface AgreementInputs {
  readonly ruleSet: RuleSet
  /** SHA-256 of the rule set as the result was frozen by it. */
  readonly ruleSetHash: string
  readonly factSheet: FactSheet
  /** Ids of nodes that are only stated, by unit. */
  readonly stated: Readonly<Record<string, readonly string[]>>
  /** Whether ranks and grades come out of the public facts too. */
  readonly whole: boolean
}

/** What came of computing one unit's published card again 复算. */
export interface Agreement {
  readonly department: string
  readonly name: string
  /** How many lines were computed and compared. */
  readonly compared: number
  /** Titles of the lines that came out otherwise; empty where all agree. */
  readonly otherwise: readonly string[]
  /** Titles of the lines that are only stated. */
  readonly stated: readonly string[]
}

/** The text of the published rule set; its SHA-256 is `ruleSetHash`, unless other rules are shown than were used. */
export const ruleSetText = ({ ruleSet }: Pick<AgreementInputs, 'ruleSet'>): string => canonical(ruleSet)

/** Computes every card again from the published rules and facts, and compares it line by line. */
export const agreement = (
  { ruleSet, factSheet, stated, whole }: AgreementInputs,
  cards: readonly Scorecard[],
): readonly Agreement[] => {
  const again = new Map<string, Scorecard>(evaluate(ruleSet, factSheet).map((one) => [one.department, one]))
  return cards.map((card) =>
    agreementOf(card, again.get(card.department), new Set(stated[card.department] ?? []), whole),
  )
}

const agreementOf = (
  card: Scorecard,
  again: Scorecard | undefined,
  stated: ReadonlySet<string>,
  whole: boolean,
): Agreement => {
  const { department, name, explanation } = card
  const isStated = ({ id, children }: Explanation): boolean => stated.has(id) || children.some(isStated)
  const computed = new Map(again === undefined ? [] : linesOf(again.explanation).map((one) => [one.id, one]))
  const lines = linesOf(explanation).filter((one) => !isStated(one))
  const differing = lines.filter((one) => COMPARED.some((key) => computed.get(one.id)?.[key] !== one[key]))
  const titles = [
    ...differing.map(({ title }) => title),
    // What is stated enters the sums that are read: these must hold whatever it is.
    ...(holds(explanation) && isSame(card.points, explanation.points) ? [] : [explanation.title]),
    ...(whole && (again?.rank !== card.rank || again.grade !== card.grade) ? [RANK_AND_GRADE] : []),
  ]
  return {
    ...{ department, name, compared: lines.length, otherwise: [...new Set(titles)] },
    stated: linesOf(explanation)
      .filter(({ id }) => stated.has(id))
      .map(({ title }) => title),
  }
}

/** They are no line of the card, so they have no title there. */
const RANK_AND_GRADE = '名次、等次'

/** The same number, however it is written. */
const isSame = (a: string | null, b: string | null): boolean =>
  a === null || b === null ? a === b : compare(exact(a), exact(b)) === 0

const linesOf = (node: Explanation): readonly Explanation[] => [node, ...node.children.flatMap(linesOf)]

/** What a line says of a score. */
const COMPARED = ['points', 'max', 'standing', 'formula', 'because'] as const
