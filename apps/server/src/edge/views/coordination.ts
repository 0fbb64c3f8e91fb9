import type { PlainDate } from '@jiashan/domain/calendar'
import type { Actor, DepartmentId, MatterId, MeetingId, ResolutionId } from '@jiashan/domain/record'
import type { Meeting } from '@jiashan/domain/safeguards'
import {
  type AnswerToMatter,
  type AskedMatter,
  answerTo,
  type CoordinationMatter,
  isLate,
  type MatterAction,
  type MatterStatus,
  matterActions,
  type Resolution,
  type ResolutionStatus,
} from '@jiashan/domain/supervision'
import type { FoundMatter } from '../../supervision/matters.ts'

/** One resolution in a list. */
export interface ResolutionRow {
  readonly id: ResolutionId
  readonly meeting: MeetingId
  readonly meetingTitle: string
  readonly number: number
  readonly agreedOn: PlainDate
  readonly wording: string
  readonly owner: DepartmentId
  readonly supports: readonly DepartmentId[]
  readonly task: number | null
  readonly status: ResolutionStatus
  readonly dueOn: PlainDate
  readonly late: boolean
}

/** The titles of meetings by their id. */
export type Titles = ReadonlyMap<string, string>

export const resolutionRow = (one: Resolution, titles: Titles, today: PlainDate): ResolutionRow => {
  const { id, meeting, number, agreedOn, status, text } = one
  const { wording, owner, supports, task, dueOn } = text
  const meetingTitle = titles.get(meeting) ?? ''
  const late = isLate(one, today)
  return { id, meeting, meetingTitle, number, agreedOn, wording, owner, supports, task, status, dueOn, late }
}

/** One meeting in a list. */
export const meetingRow = ({ id, text, status, heldOn, minutes, agenda }: Meeting) => ({
  ...{ id, status, minutes, items: agenda.length },
  ...{ title: text.title, kind: text.kind, place: text.place, on: heldOn ?? text.on },
})

/** One matter in a list. */
export interface MatterRow {
  readonly id: MatterId
  readonly title: string
  /** Null: the county. */
  readonly asker: DepartmentId | null
  readonly assignee: DepartmentId | null
  readonly task: number | null
  readonly status: MatterStatus
  /** How far its answer is: its own, or that of the matter it was merged into. */
  readonly answer: MatterStatus
  readonly raisedOn: PlainDate
  readonly knownOn: PlainDate | null
}

export const matterRow = (asked: AskedMatter): MatterRow => {
  const { id, text, asker, assigned, status, raisedOn, knownOn } = asked.matter
  const { title, task } = text
  const assignee = assigned?.department ?? null
  return { id, title, asker, assignee, task, status, answer: answerTo(asked).status, raisedOn, knownOn }
}

/** One matter with its answer and what the asker may do. */
export interface MatterPage {
  readonly matter: CoordinationMatter
  readonly version: number
  readonly answer: AnswerToMatter
  readonly actions: readonly MatterAction[]
  readonly merged: readonly {
    readonly id: MatterId
    readonly title: string
    readonly asker: DepartmentId | null
  }[]
}

export const matterPage = (found: FoundMatter, actor: Actor): MatterPage => {
  const { matter, version, merged } = found
  const { status, decision, answer } = answerTo(found)
  return {
    ...{ matter, version },
    answer: { status, decision, answer },
    actions: matterActions(actor, found),
    merged: merged.map(({ id, text, asker }) => ({ id, title: text.title, asker })),
  }
}
