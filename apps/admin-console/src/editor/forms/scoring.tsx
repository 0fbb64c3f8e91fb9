import { SCORING_LABEL } from '@jiashan/domain/assessment'
import type { FC } from 'react'
import { SCORING_HINT } from '../../rules/hints.ts'
import type { At } from '../draft/at.ts'
import type { WrittenMeasure, WrittenScoring } from '../draft/written.ts'
import { KindField } from '../fields/kind.tsx'
import { CurveForm } from './curve.tsx'
import { CreditForm, DeductForm, MarksForm } from './scoring-alone.tsx'
import { LevelProgressForm, RankForm } from './scoring-compared.tsx'
import { SCORING_START } from './start.ts'

export interface ScoringProps<S> {
  readonly at: At<S>
  readonly measures: readonly WrittenMeasure[]
}

/** The fields of each way of scoring. */
const FORM: {
  readonly [K in WrittenScoring['_tag']]: FC<ScoringProps<Extract<WrittenScoring, { readonly _tag: K }>>>
} = {
  Credit: CreditForm,
  Deduct: DeductForm,
  Curve: CurveForm,
  Marks: MarksForm,
  LevelProgress: LevelProgressForm,
  Rank: RankForm,
}

export const ScoringForm = ({ at, measures }: ScoringProps<WrittenScoring>) => {
  const Form = FORM[at.value._tag] as FC<ScoringProps<WrittenScoring>>
  return (
    <>
      <KindField at={at} label="计分方式" words={SCORING_LABEL} hints={SCORING_HINT} start={SCORING_START} />
      <Form at={at} measures={measures} />
    </>
  )
}
