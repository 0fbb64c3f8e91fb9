import type { Unit } from '../quantity/index.ts'
import { type Amount, amountsIn, type ClauseScope, unitOf, yearsIn } from './amounts.ts'
import { finding, type PlainFinding } from './finding.ts'
import { type Passage, slice, spanOf } from './passage.ts'
import type { Target } from './structure.ts'
import { cleanSubject, groupFrom, type Said, saidInList, saidOf, saidTogether } from './subjects.ts'
import { AFTER, DOUBLING, ELIMINATION, FOLDS, INDEX_NOUN } from './target-patterns.ts'
import { simplified } from './traditional.ts'

/** What the document as a whole says about time. */
export interface Horizon {
  /** The year it runs to, for targets that name none. */
  readonly year: number | null
  /** Figures of years before this one are history, not targets. */
  readonly from: number | null
}

/** A target without its key. */
export type PlainTarget = Omit<Target, 'key'>

export interface TargetReading {
  readonly targets: readonly PlainTarget[]
  readonly findings: readonly PlainFinding[]
}

interface Made {
  readonly at: number
  readonly target: PlainTarget
  readonly common: string
}

/** A clause with all that its targets are made from. */
interface Clause extends ClauseScope {
  readonly passage: Passage
  /** The passage in simplified characters, at the same places. */
  readonly text: string
  /** The subject of the clause before in the same sentence. */
  readonly before: string
  readonly note: (finding: PlainFinding) => void
}

const CLAUSE = /[^，。；：！？]+/g
const SENTENCE_END = /[。！？]/

/** The quantified targets of a text, in order. A due year holds until the text names another. */
export const targetsIn = (passage: Passage, horizon: Horizon): TargetReading => {
  const targets: PlainTarget[] = []
  const findings: PlainFinding[] = []
  const text = simplified(passage.text)
  const note = (one: PlainFinding): void => void findings.push(one)
  let due: number | null = null
  let before = ''
  let last = 0
  for (const { index: start, 0: words } of text.matchAll(CLAUSE)) {
    if (SENTENCE_END.test(text.slice(last, start))) before = ''
    last = start + words.length
    const years = yearsIn(words)
    due = years.due ?? due
    const clause: Clause = { start, end: last, due, base: years.base, passage, text, before, note }
    const made = [...numbersIn(clause), ...doublingsIn(clause), ...eliminationsIn(clause)].toSorted(
      (a, b) => a.at - b.at,
    )
    for (const { target } of made) if (!isHistory(target, horizon)) targets.push(withDue(target, horizon))
    before = made.at(-1)?.common ?? before
  }
  return { targets, findings }
}

const isHistory = ({ dueYear }: PlainTarget, { from }: Horizon): boolean =>
  dueYear !== null && from !== null && dueYear < from

const withDue = (target: PlainTarget, { year }: Horizon): PlainTarget =>
  target.dueYear === null ? { ...target, dueYear: year, dueStated: false } : target

const numbersIn = (clause: Clause): readonly Made[] => {
  const amounts = amountsIn(clause.text, clause)
  const made: Made[] = []
  let previous: Said | null = null
  for (let index = 0; index < amounts.length; ) {
    const group = groupFrom(amounts, index)
    const [first] = group
    if (first === undefined) break
    const said: readonly (Said | null)[] =
      group.length > 1 ? saidTogether(first, group.length) : [saidOne(clause, first, previous)]
    const words = wordsOf(clause, amounts[index - 1], previous, group, said[0] ?? null)
    if (said[0]?.unsplit === true) clause.note(finding('split-subjects', spanOf(words), words.text))
    for (const [place, amount] of group.entries())
      made.push(...numberIn(clause, amount, said[place] ?? null, words, group))
    previous = said.at(-1) ?? null
    index += group.length
  }
  return made
}

const saidOne = (clause: Clause, amount: Amount, previous: Said | null): Said | null =>
  saidOf(amount, clause.text, clause, clause.before) ??
  (previous === null ? null : saidInList(amount, clause.text, clause, previous))

