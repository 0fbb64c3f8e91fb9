import type { Notice, NoticeKind } from '../notices.ts'
import type { Resolution, ResolutionAction, ResolutionChange } from './resolution.ts'

/** Whom a step concerns beside the one who took it. */
const TOLD: { readonly [A in ResolutionAction]?: readonly [NoticeKind, 'office' | 'unit'] } = {
  agree: ['resolution-agreed', 'unit'],
  revise: ['resolution-revised', 'unit'],
  urge: ['resolution-urged', 'unit'],
  progress: ['resolution-progress', 'office'],
  finish: ['resolution-to-confirm', 'office'],
  confirm: ['resolution-confirmed', 'unit'],
  return: ['resolution-returned', 'unit'],
  drop: ['resolution-dropped', 'unit'],
}

/** What follows from a change of a resolution for the units that carry it out and for the office. */
export const noticesOfResolution = (
  { step }: ResolutionChange,
  { id, text }: Resolution,
): readonly Notice[] => {
  const told = TOLD[step.action]
  if (told === undefined) return []
  const [kind, whom] = told
  const words = step.reason ?? text.wording
  const about = { task: text.task, subject: `resolution/${id}`, text: words }
  return whom === 'office'
    ? [{ kind, department: null, roles: ['office'], ...about }]
    : [
        { kind, department: text.owner, roles: ['clerk', 'head'], ...about },
        ...text.supports.map((department): Notice => ({ kind, department, roles: ['clerk'], ...about })),
      ]
}
