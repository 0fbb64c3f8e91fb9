import { multiply, type Rational, rational } from './rational.ts'

/** Units in which the document sets targets; a change of dimension is refused. */
export const UNITS = {
  人: { dimension: 'persons', factor: 1n },
  万人: { dimension: 'persons', factor: 10_000n },
  名: { dimension: 'persons per group', factor: 1n },
  家: { dimension: 'enterprises', factor: 1n },
  张: { dimension: 'beds', factor: 1n },
  个: { dimension: 'items', factor: 1n },
  项: { dimension: 'matters', factor: 1n },
  年: { dimension: 'years', factor: 1n },
  倍: { dimension: 'multiple', factor: 1n },
  '%': { dimension: 'share', factor: 1n },
  点: { dimension: 'index', factor: 1n },
  元: { dimension: 'money', factor: 1n },
  万元: { dimension: 'money', factor: 10_000n },
  亿元: { dimension: 'money', factor: 100_000_000n },
  平方米: { dimension: 'area', factor: 1n },
  万平方米: { dimension: 'area', factor: 10_000n },
  公里: { dimension: 'length', factor: 1n },
  亩: { dimension: 'land', factor: 1n },
  万亩: { dimension: 'land', factor: 10_000n },
  吨: { dimension: 'mass', factor: 1n },
  万吨: { dimension: 'mass', factor: 10_000n },
} as const satisfies Record<string, { dimension: string; factor: bigint }>

export type Unit = keyof typeof UNITS

export const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text)

/** The same amount in another unit of its dimension; null when the dimensions differ. */
export const convert = (value: Rational, from: Unit, to: Unit): Rational | null =>
  UNITS[from].dimension === UNITS[to].dimension
    ? multiply(value, rational(UNITS[from].factor, UNITS[to].factor))
    : null
