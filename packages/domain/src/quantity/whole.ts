/**
 * An exact whole number: a machine number while it is safe, a bigint beyond. Every number has one form only, so that `===`
 * compares; nearly all are small, and machine numbers are many times faster.
 */
export type Whole = number | bigint

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER)

/** The one form of a bigint. */
export const whole = (value: Whole): Whole =>
  typeof value === 'bigint' && value >= -LIMIT && value <= LIMIT ? Number(value) : value

/** A product or sum of safe numbers is exact if it is safe itself; adding 0 makes −0 plain. */
export const times = (a: Whole, b: Whole): Whole => {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b + 0
    if (Number.isSafeInteger(product)) return product
  }
  return whole(BigInt(a) * BigInt(b))
}

export const plus = (a: Whole, b: Whole): Whole => {
  if (typeof a === 'number' && typeof b === 'number') {
    const total = a + b
    if (Number.isSafeInteger(total)) return total
  }
  return whole(BigInt(a) + BigInt(b))
}

export const minus = (a: Whole): Whole => (a === 0 ? 0 : -a)
export const magnitude = (a: Whole): Whole => (a < 0 ? minus(a) : a)

/** What is left of a division towards zero; takes the sign of `a`. */
export const remainder = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' ? (a % b) + 0 : whole(BigInt(a) % BigInt(b))

/** A division towards zero. */
export const quotient = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' ? (a - (a % b)) / b + 0 : whole(BigInt(a) / BigInt(b))

const TENS = Array.from({ length: 16 }, (_, power) => Number(`1e${power}`))

/** `10` to a power of 0 and more. */
export const tenTo = (power: number): Whole => TENS[power] ?? 10n ** BigInt(power)

/** Of two numbers that are not negative. */
export const gcd = (a: Whole, b: Whole): Whole => {
  let [x, y] = [a, b]
  while (y !== 0) [x, y] = [y, remainder(x, y)]
  return x
}
