import { Schema } from 'effect'
import { compare, ExactSchema, ONE, parseRational, ZERO } from '../../quantity/index.ts'

/** An exact number that is not negative. */
export const Amount = ExactSchema.check(
  Schema.makeFilter((text: string) => {
    const value = parseRational(text)
    return (value !== null && compare(value, ZERO) >= 0) || '不能为负数'
  }),
)

/** An exact number from 0 to 1. */
export const Share = Amount.check(
  Schema.makeFilter((text: string) => {
    const value = parseRational(text)
    return (value !== null && compare(value, ONE) <= 0) || '应在 0 与 1 之间'
  }),
)

/** An exact number above 0. */
export const Factor = ExactSchema.check(
  Schema.makeFilter((text: string) => {
    const value = parseRational(text)
    return (value !== null && compare(value, ZERO) > 0) || '应大于 0'
  }),
)
