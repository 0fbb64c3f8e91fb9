import { type EscalationRefusal, MEASURE_STATUS_LABEL } from '@jiashan/domain/supervision'
import type { NoSuchEscalation } from '../../supervision/escalations.ts'

/** Refusals that only the ladder gives. */
export type OfEscalations = NoSuchEscalation | Exclude<EscalationRefusal, { readonly _tag: 'Forbidden' }>

export const ESCALATION_SENTENCES: {
  readonly [T in OfEscalations['_tag']]: (facts: Extract<OfEscalations, { _tag: T }>) => string
} = {
  NoSuchEscalation: () => '催办台账中没有这一事项，请刷新页面查看最新状态',
  NothingDue: () => '这一事项今天没有新的催办措施',
  MeasureNotIn: ({ status }) =>
    status === 'none'
      ? '没有这项措施，请刷新页面查看最新状态'
      : status === 'drafted'
        ? '督办单请在“督办”中审核、签发'
        : `该措施目前为“${MEASURE_STATUS_LABEL[status]}”，不能再办理，请刷新页面查看最新状态`,
}
