import { sayDate } from '../../../calendar/plain-date.ts'
import type { BidFact, OrderFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { RulingFact } from '../../facts/ruling.ts'
import { OUTCOME_LABEL, type Outcome } from '../../rules/outcome.ts'
import { type Facts, type Item, itemOf, occurrence, outcomes, rulingsOn, type Told } from '../item.ts'
import { dueBy } from './due.ts'

/** 督办单 issued to a unit: answered in time, closed, ordered again. */
export const orderItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  facts.on('orders', unit.department).map((fact) => itemOf(fact, answering(fact, facts)))

const answering = (
  { dueOn, answeredOn, workingDaysLate, closedOn, round }: OrderFact,
  { asOf, lastDay }: Facts,
): Told => {
  const isUnclosed = closedOn === null && asOf > lastDay
  const again = round - 1
  const closed = closedOn ? `${sayDate(closedOn)}销号` : isUnclosed ? '至年末未销号' : '待销号'
  return dueBy(
    'reply',
    dueOn,
    answeredOn,
    asOf,
    workingDaysLate,
    [isUnclosed && occurrence('unclosed'), again > 0 && occurrence('ordered-again', { count: again })],
    [answeredOn && closed, again > 0 && `二次督办 ${again} 次`],
  )
}

/** 争取协同: matters on which a unit was asked to say something, and what it bids for above. */
export const coordinationItems = ({ department }: UnitFact, facts: Facts): readonly Item[] => [
  ...facts
    .on('matters', department)
    .map((fact) => itemOf(fact, dueBy('advice', fact.dueOn, fact.advisedOn, facts.asOf))),
  ...facts.on('bids', department).map((fact) => itemOf(fact, bidding(fact, facts))),
]

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
  facts.on('safeguards', unit.department).flatMap((fact) => {
    if (fact.kind !== 'honour') return []
    const { id, title, task, level, documents } = fact
    return itemOf(
      { id, title, source: { _tag: 'safeguard', id } },
      {
        found: outcomes(documents === 0 ? null : occurrence(level)),
        because: `${sayDate(fact.on)}获得，${documents === 0 ? '没有表彰文件，不计' : `有文件 ${documents} 份`}`,
        task,
      },
    )
  })

/** How those whom a unit seconded to the 考核组 marked. */
export const conductItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  rulingsOn(facts, unit, 'false-mark', 'mark-missing').map((fact) => {
    const { id, kind } = fact
    return itemOf(
      { id, title: OUTCOME_LABEL[kind as Outcome], source: { _tag: 'ruling', id } },
      { found: outcomes(occurrence(kind as Outcome)), because: sayRuling(fact) },
    )
  })

/** `2019年1月8日市考核组认定：……`. */
export const sayRuling = ({ on, authority, reason }: RulingFact): string =>
  `${sayDate(on)}${authority}认定：${reason}`
