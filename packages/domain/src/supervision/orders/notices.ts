import { type Notice, type NoticeKind, toParty } from '../notices.ts'
import type { OrderChange } from './command.ts'
import type { OrderAction, SupervisionOrder } from './order.ts'

/** Whom a step concerns beside the one who took it. */
const TOLD: { readonly [A in OrderAction]?: readonly [NoticeKind, 'office' | 'leader' | 'unit'] } = {
  draft: ['order-to-review', 'office'],
  revise: ['order-to-review', 'office'],
  rework: ['order-to-mend', 'office'],
  review: ['order-to-issue', 'leader'],
  issue: ['order-issued', 'unit'],
  again: ['order-again', 'unit'],
  answer: ['order-to-verify', 'office'],
  return: ['order-returned', 'unit'],
  close: ['order-closed', 'unit'],
  report: ['order-reported', 'leader'],
}

/** What follows from a change of an order for those who act next or must know. */
export const noticesOfOrder = (change: OrderChange, order: SupervisionOrder): readonly Notice[] => {
  const { id, text } = order
  const about = { task: text.task, subject: `order/${id}`, text: text.title }
  const unit = (kind: NoticeKind): readonly Notice[] => [
    { kind, ...toParty(text.department), ...about },
    ...text.supports.map((department): Notice => ({ kind, department, roles: ['clerk'], ...about })),
  ]
  const one = (kind: NoticeKind, role: 'office' | 'leader'): readonly Notice[] => [
    { kind, department: null, roles: [role], ...about },
  ]
  if (change._tag === 'ExtensionApplied') return one('extension-to-decide', 'office')
  if (change._tag === 'ExtensionSettled')
    return change.status === 'withdrawn' || change.status === 'lapsed'
      ? []
      : unit(change.status === 'granted' ? 'extension-granted' : 'extension-refused')
  const told = TOLD[change.step.action]
  if (told === undefined) return []
  return told[1] === 'unit' ? unit(told[0]) : one(told[0], told[1])
}
