import type { Quantity } from '@jiashan/domain/assessment'
import { sayPercent } from '@jiashan/domain/assessment/shown'
import { parseRational } from '@jiashan/domain/quantity'
import type { WrittenMeasure } from '../draft/written.ts'

/** What the numbers of a curve are, and how they are typed and read. */
export interface Axis {
  /** Shares, typed and read in per cent. */
  readonly percent: boolean
  readonly unit: string
  readonly words: string
  /** What a point of the curve says before its number: 完成到 90%, 差 2. */
  readonly upTo: string
  /** What of an indicator it is; null where it is none. */
  readonly quantity: Quantity | null
}

const RATIO: Axis = {
  percent: true,
  unit: '%',
  words: '完成目标的比例（控制目标为达到控制线的比例）',
  upTo: '完成到',
  quantity: 'ratio',
}

/** The axis of what a criterion looks at; ratios where nothing says otherwise. */
export const axisOf = (measures: readonly WrittenMeasure[]): Axis => {
  for (const one of measures) {
    if (one._tag === 'Survey')
      return { percent: true, unit: '%', words: '满意的比例', upTo: '满意', quantity: null }
    if (one._tag === 'Marks')
      return { percent: false, unit: '分', words: '每个评分', upTo: '评分', quantity: null }
    if (one._tag === 'Indicators' && one.quantity === 'shortfall') {
      const unit = one.unit ?? ''
      const words = `与目标的差距${unit === '' ? '' : `（${unit}）`}`
      return { percent: false, unit, words, upTo: '差', quantity: 'shortfall' }
    }
  }
  return RATIO
}

/** An exact number of the axis for a reader; what cannot be read yet stands as it was typed. */
export const sayOnAxis = ({ percent, unit }: Pick<Axis, 'percent' | 'unit'>, at: string): string => {
  const value = parseRational(at)
  if (value === null) return at
  return percent ? sayPercent(value) : `${at}${unit === '' ? '' : ` ${unit}`}`
}
