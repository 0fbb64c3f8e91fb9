import { kept } from './kept.ts'
import { gcd, magnitude, plus, quotient, tenTo, times, type Whole, whole } from './whole.ts'

/** An exact number: `n / d` in lowest terms with `d > 0`. */
export class Rational {
  readonly n: Whole
  readonly d: Whole
  #text: string | undefined

  constructor(n: Whole, d: Whole) {
    this.n = n
    this.d = d
  }

  /** The exact text, made once: a terminating decimal where there is one, else `n/d`. */
  toString(): string {
    this.#text ??= this.d === 1 ? String(this.n) : (decimal(this) ?? `${this.n}/${this.d}`)
    return this.#text
  }
}

export const ZERO = new Rational(0, 1)
export const ONE = new Rational(1, 1)
export const HUNDRED = new Rational(100, 1)

/** `n / d` in lowest terms. */
export const rational = (n: Whole, d: Whole = 1): Rational => {
  const [top, bottom] = [whole(n), whole(d)]
  if (bottom === 0) throw new RangeError('division by zero')
  return bottom < 0 ? reduced(-top, -bottom) : reduced(top, bottom)
}

const reduced = (n: Whole, d: Whole): Rational => {
  if (n === 0) return ZERO
  if (d === 1) return new Rational(n, d)
  const divisor = gcd(magnitude(n), d)
  return divisor === 1 ? new Rational(n, d) : new Rational(quotient(n, divisor), quotient(d, divisor))
}

const NUMBER = /^(-?\d+)(?:\.(\d+))?(?:\/(\d+))?$/

/** Reads `12`, `-0.5`, `6.7` or `2/3`; null when the text is no exact number. */
export const parseRational = (text: string): Rational | null => {
  const [, digits, fraction = '', denominator = 1] = NUMBER.exec(text) ?? []
  if (digits === undefined) return null
  const scale = times(tenTo(fraction.length), BigInt(denominator))
  return scale === 0 ? null : rational(BigInt(digits + fraction), scale)
}

/** Reads an exact number that was checked before; throws otherwise. */
export const exact = kept((text: string): Rational => {
  const value = parseRational(text)
  if (value === null) throw new RangeError(`not an exact number: ${text}`)
  return value
})

export const add = (a: Rational, b: Rational): Rational => {
  if (a.n === 0) return b
  if (b.n === 0) return a
  return a.d === b.d
    ? reduced(plus(a.n, b.n), a.d)
    : reduced(plus(times(a.n, b.d), times(b.n, a.d)), times(a.d, b.d))
}
export const negate = (a: Rational): Rational => (a.n === 0 ? a : new Rational(-a.n, a.d))
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b))
export const multiply = (a: Rational, b: Rational): Rational => {
  if (a.n === a.d) return b
  if (b.n === b.d) return a
  return reduced(times(a.n, b.n), times(a.d, b.d))
}
export const divide = (a: Rational, b: Rational): Rational =>
  b.n === b.d ? a : rational(times(a.n, b.d), times(a.d, b.n))

/** The part that `a` is of `b`; nothing of nothing. */
export const per = (a: Rational, b: Rational): Rational => (b.n === 0 ? ZERO : divide(a, b))

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export const compare = (a: Rational, b: Rational): number => {
  const x = times(a.n, b.d)
  const y = times(b.n, a.d)
  return x < y ? -1 : x > y ? 1 : 0
}

export const minimum = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)
export const maximum = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)
export const sum = (values: readonly Rational[]): Rational => values.reduce(add, ZERO)

/** How far from zero. */
export const absolute = (value: Rational): Rational => (value.n < 0 ? negate(value) : value)

/** The whole numbers below and above: −1.5 lies between −2 and −1. */
export const floor = ({ n, d }: Rational): Rational => {
  const cut = quotient(n, d)
  return new Rational(n < 0 && d !== 1 ? plus(cut, -1) : cut, 1)
}
export const ceiling = (value: Rational): Rational => negate(floor(negate(value)))

/** The exact text: a terminating decimal where there is one, else `n/d`. */
export const sayExact = (value: Rational): string => value.toString()

const placesOf = kept((d: Whole): number | null => {
  let rest = d
  for (let places = 0; ; places += 1) {
    const common = gcd(rest, 10)
    if (common === 1) return rest === 1 ? places : null
    rest = quotient(rest, common)
  }
})

/** Decimals of the shortest exact text; null where there is no terminating one (`1/3`). */
export const decimalsOf = ({ d }: Rational): number | null => placesOf(d)

const decimal = (value: Rational): string | null => {
  const places = decimalsOf(value)
  return places === null ? null : toFixed(value, places)
}

/** Decimal text of exactly `places` places; digits beyond are cut, so round first. */
export const toFixed = ({ n, d }: Rational, places: number): string => {
  const scaled = quotient(times(n, tenTo(places)), d)
  const digits = String(magnitude(scaled)).padStart(places + 1, '0')
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
  return scaled < 0 ? `-${text}` : text
}

/** The nearest machine number: for drawing, never for what counts. */
export const toNumber = (value: Rational): number => {
  const { n, d } = value
  return typeof n === 'number' && typeof d === 'number' ? n / d : Number(toFixed(value, 6))
}
