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
  件: { dimension: 'pieces', factor: 1n },
  户: { dimension: 'households', factor: 1n },
  万户: { dimension: 'households', factor: 10_000n },
  座: { dimension: 'structures', factor: 1n },
  所: { dimension: 'institutions', factor: 1n },
  条: { dimension: 'lines', factor: 1n },
  辆: { dimension: 'vehicles', factor: 1n },
  次: { dimension: 'times', factor: 1n },
  人次: { dimension: 'visits', factor: 1n },
  万人次: { dimension: 'visits', factor: 10_000n },
  套: { dimension: 'dwellings', factor: 1n },
  万套: { dimension: 'dwellings', factor: 10_000n },
  年: { dimension: 'years', factor: 1n },
  倍: { dimension: 'multiple', factor: 1n },
  岁: { dimension: 'age', factor: 1n },
  小时: { dimension: 'hours', factor: 1n },
  个工作日: { dimension: 'working days', factor: 1n },
  '%': { dimension: 'share', factor: 1n },
  个百分点: { dimension: 'points of share', factor: 1n },
  点: { dimension: 'index', factor: 1n },
  元: { dimension: 'money', factor: 1n },
  万元: { dimension: 'money', factor: 10_000n },
  亿元: { dimension: 'money', factor: 100_000_000n },
  平方米: { dimension: 'area', factor: 1n },
  万平方米: { dimension: 'area', factor: 10_000n },
  平方公里: { dimension: 'area', factor: 1_000_000n },
  公里: { dimension: 'length', factor: 1n },
  亩: { dimension: 'land', factor: 1n },
  万亩: { dimension: 'land', factor: 10_000n },
  公顷: { dimension: 'land', factor: 15n },
  立方米: { dimension: 'volume', factor: 1n },
  万立方米: { dimension: 'volume', factor: 10_000n },
  亿立方米: { dimension: 'volume', factor: 100_000_000n },
  吨: { dimension: 'mass', factor: 1n },
  万吨: { dimension: 'mass', factor: 10_000n },
  '微克/立方米': { dimension: 'concentration', factor: 1n },
  万千瓦: { dimension: 'power', factor: 10_000n },
  亿千瓦时: { dimension: 'energy', factor: 100_000_000n },
} as const satisfies Record<string, { dimension: string; factor: bigint }>

export type Unit = keyof typeof UNITS

export const isUnit = (text: string): text is Unit => Object.hasOwn(UNITS, text)

const COUNTED: ReadonlySet<string> = new Set(
  ['persons', 'persons per group', 'enterprises', 'beds', 'items', 'matters', 'pieces', 'households'].concat([
    'structures',
    'institutions',
    'lines',
    'vehicles',
    'times',
    'visits',
    'dwellings',
  ]),
)

/** Whether the unit counts things that come whole; how many there are per head may still be a fraction. */
export const isCounted = (unit: Unit): boolean => COUNTED.has(UNITS[unit].dimension)

/** The same amount in another unit of its dimension; null when the dimensions differ. */
export const convert = (value: Rational, from: Unit, to: Unit): Rational | null =>
  UNITS[from].dimension === UNITS[to].dimension
    ? multiply(value, rational(UNITS[from].factor, UNITS[to].factor))
    : null
