import { multiply, type Rational, rational } from './rational.ts'

/** Units in which the document sets targets; a change of dimension is refused. */
export const UNITS = {
  人: { dimension: 'persons', factor: 1 },
  万人: { dimension: 'persons', factor: 10_000 },
  名: { dimension: 'persons per group', factor: 1 },
  家: { dimension: 'enterprises', factor: 1 },
  张: { dimension: 'beds', factor: 1 },
  个: { dimension: 'items', factor: 1 },
  项: { dimension: 'matters', factor: 1 },
  件: { dimension: 'pieces', factor: 1 },
  户: { dimension: 'households', factor: 1 },
  万户: { dimension: 'households', factor: 10_000 },
  座: { dimension: 'structures', factor: 1 },
  所: { dimension: 'institutions', factor: 1 },
  条: { dimension: 'lines', factor: 1 },
  辆: { dimension: 'vehicles', factor: 1 },
  次: { dimension: 'times', factor: 1 },
  人次: { dimension: 'visits', factor: 1 },
  万人次: { dimension: 'visits', factor: 10_000 },
  套: { dimension: 'dwellings', factor: 1 },
  万套: { dimension: 'dwellings', factor: 10_000 },
  年: { dimension: 'years', factor: 1 },
  倍: { dimension: 'multiple', factor: 1 },
  岁: { dimension: 'age', factor: 1 },
  小时: { dimension: 'hours', factor: 1 },
  个工作日: { dimension: 'working days', factor: 1 },
  '%': { dimension: 'share', factor: 1 },
  个百分点: { dimension: 'points of share', factor: 1 },
  点: { dimension: 'index', factor: 1 },
  元: { dimension: 'money', factor: 1 },
  万元: { dimension: 'money', factor: 10_000 },
  亿元: { dimension: 'money', factor: 100_000_000 },
  平方米: { dimension: 'area', factor: 1 },
  万平方米: { dimension: 'area', factor: 10_000 },
  平方公里: { dimension: 'area', factor: 1_000_000 },
  公里: { dimension: 'length', factor: 1 },
  亩: { dimension: 'land', factor: 1 },
  万亩: { dimension: 'land', factor: 10_000 },
  公顷: { dimension: 'land', factor: 15 },
  立方米: { dimension: 'volume', factor: 1 },
  万立方米: { dimension: 'volume', factor: 10_000 },
  亿立方米: { dimension: 'volume', factor: 100_000_000 },
  吨: { dimension: 'mass', factor: 1 },
  万吨: { dimension: 'mass', factor: 10_000 },
  '微克/立方米': { dimension: 'concentration', factor: 1 },
  万千瓦: { dimension: 'power', factor: 10_000 },
  亿千瓦时: { dimension: 'energy', factor: 100_000_000 },
} as const satisfies Record<string, { dimension: string; factor: number }>

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
