import type { EditionAction } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import type { EditionLine } from '../api.ts'

type Step = EditionLine['steps'][number]

const DONE = {
  propose: '提交发布',
  publish: '发布',
  return: '退回',
  withdraw: '撤回',
} as const satisfies Record<EditionAction, string>

/** 金海峰于2018年1月5日发布. */
export const sayStep = ({ actor, on, action }: Step): string => `${actor}于${sayDate(on)}${DONE[action]}`

/** What was done with an edition last. */
export const sayLastStep = ({ steps }: Pick<EditionLine, 'steps'>): string => {
  const last = steps.at(-1)
  return last === undefined ? '' : sayStep(last)
}
