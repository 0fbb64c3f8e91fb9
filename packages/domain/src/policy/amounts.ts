import { exact, isUnit, multiply, rational, sayExact, type Unit } from '../quantity/index.ts'
import { FIVE_YEAR_PLANS, NUMBER } from './target-patterns.ts'

/** Part of a sentence between commas, with the years that are in force there. */
export interface ClauseScope {
  readonly start: number
  readonly end: number
  readonly due: number | null
  readonly base: number | null
}

/** A number found in a clause, with the words up to it. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly value: string
  /** Null where the text names no unit of measure. */
  readonly measure: string | null
  readonly qualifier: string | undefined
  readonly left: string
}

const YEAR = /((?:19|20)\d{2})年?(?:[—–~～-]|至|到)?((?:19|20)\d{2})?年/g
const PLAN = /[“"]?十([二三四五六])五[”"]?(?:规划)?(?:期末|末|期间|时期)/
const BASE_BEFORE = /(?:比|较|以|相比|对比)$/
const BASE_AFTER = /^(?:基础上|的?水平|基数|为基)/
const DUE_BEFORE = /(?:到|至|截至|力争|确保|于|在|自|，|^)$/
const DUE_AFTER = /^[底末前]/
const MOST_YEARS = 20

/** The due year and the base year that a clause names. */
export const yearsIn = (clause: string): { readonly due: number | null; readonly base: number | null } => {
  let due: number | null = FIVE_YEAR_PLANS[PLAN.exec(clause)?.[1] ?? ''] ?? null
  let base: number | null = null
  let left = MOST_YEARS
  for (const { index, 0: whole, 1: first, 2: second } of clause.matchAll(YEAR)) {
    if (left === 0) break
    left -= 1
    const before = clause.slice(Math.max(0, index - 6), index)
    const after = clause.slice(index + whole.length, index + whole.length + 6)
    const year = Number(second ?? first)
    if (BASE_BEFORE.test(before) || BASE_AFTER.test(after)) base = year
    else if (second !== undefined || DUE_BEFORE.test(before) || DUE_AFTER.test(after) || index < 6) due = year
  }
  return { due, base }
}

/** What stands before a number in a name or a rank: G60, 第3, “2, 前10. */
const IN_NAME = /[A-Za-z第前“"《+\-—–~～.·/°①-⑳]$/
/** What stands after a number in a name, a date or a range: 5G, 3月, 1-2. */
const NAME_AFTER = /^(?:[A-Za-z+＋·]|\.\d|[月日号]|[—–~～-]\d|至\d|”)/
/** What stands after a number that describes its noun: 收入超10亿元的企业. */
const DESCRIBES = /^的(?!目标|任务|水平)/
const LONGEST_LEFT = 120

/** The amounts of a clause; years, names with numbers in them, dates and ranges are none. */
export const amountsIn = (text: string, { start, end }: ClauseScope): readonly Amount[] => {
  const clause = text.slice(start, end)
  const amounts: Amount[] = []
  let taken = 0
  let scanned = 0
  let quotes = 0
  for (const {
    index,
    0: whole,
    1: digits = '',
    2: fraction = '',
    3: measure,
    4: qualifier,
  } of clause.matchAll(NUMBER)) {
    const between = clause.slice(scanned, index)
    quotes = Math.max(0, quotes + count(between, '“') - count(between, '”'))
    scanned = index + whole.length
    const left = clause.slice(Math.max(taken, index - LONGEST_LEFT), index)
    const after = clause.slice(scanned, scanned + 4)
    const named = quotes > 0 || IN_NAME.test(left) || (measure === undefined && NAME_AFTER.test(after))
    if (named || isYear(digits, measure) || DESCRIBES.test(after)) continue
    const amount = scaled(`${digits.replace(/,/g, '')}${fraction}`, measure ?? null)
    amounts.push({ ...amount, start: start + index, end: start + scanned, qualifier, left })
    taken = scanned
  }
  return amounts
}

const count = (text: string, mark: string): number => text.split(mark).length - 1

const isYear = (digits: string, measure: string | undefined): boolean =>
  /^(?:19|20)\d{2}$/.test(digits) && (measure === '年' || measure === undefined)

const SCALES: { readonly [word: string]: number | undefined } = { 万: 10_000, 亿: 100_000_000 }

/** 1万家 → 10000家, where the scaled unit has no name of its own. */
const scaled = (
  value: string,
  measure: string | null,
): { readonly value: string; readonly measure: string | null } => {
  const scale = SCALES[measure?.charAt(0) ?? '']
  const unit = measure?.slice(1) ?? ''
  if (measure === null || scale === undefined || isUnit(measure) || !isUnit(unit)) return { value, measure }
  return { value: sayExact(multiply(exact(value), rational(scale))), measure: unit }
}

/** The unit of measure of an amount of this subject; indices have none in the text. */
export const unitOf = ({ measure }: Amount, isIndex: boolean): Unit | null => {
  if (measure === null) return isIndex ? '点' : null
  return isUnit(measure) ? measure : null
}
