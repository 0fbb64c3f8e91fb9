import { type PlainDate, sayDate } from '../../../calendar/plain-date.ts'
import type { BidFact, MatterFact, OrderFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { RulingFact } from '../../facts/ruling.ts'
import { RULING_LABEL } from '../../rules/labels.ts'
import type { Outcome } from '../../rules/outcome.ts'
import { AGAIN, type Facts, type Item, occurrence, outcomes, PLAIN, rulingsOn, type Told } from '../item.ts'
import { dueBy } from './due.ts'

/** 督办单 issued to a unit: answered in time, closed, ordered again. */
export const orderItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  facts.on('orders', unit.department).map((fact) => ({
    ...PLAIN,
    key: fact.id,
    title: fact.title,
    ...answering(fact, facts),
    source: fact.source,
  }))

const answering = (
  { dueOn, answeredOn, workingDaysLate, closedOn, round }: OrderFact,
  { asOf, lastDay }: Facts,
): Told => {
  const { first, because } = dueBy('reply', dueOn, answeredOn, asOf, workingDaysLate)
  const isOver = asOf > lastDay
  const closed =
    answeredOn === null
      ? ''
      : closedOn !== null
        ? `；${sayDate(closedOn)}销号`
        : isOver
          ? '；至年末未销号'
          : '；待销号'
  return {
    found: outcomes(
      first,
      ...(closedOn === null && isOver ? [occurrence('unclosed')] : []),
      ...(round < AGAIN ? [] : [occurrence('ordered-again', { count: round - 1 })]),
    ),
    because: `${because}${closed}${round < AGAIN ? '' : `；二次督办 ${round - 1} 次`}`,
  }
}

/** 争取协同: matters on which a unit was asked to say something, and what it bids for above. */
export const coordinationItems = (unit: UnitFact, facts: Facts): readonly Item[] => [
  ...facts.on('matters', unit.department).map((fact) => ({
    ...PLAIN,
    key: fact.id,
    title: fact.title,
    ...advising(fact, facts.asOf),
    source: fact.source,
  })),
  ...facts.on('bids', unit.department).map((fact) => ({
    ...PLAIN,
    key: fact.id,
    title: fact.title,
    ...bidding(fact, facts),
    source: fact.source,
  })),
]

const advising = ({ dueOn, advisedOn }: MatterFact, asOf: PlainDate): Told => {
  const { first, because } = dueBy('advice', dueOn, advisedOn, asOf)
  return { found: outcomes(first), because }
}

const BID_WORDS = {
  planned: '登记后未申报',
  filed: '已申报，尚无结果',
  approved: '已获批',
  refused: '未获批',
} as const satisfies Record<BidFact['status'], string>

/** What is still under way is judged when the year is over. */
const bidding = ({ status }: BidFact, { asOf, lastDay }: Facts): Told => {
  const isOpen = (status === 'planned' || status === 'filed') && asOf <= lastDay
  return { found: outcomes(isOpen ? null : occurrence(`bid-${status}`)), because: BID_WORDS[status] }
}

/** Confirmed honours of a unit; without papers they prove nothing and earn nothing. */
export const honourItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  facts
    .on('safeguards', unit.department)
    .filter(({ kind }) => kind === 'honour')
    .map((fact) => ({
      ...PLAIN,
      key: fact.id,
      title: fact.title,
      task: fact.task,
      found: outcomes(fact.documents === 0 ? null : occurrence(fact.level)),
      because: `${sayDate(fact.on)}获得，${fact.documents === 0 ? '没有表彰文件，不计' : `有文件 ${fact.documents} 份`}`,
      source: { _tag: 'safeguard', id: fact.id },
    }))

/** How those whom a unit seconded to the 考核组 marked. */
export const conductItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  rulingsOn(facts, unit, 'false-mark', 'mark-missing').map((fact) => ({
    ...PLAIN,
    key: fact.id,
    title: RULING_LABEL[fact.kind],
    found: outcomes(occurrence(fact.kind as Outcome)),
    because: sayRuling(fact),
    source: { _tag: 'ruling', id: fact.id },
  }))

/** `2019年1月8日市考核组认定：……`. */
export const sayRuling = ({ on, authority, reason }: RulingFact): string =>
  `${sayDate(on)}${authority}认定：${reason}`
