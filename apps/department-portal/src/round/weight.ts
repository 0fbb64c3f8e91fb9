import { compare, parseRational, ZERO } from '@jiashan/domain/quantity'

/** The weight that 市考核办 sets, as it is typed; null where it is none. */
export const weightOf = (typed: string): string | null => {
  const text = typed.normalize('NFKC').trim()
  const value = parseRational(text)
  return value !== null && compare(value, ZERO) > 0 && /^\d{1,3}(?:\.\d{1,2})?$/.test(text) ? text : null
}