/** From where the last target ended, or the clause begins, to the end of what is said. */
const wordsOf = (
  { passage, text, start, end }: Clause,
  before: Amount | undefined,
  previous: Said | null,
  group: readonly Amount[],
  said: Said | null,
): Passage => {
  const from = previous?.end ?? before?.end ?? start
  const joint = /^[、和及与\s]+/.exec(text.slice(from, from + 4))?.[0].length ?? 0
  const to = said?.end ?? group.at(-1)?.end ?? end
  return slice(passage, from + joint, to)
}

const numberIn = (
  clause: Clause,
  amount: Amount,
  said: Said | null,
  words: Passage,
  group: readonly Amount[],
): readonly Made[] => {
  const unit = unitOf(amount, INDEX_NOUN.test(said?.subject ?? ''))
  if (said === null || unit === null) {
    const number = slice(clause.passage, amount.start, amount.end)
    const code = said === null ? 'plain-number' : 'unknown-measure'
    if (said !== null || amount.measure !== null) clause.note(finding(code, spanOf(number), number.text))
    return []
  }
  const after = AFTER[amount.qualifier ?? group.at(-1)?.qualifier ?? '']
  const comparator = said.comparator === 'growth-per-year' ? said.comparator : (after ?? said.comparator)
  const target = targetOf(clause, { ...said, comparator }, amount.value, unit, words)
  return [{ at: amount.start, common: said.common, target }]
}

const targetOf = (
  { passage, text, due, base }: Clause,
  { subject, comparator }: Pick<Said, 'subject' | 'comparator'>,
  value: string,
  unit: Unit,
  words: Passage,
): PlainTarget => ({
  subject: asWritten(passage, text, subject),
  comparator,
  value,
  unit,
  baseYear: base,
  dueYear: due,
  dueStated: due !== null,
  words: words.text,
  span: spanOf(words),
})

/** A subject in the characters of the document, where it stands there in one piece. */
const asWritten = (passage: Passage, text: string, subject: string): string => {
  if (text === passage.text) return subject
  const at = text.indexOf(subject)
  return at < 0 ? subject : passage.text.slice(at, at + subject.length)
}

const REACHING = /(?:实现|力争|达到|提前|基本)+$/

/** 比2010年翻一番: twice the base; 提前实现 without a subject goes on about the one before. */
const doublingsIn = (clause: Clause): readonly Made[] => {
  const { text, passage, start, end, before, base } = clause
  return [...text.slice(start, end).matchAll(DOUBLING)].flatMap(({ index, 0: whole, 1: year, 2: times }) => {
    const at = start + index
    const left = text.slice(Math.max(start, at - 60), at)
    const subject = cleanSubject(left).replace(REACHING, '') || before
    if (subject === '') {
      clause.note(finding('plain-number', spanOf(slice(passage, at, at + whole.length)), whole))
      return []
    }
    const tail =
      /^(?:的?目标|以上)/.exec(text.slice(at + whole.length, at + whole.length + 3))?.[0].length ?? 0
    const words = slice(passage, start, at + whole.length + tail)
    const scope = { ...clause, base: year === undefined ? base : Number(year) }
    const value = FOLDS[times ?? '一'] ?? '2'
    const target = targetOf(scope, { subject, comparator: 'multiple-of-base' }, value, '倍', words)
    return [{ at, common: subject, target }]
  })
}

/** 全面剿灭劣Ⅴ类水体: none may be left. */
const eliminationsIn = (clause: Clause): readonly Made[] => {
  const { text, passage, start, end } = clause
  return [...text.slice(start, end).matchAll(ELIMINATION)].map(({ index, 0: whole, 1: subject = whole }) => {
    const words = slice(passage, start + index, start + index + whole.length)
    const target = targetOf(clause, { subject, comparator: 'equal' }, '0', '个', words)
    return { at: start + index, common: subject, target }
  })
}
