import type { Unit } from '@jiashan/domain/quantity'
import type { Words } from '../words/index.ts'
import { grouped } from './numerals.ts'

/** `67,000 元`, `96%`: the number and its unit do not break apart. */
export const amount = (value: string, unit: Unit, words: Words): string =>
  unit === '%' ? `${grouped(value)}%` : `${grouped(value)}\u00a0${words.unit[unit]}`
