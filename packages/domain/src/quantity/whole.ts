import { kept } from './kept.ts'

/**
 * An exact whole number: a machine number while it is safe, a bigint beyond. Every number has one form only, so that `===`
 * compares; nearly all are small, and machine numbers are many times faster.
 */
export type Whole = number | bigint

/** The one form of a number. */
export const whole = (value: Whole): Whole => (Number.isSafeInteger(Number(value)) ? Number(value) : value)

/** A product or sum of safe numbers is exact if it is safe itself; adding 0 makes −0 plain. */
export const times = (a: Whole, b: Whole): Whole => {
  const product = Number(a) * Number(b) + 0
  return Number.isSafeInteger(product) ? product : whole(BigInt(a) * BigInt(b))
}

export const plus = (a: Whole, b: Whole): Whole => {
  if (typeof a === 'number' && typeof b === 'number') {
    const total = a + b
    if (Number.isSafeInteger(total)) return total
  }
  return whole(BigInt(a) + BigInt(b))
}

/** What is left of a division towards zero; takes the sign of `a`. */
export const remainder = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' ? a % b : whole(BigInt(a) % BigInt(b))

/** A division towards zero; of machine numbers without what is left of it, which makes it exact. */
export const quotient = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' ? (a - (a % b)) / b : whole(BigInt(a) / BigInt(b))

export const magnitude = (a: Whole): Whole => (a < 0 ? -a : a)

/** `10` to a power of 0 and more. */
export const tenTo = kept((power: number) => whole(10n ** BigInt(power)))

/** The greatest common divisor of two numbers that are not negative; 32-bit ones, nearly all that occur, go fastest. */
export const gcd = (a: Whole, b: Whole): Whole => {
  let x = Number(a) | 0
  let y = Number(b) | 0
  if (x !== a || y !== b) return b === 0 ? a : gcd(b, remainder(a, b))
  while (y !== 0) {
    const rest = (x % y) | 0
    x = y
    y = rest
  }
  return x
}
