import type { Passage } from './passage.ts'

/** A bracket at the outermost level of a text; `end` is after the closing mark. */
export interface Bracket {
  readonly start: number
  readonly end: number
  readonly closed: boolean
}

const OPEN = '（(〔[【［'
const CLOSE = '）)〕]】］'

/** The outermost brackets in order. Any closing mark closes any opening one: documents mix them. */
export const bracketsOf = ({ text }: Passage): readonly Bracket[] => {
  const brackets: Bracket[] = []
  let depth = 0
  let start = 0
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index)
    if (OPEN.includes(character)) {
      if (depth === 0) start = index
      depth += 1
    } else if (depth > 0 && CLOSE.includes(character)) {
      depth -= 1
      if (depth === 0) brackets.push({ start, end: index + 1, closed: true })
    }
  }
  if (depth > 0) brackets.push({ start, end: text.length, closed: false })
  return brackets
}
