import type { FactSheet } from '@jiashan/domain/assessment'
import { compare, divide, exact, type Rational, subtract, ZERO } from '@jiashan/domain/quantity'
import type { WrittenMeasure } from '../draft/written.ts'

/** Where one real number lies on a curve. */
export interface CurveMark {
  readonly subject: string
  readonly value: Rational
}

/** The numbers of one unit on which a curve is tried: those of its yearly indicators that are known. */
export const marksOf = (
  sheet: FactSheet | null,
  department: string | null,
  measures: readonly WrittenMeasure[],
): readonly CurveMark[] => {
  const measure = measures.find((one) => one._tag === 'Indicators')
  const unit = sheet?.units.find((one) => one.department === department)
  if (sheet === null || measure === undefined || unit === undefined) return []
  const led = unit.duties.flatMap(({ role, task }) => (role === 'lead' ? [task] : []))
  return sheet.indicators
    .filter(({ task, target }) => led.includes(task) && isAsked(measure.targets, target))
    .flatMap(({ subject, goal, actual, waived, better, unit: counted }) => {
      if (goal === null || actual === null || waived !== null) return []
      const [wanted, is] = [exact(goal), exact(actual)]
      if (measure.quantity === 'ratio') return wanted.n === 0n ? [] : [{ subject, value: divide(is, wanted) }]
      const gap = better === 'more' ? subtract(wanted, is) : subtract(is, wanted)
      return counted === measure.unit ? [{ subject, value: compare(gap, ZERO) < 0 ? ZERO : gap }] : []
    })
}

const isAsked = (targets: readonly string[], target: string): boolean =>
  targets.length === 0 || targets.includes(target)
