import type { DepartmentId } from '../record/index.ts'
import {
  type BidChange,
  type CoordinationGroup,
  compositionOn,
  type GroupChange,
  type KeyTasks,
  type KeyTasksChange,
  type Meeting,
  type MeetingChange,
  mattersOn,
  type UpwardBid,
} from '../safeguards/index.ts'
import { type CoordinationMatter, toAsker } from './matters/index.ts'
import type { Notice, NoticeKind } from './notices.ts'

/** To the clerks of units. */
const toUnits = (
  kind: NoticeKind,
  units: readonly DepartmentId[],
  about: Pick<Notice, 'task' | 'subject' | 'text'>,
): readonly Notice[] =>
  units.map((department): Notice => ({ kind, department, roles: ['clerk', 'head'], ...about }))

/** Its member units learn that the group was adjusted, and by which document. */
export const noticesOfGroup = (change: GroupChange, group: CoordinationGroup): readonly Notice[] => {
  if (change._tag !== 'GroupAdjusted') return []
  const { from, document } = change.composition
  const members = compositionOn(group, from)?.members.map((one) => one.department) ?? []
  return toUnits('group-adjusted', members, { task: null, subject: 'group/', text: document })
}

/** The office learns that a list waits for the group; the units on it, that it was decided. */
export const noticesOfKeyTasks = (
  change: KeyTasksChange,
  { year }: KeyTasks,
  units: readonly DepartmentId[],
): readonly Notice[] => {
  const about = { task: null, subject: `keyTasks/${year}`, text: `${year}年` }
  if (change._tag === 'KeyTasksProposed')
    return [{ kind: 'key-tasks-proposed', department: null, roles: ['office', 'leader'], ...about }]
  return change._tag === 'KeyTasksDecided' ? toUnits('key-tasks-decided', units, about) : []
}

/**
 * Invited units are told of a meeting, and of its cancelling or that they are no longer invited; whoever asked for coordination, that the matter came
 * onto an agenda. `before`: what was on it already. `matters`: those now on it.
 */
export const noticesOfMeeting = (
  change: MeetingChange,
  { before, after }: { readonly before: Meeting | null; readonly after: Meeting },
  matters: readonly CoordinationMatter[],
): readonly Notice[] => {
  const { id, text } = after
  const about = { task: null, subject: `meeting/${id}`, text: text.title }
  const known = before === null ? [] : mattersOn(before)
  const tabled = matters
    .filter((one) => mattersOn(after).includes(one.id) && !known.includes(one.id))
    .map((one) => toAsker('matter-tabled', one, text.title))
  switch (change._tag) {
    case 'MeetingPlanned':
      return [...toUnits('meeting-planned', text.invited, about), ...tabled]
    case 'MeetingRevised': {
      const moved = before !== null && before.text.on !== text.on
      const added = text.invited.filter((unit) => moved || before?.text.invited.includes(unit) !== true)
      const dropped = (before?.text.invited ?? []).filter((unit) => !text.invited.includes(unit))
      return [
        ...toUnits('meeting-planned', added, about),
        ...toUnits('meeting-cancelled', dropped, about),
        ...tabled,
      ]
    }
    case 'MeetingCancelled':
      return toUnits('meeting-cancelled', text.invited, about)
    default:
      return []
  }
}

/** The office learns what was filed and what came of it. */
export const noticesOfBid = (change: BidChange, { text, status }: UpwardBid): readonly Notice[] => {
  const kind = change._tag === 'BidFiled' ? 'bid-filed' : change._tag === 'BidSettled' ? BID[status] : null
  return kind === null || kind === undefined
    ? []
    : [
        {
          ...{ kind, department: null, roles: ['office', 'leader'] },
          ...{ task: text.task, subject: 'bid/', text: text.title },
        },
      ]
}
const BID: { readonly [S in UpwardBid['status']]?: NoticeKind } = {
  approved: 'bid-approved',
  refused: 'bid-refused',
}
