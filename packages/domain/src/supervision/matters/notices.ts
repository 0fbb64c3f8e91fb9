import type { DepartmentId } from '../../record/index.ts'
import type { Notice, NoticeKind } from '../notices.ts'
import type { CoordinationMatter, MatterChange } from './matter.ts'

/** To whoever asked: the clerks of a unit, or the county's. */
export const toAsker = (
  kind: NoticeKind,
  { id, asker, text }: Pick<CoordinationMatter, 'id' | 'asker' | 'text'>,
  words: string,
): Notice => ({
  ...{ kind, department: asker, roles: asker === null ? ['county'] : ['clerk', 'head'] },
  ...{ task: text.task, subject: `matter/${id}`, text: words },
})

/**
 * What follows from a change of a matter. `others` are the matters merged into it: their askers are told as its own
 * asker is, each on the matter that is theirs.
 */
export const noticesOfMatter = (
  change: MatterChange,
  matter: CoordinationMatter,
  others: readonly CoordinationMatter[],
): readonly Notice[] => {
  const { id, text, asker, assigned } = matter
  const about = { task: text.task, subject: `matter/${id}`, text: text.title }
  const office = (kind: NoticeKind): Notice => ({ kind, department: null, roles: ['office'], ...about })
  const askers = (kind: NoticeKind, words: string) =>
    [matter, ...others].map((one) => toAsker(kind, one, words))
  switch (change._tag) {
    case 'MatterRaised':
      return change.step.action === 'raise'
        ? [office('matter-raised')]
        : [toAsker('matter-taken-up', matter, text.title)]
    case 'MatterAssigned':
      return [
        ...told('matter-assigned', assigned?.department ?? null, { ...about, text: change.note }),
        toAsker('matter-under-study', { id, asker, text }, text.title),
      ]
    case 'MatterAdvised':
      return [office('matter-advised')]
    case 'MatterMerged':
      return [toAsker('matter-merged', matter, text.title)]
    case 'MatterDecided':
      return change.decision._tag === 'declined'
        ? askers('matter-answered', change.decision.reason)
        : askers('matter-decided', text.title)
    case 'MatterAnswered':
      return askers('matter-answered', change.text)
    case 'MatterMoved':
      return change.step.action === 'insist'
        ? [{ ...office('matter-insisted'), text: change.step.reason ?? text.title }]
        : []
  }
}

const told = (
  kind: NoticeKind,
  department: DepartmentId | null,
  about: Pick<Notice, 'task' | 'subject' | 'text'>,
): readonly Notice[] => (department === null ? [] : [{ kind, department, roles: ['clerk'], ...about }])
