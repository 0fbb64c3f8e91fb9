import { Schema } from 'effect'
import { fullWidth, isChinese, isInvisible, isLatin, isSpace, plainForm } from './characters.ts'
import type { Passage } from './passage.ts'
import { Span } from './structure.ts'

export const REPAIR_KINDS = [
  'erratum',
  'line-break',
  'page-break',
  'half-width',
  'full-width-letter',
  'straight-quote',
  'space',
  'invisible',
  'bracket',
  'lead-note',
  'stop-after-title',
] as const

/** One spot where the official wording departs from the characters received. */
export const Repair = Schema.Struct({
  kind: Schema.Literals(REPAIR_KINDS),
  span: Span,
  found: Schema.String,
  repaired: Schema.String,
})
export type Repair = typeof Repair.Type

/** Takes down each repair as it is made. */
export type Log = (repair: Repair) => void

export const silent: Log = () => undefined

const one = (at: number): Span => ({ start: at, end: at + 1 })

/** The nearest character to the left or right that is not a space. */
const neighbours = (text: string): { readonly left: Int32Array; readonly right: Int32Array } => {
  const left = new Int32Array(text.length).fill(-1)
  const right = new Int32Array(text.length).fill(-1)
  for (let index = 1; index < text.length; index += 1)
    left[index] = isSpace(text.charAt(index - 1)) ? (left[index - 1] ?? -1) : index - 1
  for (let index = text.length - 2; index >= 0; index -= 1)
    right[index] = isSpace(text.charAt(index + 1)) ? (right[index + 1] ?? -1) : index + 1
  return { left, right }
}

const FULL_STOP = /[。.]/

/** Marks and letters of one line in their proper width; what prints nothing is left out; spaces stay. */
export const properWidth = (line: Passage, log: Log): Passage => {
  const { left, right } = neighbours(line.text)
  let text = ''
  const at: number[] = []
  let openQuote = false
  for (let index = 0; index < line.text.length; index += 1) {
    const found = line.text.charAt(index)
    const before = line.text.charAt(left[index] ?? -1)
    const after = line.text.charAt(right[index] ?? -1)
    const inChinese =
      before === '' && after === ''
        ? false
        : before === '' || isChinese(before) || after === '' || isChinese(after)
    const repaired = properForm(found, before, after, inChinese, openQuote)
    if (found === '"' && repaired !== found) openQuote = !openQuote
    const from = line.at[index] ?? 0
    if (repaired !== found) log({ kind: kindOf(found, repaired), span: one(from), found, repaired })
    text += repaired
    for (let unit = 0; unit < repaired.length; unit += 1) at.push(from)
  }
  return { text, at }
}

const kindOf = (found: string, repaired: string): Repair['kind'] =>
  repaired === ''
    ? 'invisible'
    : found === '"'
      ? 'straight-quote'
      : plainForm(found) === repaired
        ? 'full-width-letter'
        : 'half-width'

const properForm = (
  found: string,
  before: string,
  after: string,
  inChinese: boolean,
  openQuote: boolean,
): string => {
  if (isInvisible(found)) return ''
  if (!inChinese) return plainForm(found)
  if (found === '"') return openQuote ? '”' : '“'
  if (found === '.' && isChinese(before) && (after === '' || isChinese(after)) && !FULL_STOP.test(after))
    return '。'
  return fullWidth(found) ?? plainForm(found)
}

/**
 * Takes stretched spaces out. Only a Latin name keeps one space towards its neighbour (`G60 沪嘉杭`),
 * and two Latin words or numbers stay apart; numbers stand close to Chinese text (`到2020年`).
 */
export const closeSpaces = (passage: Passage, log: Log): Passage => {
  const source = passage.text
  let text = ''
  const at: number[] = []
  for (let index = 0; index < source.length; index += 1) {
    const from = passage.at[index] ?? 0
    let end = index
    while (end < source.length && isSpace(source.charAt(end))) end += 1
    if (end === index) {
      text += source.charAt(index)
      at.push(from)
      continue
    }
    const found = source.slice(index, end)
    const repaired = keepsSpace(source, index, end) ? ' ' : ''
    const span = { start: from, end: (passage.at[end - 1] ?? from) + 1 }
    if (repaired !== found) log({ kind: 'space', span, found, repaired })
    text += repaired
    if (repaired !== '') at.push(from)
    index = end - 1
  }
  return { text, at }
}

const MARK = /[，。、；：？！“”‘’（）《》〈〉〔〕【】—…]/
const LETTER = /[A-Za-z]/
const LONGEST_NAME = 20

const keepsSpace = (text: string, start: number, end: number): boolean => {
  const left = text.charAt(start - 1)
  const right = text.charAt(end)
  if (left === '' || right === '' || MARK.test(left) || MARK.test(right)) return false
  if (isLatin(left) && isLatin(right)) return true
  return isNameAt(text, start - 1, -1) || isNameAt(text, end, 1)
}

/** Whether the Latin characters at a place, read in one direction, hold a letter. */
const isNameAt = (text: string, from: number, step: 1 | -1): boolean => {
  for (let index = from; Math.abs(index - from) < LONGEST_NAME; index += step) {
    const character = text.charAt(index)
    if (!isLatin(character)) return false
    if (LETTER.test(character)) return true
  }
  return false
}
