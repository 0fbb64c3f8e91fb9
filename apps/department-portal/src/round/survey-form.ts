import { ROUND_LIMITS } from '@jiashan/domain/assessment'
import { compare, divide, HUNDRED, multiply, parseRational, sayExact } from '@jiashan/domain/quantity'
import { typedExact } from './ruling-form.ts'

export interface SurveyWritten {
  /** Per cent, as it is typed. */
  readonly percent: string
  readonly asked: string
  readonly document: string
}

export const NO_SURVEY: SurveyWritten = { percent: '', asked: '', document: '' }

/** A share from 0 to 1 as per cent: `0.865` is `86.5`. */
export const percentOf = (share: string): string => {
  const number = parseRational(share)
  return number === null ? '' : sayExact(multiply(number, HUNDRED))
}

/** What is missing of a survey; null when it can be registered. */
export const surveyAmiss = ({ percent, asked, document }: SurveyWritten): string | null => {
  const number = parseRational(typedExact(percent.replace(/[%％]\s*$/, '')) ?? '')
  if (number === null || compare(number, HUNDRED) > 0) return '请填写 0 到 100 之间的满意率'
  if (!/^[1-9]\d{0,7}$/.test(asked.normalize('NFKC').trim())) return '请填写调查人数'
  if (document.trim() === '') return '请填写调查报告的名称或文号'
  return document.trim().length > ROUND_LIMITS.document
    ? `调查报告的名称不超过 ${ROUND_LIMITS.document} 字，请精简`
    : null
}

/** As it is sent; null where something is missing. */
export const surveyOf = (form: SurveyWritten) => {
  const number = parseRational(typedExact(form.percent.replace(/[%％]\s*$/, '')) ?? '')
  if (number === null || surveyAmiss(form) !== null) return null
  return {
    satisfied: sayExact(divide(number, HUNDRED)),
    asked: Number(form.asked.normalize('NFKC').trim()),
    document: form.document.trim(),
  }
}
