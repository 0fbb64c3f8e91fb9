/** Exact numbers of the second evaluator, its own: numerator and denominator in lowest terms, the latter above zero. */
export type Fraction = readonly [numerator: bigint, denominator: bigint]

const shared = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : shared(b, a % b))

export const over = (a: bigint, b: bigint): Fraction => {
  const by = shared(a, b) * (b < 0n ? -1n : 1n)
  return [a / by, b / by]
}

export const NONE: Fraction = [0n, 1n]
export const WHOLE: Fraction = [1n, 1n]

export const read = (text: string): Fraction => {
  const [top = '', bottom = '1'] = text.split('/')
  const [whole = '', decimals = ''] = top.split('.')
  return over(BigInt(whole + decimals), 10n ** BigInt(decimals.length) * BigInt(bottom))
}

export const plus = (a: Fraction, b: Fraction): Fraction => over(a[0] * b[1] + b[0] * a[1], a[1] * b[1])
export const less = (a: Fraction, b: Fraction): Fraction => over(a[0] * b[1] - b[0] * a[1], a[1] * b[1])
export const by = (a: Fraction, b: Fraction): Fraction => over(a[0] * b[0], a[1] * b[1])
export const per = (a: Fraction, b: Fraction): Fraction => over(a[0] * b[1], a[1] * b[0])
export const order = (a: Fraction, b: Fraction): number => {
  const gap = a[0] * b[1] - b[0] * a[1]
  return gap < 0n ? -1 : gap > 0n ? 1 : 0
}
export const greater = (a: Fraction, b: Fraction): Fraction => (order(a, b) < 0 ? b : a)
export const smaller = (a: Fraction, b: Fraction): Fraction => (order(a, b) > 0 ? b : a)
export const within = (a: Fraction): Fraction => greater(NONE, smaller(WHOLE, a))
export const altogether = (all: readonly Fraction[]): Fraction => all.reduce(plus, NONE)
export const count = (of: number): Fraction => [BigInt(of), 1n]
export const mean = (all: readonly Fraction[]): Fraction => per(altogether(all), count(all.length))
export const isNone = (a: Fraction): boolean => a[0] === 0n

/** The greatest whole number that is not above it. */
export const floor = (a: Fraction): bigint => {
  const cut = a[0] / a[1]
  return a[0] < 0n && cut * a[1] !== a[0] ? cut - 1n : cut
}

export const rounded = (a: Fraction, mode: 'half-up' | 'gb8170', places: number): Fraction => {
  const scale = 10n ** BigInt(places)
  const scaled = by(a, [scale, 1n])
  const below = floor(scaled)
  const side = order(less(scaled, [below, 1n]), [1n, 2n])
  const up = side > 0 || (side === 0 && (mode === 'half-up' || below % 2n !== 0n))
  return over(up ? below + 1n : below, scale)
}

export const same = (a: Fraction, text: string): boolean => order(a, read(text)) === 0
