/** Maps a range of values to a stretch of the drawing. */
export type Scale = (value: number) => number

export const scale =
  (from: number, to: number, start: number, end: number): Scale =>
  (value) =>
    Math.round((start + ((value - from) / (to - from || 1)) * (end - start)) * 10) / 10

/** Round numbers around a range, about as many as wanted: 0, 20, 40 … */
export const ticks = (low: number, high: number, wanted: number): readonly number[] => {
  const rough = (high - low || Math.abs(high) || 1) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((one) => one * power).find((one) => one >= rough) ?? 10 * power
  const first = Math.floor(low / step)
  const last = Math.ceil(high / step)
  return Array.from({ length: last - first + 1 }, (_, index) => tidy((first + index) * step))
}

/** Without the dust of binary fractions. */
const tidy = (value: number): number => Number(value.toPrecision(12))
