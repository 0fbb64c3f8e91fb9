import { type PlainDate, sayDate } from '../../../calendar/plain-date.ts'
import { ONE } from '../../../quantity/rational.ts'
import type { BidFact, MatterFact, OrderFact, UnitFact } from '../../facts/fact-sheet.ts'
import type { RulingFact } from '../../facts/ruling.ts'
import { byText, type Facts, type Item, occurrence, outcomes, rulingsOn, type Told } from '../item.ts'

const standing = { group: null, task: null, milestone: null, period: null, weight: ONE } as const

/** 督办单 issued to a unit: answered in time, closed, ordered again. */
export const orderItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  (facts.byUnit.orders.get(unit.department) ?? [])
    .toSorted(byText((one) => `${one.dueOn} ${one.id}`))
    .map((fact) => ({
      ...standing,
      key: fact.id,
      title: fact.title,
      ...answering(fact, facts),
      source: fact.source,
    }))

const AGAIN = 2

const answering = (
  { dueOn, answeredOn, workingDaysLate, closedOn, round }: OrderFact,
  { asOf, lastDay }: Facts,
): Told => {
  const due = `应于${sayDate(dueOn)}前反馈`
  const open = closedOn === null && asOf > lastDay ? [occurrence('unclosed')] : []
  const again = round < AGAIN ? [] : [occurrence('ordered-again', { count: round - 1 })]
  const repeated = round < AGAIN ? '' : `；二次督办 ${round - 1} 次`
  if (answeredOn === null)
    return asOf > dueOn
      ? {
          found: outcomes(occurrence('reply-missing'), ...open, ...again),
          because: `${due}，至${sayDate(asOf)}未反馈，已逾期 ${workingDaysLate} 个工作日${repeated}`,
        }
      : { found: null, because: `${due}${repeated}` }
  const late = answeredOn > dueOn
  const closed =
    closedOn === null ? (asOf > lastDay ? '；至年末未销号' : '；待销号') : `；${sayDate(closedOn)}销号`
  return {
    found: outcomes(occurrence(late ? 'reply-late' : 'reply-on-time'), ...open, ...again),
    because: `${due}，${sayDate(answeredOn)}反馈${late ? `，迟 ${workingDaysLate} 个工作日` : ''}${closed}${repeated}`,
  }
}

/** 争取协同: matters on which a unit was asked to say something, and what it bids for above. */
export const coordinationItems = (unit: UnitFact, facts: Facts): readonly Item[] => [
  ...(facts.byUnit.matters.get(unit.department) ?? [])
    .toSorted(byText((one) => `${one.dueOn} ${one.id}`))
    .map((fact) => ({
      ...standing,
      key: fact.id,
      title: fact.title,
      ...advising(fact, facts.asOf),
      source: fact.source,
    })),
  ...(facts.byUnit.bids.get(unit.department) ?? []).toSorted(byText((one) => one.id)).map((fact) => ({
    ...standing,
    key: fact.id,
    title: fact.title,
    ...bidding(fact, facts),
    source: fact.source,
  })),
]

const advising = ({ dueOn, advisedOn }: MatterFact, asOf: PlainDate): Told => {
  const due = `应于${sayDate(dueOn)}前提出意见`
  if (advisedOn === null)
    return asOf > dueOn
      ? { found: outcomes(occurrence('advice-missing')), because: `${due}，至${sayDate(asOf)}未提出` }
      : { found: null, because: due }
  return {
    found: outcomes(occurrence(advisedOn > dueOn ? 'advice-late' : 'advice-on-time')),
    because: `${due}，${sayDate(advisedOn)}提出`,
  }
}

const BID_OUTCOME = {
  planned: ['bid-planned', '登记后未申报'],
  filed: ['bid-filed', '已申报，尚无结果'],
  approved: ['bid-approved', '已获批'],
  refused: ['bid-refused', '未获批'],
} as const satisfies Record<BidFact['status'], readonly [string, string]>

/** What is still under way is judged when the year is over. */
const bidding = ({ status }: BidFact, { asOf, lastDay }: Facts): Told => {
  const [outcome, because] = BID_OUTCOME[status]
  const open = (status === 'planned' || status === 'filed') && asOf <= lastDay
  return { found: open ? null : outcomes(occurrence(outcome)), because }
}

/** Confirmed honours of a unit; without papers they prove nothing and earn nothing. */
export const honourItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  (facts.byUnit.safeguards.get(unit.department) ?? [])
    .filter(({ kind }) => kind === 'honour')
    .toSorted(byText((one) => `${one.on} ${one.id}`))
    .map((fact) => ({
      ...standing,
      key: fact.id,
      title: fact.title,
      task: fact.task,
      found: fact.documents === 0 ? null : outcomes(occurrence(fact.level)),
      because:
        fact.documents === 0
          ? `${sayDate(fact.on)}获得，没有表彰文件，不计`
          : `${sayDate(fact.on)}获得，有文件 ${fact.documents} 份`,
      source: { _tag: 'safeguard', id: fact.id } as const,
    }))

/** How those whom a unit seconded to the 考核组 marked. */
export const conductItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  [...rulingsOn(facts, unit, 'false-mark'), ...rulingsOn(facts, unit, 'mark-missing')]
    .toSorted(byText((one) => `${one.on} ${one.id}`))
    .map((fact) => ({
      ...standing,
      key: fact.id,
      title: fact.kind === 'false-mark' ? '打分失实' : '未按规定打分',
      found: outcomes(occurrence(fact.kind as 'false-mark' | 'mark-missing')),
      because: sayRuling(fact),
      source: { _tag: 'ruling', id: fact.id } as const,
    }))

/** `2019年1月8日市考核组认定：……`. */
export const sayRuling = ({ on, authority, reason }: RulingFact): string =>
  `${sayDate(on)}${authority}认定：${reason}`
