import type { Actor } from '../record/index.ts'
import {
  SAFEGUARD_KIND_LABEL,
  type Safeguard,
  type SafeguardChange,
  safeguardActions,
  taskOfContent,
} from '../safeguards/index.ts'
import type { Notice } from './notices.ts'

/** The office is told what waits to be confirmed, the unit what came back. */
export const noticesOfSafeguard = (
  change: SafeguardChange,
  { id, department, content }: Safeguard,
): readonly Notice[] => {
  const about = { task: taskOfContent(content), subject: `safeguard/${id}` }
  if (change._tag !== 'SafeguardMoved')
    return [
      {
        ...{ kind: 'safeguard-to-confirm', department: null, roles: ['office'], ...about },
        text: SAFEGUARD_KIND_LABEL[content._tag],
      },
    ]
  const { action, reason } = change.step
  return action === 'return'
    ? [{ kind: 'safeguard-returned', department, roles: ['clerk'], ...about, text: reason ?? '' }]
    : []
}

export interface SafeguardTodo {
  readonly asked: 'confirm' | 'mend'
  readonly safeguard: Safeguard['id']
  readonly kind: Safeguard['content']['_tag']
  /** Why it came back; empty where it did not. */
  readonly because: string
}

/** What waits for this actor: entries to confirm, or its own that came back. */
export const safeguardTodos = (actor: Actor, entries: readonly Safeguard[]): readonly SafeguardTodo[] =>
  entries.flatMap((one): readonly SafeguardTodo[] => {
    const actions = safeguardActions(actor, one)
    const about = { safeguard: one.id, kind: one.content._tag }
    if (actions.includes('confirm')) return [{ asked: 'confirm', ...about, because: '' }]
    const own = one.status === 'returned' && actor.department === one.department && actions.includes('revise')
    return own ? [{ asked: 'mend', ...about, because: one.steps.at(-1)?.reason ?? '' }] : []
  })
