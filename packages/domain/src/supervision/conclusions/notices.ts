import type { Actor } from '../../record/index.ts'
import { type Notice, type NoticeKind, toParty } from '../notices.ts'
import type { ConclusionChange } from './command.ts'
import type { Conclusion } from './conclusion.ts'
import { conclusionActions } from './decide.ts'

/** What follows from a change of a conclusion for those who act next, and for whom it concerns. */
export const noticesOfConclusion = (
  change: ConclusionChange,
  { id, year, subject }: Conclusion,
): readonly Notice[] => {
  const about = { task: null, subject: `conclusion/${id}`, text: `${year}年` }
  const to = (kind: NoticeKind, role: 'office' | 'leader'): readonly Notice[] => [
    { kind, department: null, roles: [role], ...about },
  ]
  if (change._tag === 'ConclusionSigned')
    return [
      {
        ...{ kind: 'conclusion-signed', ...toParty(subject), ...about },
      },
    ]
  if (change.step.action === 'submit') return to('conclusion-to-sign', 'leader')
  return change.step.action === 'rework' ? to('conclusion-to-mend', 'office') : []
}

export interface ConclusionTodo {
  readonly asked: 'sign' | 'mend'
  readonly conclusion: Conclusion['id']
  readonly year: number
  readonly subject: Conclusion['subject']
  /** Why it came back; empty where it did not. */
  readonly because: string
}

/** What waits for this actor about conclusions. */
export const conclusionTodos = (
  actor: Actor,
  conclusions: readonly Conclusion[],
): readonly ConclusionTodo[] =>
  conclusions.flatMap((one): readonly ConclusionTodo[] => {
    const actions = conclusionActions(actor, one)
    const last = one.steps.at(-1)
    const about = { conclusion: one.id, year: one.year, subject: one.subject }
    if (actions.includes('sign')) return [{ asked: 'sign', ...about, because: '' }]
    return last?.action === 'rework' && actions.includes('revise')
      ? [{ asked: 'mend', ...about, because: last.reason ?? '' }]
      : []
  })
