import { divide, exact, multiply, type Rational, round, sayExact, sum } from '@jiashan/domain/quantity'

const numberOf = (text: string): Rational | null =>
  /^\d{1,4}(\.\d{1,2})?$/.test(text.trim()) && Number(text) > 0 ? exact(text.trim()) : null

/** Each weight as its share of the whole in per cent, rounded to one place; empty where one is not a number. */
export const sharesOf = (weights: readonly string[]): readonly string[] => {
  const numbers = weights.map(numberOf)
  const whole = sum(numbers.filter((one) => one !== null))
  return numbers.map((one) =>
    one === null || whole.n === 0
      ? ''
      : `${sayExact(round(multiply(divide(one, whole), exact('100')), { mode: 'half-up', places: 1 }))}%`,
  )
}
