import type { GradeReason } from '../results/scorecard.ts'
import { VETO_EFFECT_LABEL } from '../rules/labels.ts'

/** Why a grade is what it is, in words, with what a ruling brings. */
export const gradeReason = ({ because, effects }: GradeReason): string =>
  effects.length === 0 ? because : `${because}：${effects.map((one) => VETO_EFFECT_LABEL[one]).join('，')}`
