import { furtherOf, type Outcome, timelyOf } from '@jiashan/domain/assessment'
import { parseRational } from '@jiashan/domain/quantity'
import type { WrittenMeasure } from '../draft/written.ts'

/** Where yearly indicators take no part of a task, their outcomes do not come up. */
const comesUp = (measures: readonly WrittenMeasure[], outcome: Outcome): boolean => {
  if (outcome !== 'target-met' && outcome !== 'target-short') return true
  const tasks = measures.find((one) => one._tag === 'KeyTasks')
  return tasks === undefined || parseRational(tasks.indicators)?.n !== 0
}

/** The outcomes of which one always holds: each is credited. */
export const timelyOffered = (measures: readonly WrittenMeasure[]): readonly Outcome[] =>
  measures.flatMap(({ _tag }) => timelyOf(_tag)).filter((one) => comesUp(measures, one))

/** What nobody is charged for. */
const AS_IT_SHOULD_BE: readonly Outcome[] = [
  'done-on-time',
  'target-met',
  'plan-on-time',
  'report-on-time',
  'reply-on-time',
  'advice-on-time',
  'bid-approved',
]

/** The outcomes that may cost points. */
export const chargeable = (measures: readonly WrittenMeasure[]): readonly Outcome[] =>
  allOffered(measures).filter((one) => !AS_IT_SHOULD_BE.includes(one))

/** Every outcome that can be found. */
export const allOffered = (measures: readonly WrittenMeasure[]): readonly Outcome[] =>
  measures
    .flatMap(({ _tag }) => [...timelyOf(_tag), ...furtherOf(_tag)])
    .filter((one) => comesUp(measures, one))
