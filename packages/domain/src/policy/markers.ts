/** Ways in which Chinese documents number their parts, as found at the start of a line. */
const NUMERAL = '[一二三四五六七八九十百]'

const MARKERS = {
  /** 第一章, 第二部分 */
  chapter: new RegExp(`^第(${NUMERAL}{1,4}|\\d{1,3})(?:章|编|部分)\\s*`),
  /** 第三节 */
  part: new RegExp(`^第(${NUMERAL}{1,4}|\\d{1,3})节\\s*`),
  /** 第五条 */
  article: new RegExp(`^第(${NUMERAL}{1,4}|\\d{1,3})条\\s*`),
  /** 一、 but not the enumeration 一、二、三产业 */
  numeral: new RegExp(`^(${NUMERAL}{1,4})[、.。](?!${NUMERAL}{1,3}(?:、|产业|次产业))\\s*`),
  /** （一） */
  'numeral-bracket': new RegExp(`^[（(](${NUMERAL}{1,4})[）)]、?\\s*`),
  /** 1. 1、 but not the number 3.2 */
  digit: /^(\d{1,3})\s?[.、](?!\d)\s*/,
  /** （1） */
  'digit-bracket': /^[（(](\d{1,3})[）)]\s*/,
  /** 1） */
  'digit-half-bracket': /^(\d{1,3})[）)]\s*/,
} as const

export type MarkerKind = keyof typeof MARKERS | 'row'

export interface Marker {
  readonly kind: MarkerKind
  /** As printed, e.g. `（36）`. */
  readonly printed: string
  readonly number: number
  /** Characters of the line that the marker takes, spaces after it included. */
  readonly length: number
}

const KINDS = Object.entries(MARKERS) as readonly (readonly [keyof typeof MARKERS, RegExp])[]

const LONGEST_MARKER = 12

export const markerOf = (line: string): Marker | null => {
  const start = line.slice(0, LONGEST_MARKER)
  for (const [kind, pattern] of KINDS) {
    const [whole, numeral] = pattern.exec(start) ?? []
    if (whole !== undefined && numeral !== undefined)
      return { kind, printed: whole.trim(), number: numberOf(numeral), length: whole.length }
  }
  return null
}

const DIGITS = '零一二三四五六七八九'

/** `36`, `三十六` → 36. */
export const numberOf = (numeral: string): number => {
  if (/^\d+$/.test(numeral)) return Number(numeral)
  let total = 0
  let digit = 0
  for (const character of numeral) {
    const place = character === '十' ? 10 : character === '百' ? 100 : 0
    if (place === 0) digit = DIGITS.indexOf(character)
    else {
      total += Math.max(digit, 1) * place
      digit = 0
    }
  }
  return total + digit
}
