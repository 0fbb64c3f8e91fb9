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

/** The machine quotient may be rounded up to the next whole number; then it is one too many. */
const cut = (a: number, b: number): number => {
  const whole = Math.trunc(a / b)
  return (Math.abs(whole * b) > Math.abs(a) ? whole - Math.sign(whole) : whole) + 0
}

/** A division towards zero. */
export const quotient = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' ? cut(a, b) : whole(BigInt(a) / BigInt(b))

/** What is left of a division towards zero; takes the sign of `a`. */
export const remainder = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' ? a - cut(a, b) * b : whole(BigInt(a) % BigInt(b))

const TENS = Array.from({ length: 16 }, (_, power) => Number(`1e${power}`))

/** `10` to a power of 0 and more. */
export const tenTo = (power: number): Whole => TENS[power] ?? 10n ** BigInt(power)

const INT32 = 0x7fffffff

/** The greatest common divisor of two numbers that are not negative. */
export const gcd = (a: Whole, b: Whole): Whole =>
  typeof a === 'number' && typeof b === 'number' && a <= INT32 && b <= INT32
    ? small(a, b)
    : b === 0
      ? a
      : gcd(b, remainder(a, b))

/** 32-bit whole numbers, nearly all that occur, are divided fastest. */
const small = (a: number, b: number): number => {
  let x = a | 0
  let y = b | 0
  while (y !== 0) {
    const rest = (x % y) | 0
    x = y
    y = rest
  }
  return x
}
