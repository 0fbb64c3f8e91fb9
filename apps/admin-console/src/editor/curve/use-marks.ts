import type { Measure } from '@jiashan/domain/assessment'
import { type FoundNumber, numbersFound } from '@jiashan/domain/assessment/what-if'
import { useMemo } from 'react'
import type { WrittenMeasure } from '../draft/written.ts'
import { useMaterials } from '../materials.tsx'

/** What finds numbers, and is written in words alone. */
type Numeric = Extract<Measure, { readonly _tag: 'Indicators' | 'Survey' | 'Marks' }>

const isNumeric = (measure: WrittenMeasure): measure is Numeric =>
  measure._tag === 'Indicators' || measure._tag === 'Survey' || measure._tag === 'Marks'

/** The numbers of the unit that is tried, for the curve that is being written. */
export const useMarks = (measures: readonly WrittenMeasure[]): readonly FoundNumber[] => {
  const { sheet, tried } = useMaterials()
  return useMemo(
    () => (sheet === null || tried === null ? [] : numbersFound(measures.filter(isNumeric), sheet, tried)),
    [measures, sheet, tried],
  )
}
