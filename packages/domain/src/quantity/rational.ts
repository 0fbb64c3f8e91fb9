/** An exact number: `n / d` in lowest terms with `d > 0`. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

const SMALL = BigInt(Number.MAX_SAFE_INTEGER)

/** Of two numbers that are not negative. Small ones, which nearly all are, are divided as machine numbers: exact, and faster. */
const gcd = (a: bigint, b: bigint): bigint => {
  if (a <= SMALL && b <= SMALL) {
    let x = Number(a)
    let y = Number(b)
    while (y !== 0) {
      const rest = x % y
      x = y
      y = rest
    }
    return BigInt(x)
  }
  let x = a
  let y = b
  while (y !== 0n) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

export const rational = (n: bigint, d: bigint = 1n): Rational => {
  if (d === 1n) return { n, d }
  if (d === 0n) throw new RangeError('division by zero')
  if (n === 0n) return ZERO
  const divisor = gcd(n < 0n ? -n : n, d < 0n ? -d : d)
  const sign = d < 0n ? -1n : 1n
  return { n: (sign * n) / divisor, d: (sign * d) / divisor }
}

export const ZERO: Rational = { n: 0n, d: 1n }
export const ONE: Rational = { n: 1n, d: 1n }
export const HUNDRED: Rational = { n: 100n, d: 1n }

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?$/

/** Reads `12`, `-0.5`, `6.7` or `2/3`; null when the text is no exact number. */
export const parseRational = (text: string): Rational | null => {
  const [, sign, whole, fraction = '', denominator = '1'] = NUMBER.exec(text) ?? []
  if (whole === undefined) return null
  const scale = 10n ** BigInt(fraction.length) * BigInt(denominator)
  if (scale === 0n) return null
  return rational(BigInt(`${sign}${whole}${fraction}`), scale)
}

/** Numbers lately read or said by their text: the same few hundred come again and again. */
const KNOWN = new Map<string, Rational>()
const KNOWN_AT_MOST = 20_000

const remember = (text: string, value: Rational): void => {
  if (KNOWN.size >= KNOWN_AT_MOST) KNOWN.clear()
  KNOWN.set(text, value)
}

/** Reads an exact number that was checked before; throws otherwise. */
export const exact = (text: string): Rational => {
  const known = KNOWN.get(text)
  if (known !== undefined) return known
  const value = parseRational(text)
  if (value === null) throw new RangeError(`not an exact number: ${text}`)
  remember(text, value)
  return value
}

export const add = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d)
export const subtract = (a: Rational, b: Rational): Rational =>
  a.d === b.d ? rational(a.n - b.n, a.d) : rational(a.n * b.d - b.n * a.d, a.d * b.d)
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d)
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n)
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d })

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export const compare = (a: Rational, b: Rational): number => {
  const difference = a.d === b.d ? a.n - b.n : a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const minimum = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b)
export const maximum = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b)
export const sum = (values: readonly Rational[]): Rational => {
  let total = ZERO
  for (const value of values) total = add(total, value)
  return total
}

/** The exact text: a terminating decimal where there is one, else `n/d`. */
export const sayExact = (value: Rational): string => {
  if (value.d === 1n) return value.n.toString()
  const text = fractional(value)
  remember(text, value)
  return text
}

const fractional = (value: Rational): string => {
  let d = value.d
  let places = 0
  for (; d % 10n === 0n; d /= 10n) places += 1
  for (; d % 2n === 0n; d /= 2n) places += 1
  for (; d % 5n === 0n; d /= 5n) places += 1
  return d === 1n ? trimZeros(toFixed(value, places)) : `${value.n}/${value.d}`
}

/** Decimals of the shortest exact text; null where there is no terminating one (`1/3`). */
export const decimalsOf = (value: Rational): number | null => {
  const text = sayExact(value)
  return text.includes('/') ? null : (text.split('.')[1]?.length ?? 0)
}

const trimZeros = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text)

/** Decimal text of exactly `places` places; digits beyond are cut, so round first. */
export const toFixed = (value: Rational, places: number): string => {
  const scaled = (value.n * 10n ** BigInt(places)) / value.d
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(places + 1, '0')
  const whole = digits.slice(0, digits.length - places)
  const text = places === 0 ? whole : `${whole}.${digits.slice(digits.length - places)}`
  return scaled < 0n ? `-${text}` : text
}
