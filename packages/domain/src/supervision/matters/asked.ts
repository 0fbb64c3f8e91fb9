import { may } from '../../access/index.ts'
import { type PlainDate, type WorkingCalendar, workingDaysBetween } from '../../calendar/index.ts'
import { type Actor, next } from '../../record/index.ts'
import { MATTER_PERMISSION, partyOfMatter } from './decide.ts'
import {
  type CoordinationMatter,
  MATTER_ACTIONS,
  MATTER_TRANSITIONS,
  type MatterAction,
  type MatterStatus,
} from './matter.ts'

/** The answer to a matter: its own, or that of the matter into which it was merged. */
export interface AnswerToMatter {
  readonly status: MatterStatus
  readonly decision: CoordinationMatter['decision']
  readonly answer: CoordinationMatter['answer']
}

/** A matter with the one into which it was merged. */
export interface AskedMatter {
  readonly matter: CoordinationMatter
  readonly other: AnswerToMatter | null
}

export const answerTo = ({ matter, other }: AskedMatter): AnswerToMatter =>
  matter.status === 'merged' && other !== null ? other : matter

/** The actions on a matter that this actor may take now; null: a new one. */
export const matterActions = (actor: Actor, asked: AskedMatter | null): readonly MatterAction[] => {
  const matter = asked?.matter ?? null
  return MATTER_ACTIONS.filter((action) => {
    if (!may(actor, MATTER_PERMISSION[action], partyOfMatter(action, matter, actor))) return false
    const from = matter?.status ?? 'none'
    if (next<MatterStatus, MatterAction>(MATTER_TRANSITIONS, from, action) === null) return false
    if (action !== 'acknowledge' && action !== 'insist') return true
    if (asked === null || answerTo(asked).status !== 'answered' || matter?.knownOn !== null) return false
    return action === 'acknowledge' || matter.insistedOn === null
  })
}

/** What a matter asks of somebody now. */
export const MATTER_ASKED = ['study', 'advise', 'answer', 'respond'] as const
export type MatterAsked = (typeof MATTER_ASKED)[number]
export const MATTER_ASKED_LABEL = {
  study: '研究提请协调事项',
  advise: '对提请协调事项提出意见',
  answer: '答复提请单位',
  respond: '查看答复并反馈',
} as const satisfies Record<MatterAsked, string>

export interface MatterTodo {
  readonly asked: MatterAsked
  readonly matter: CoordinationMatter['id']
  readonly title: string
  readonly task: number | null
  readonly due: PlainDate | null
  /** Working days left; negative when overdue, null without a day. */
  readonly left: number | null
}

const ASKS: readonly (readonly [MatterAsked, MatterAction])[] = [
  ['advise', 'advise'],
  ['answer', 'answer'],
  ['respond', 'acknowledge'],
]

/** What waits for this actor about matters, the most urgent first. */
export const matterTodos = (
  actor: Actor,
  matters: readonly AskedMatter[],
  { calendar, today }: { readonly calendar: WorkingCalendar; readonly today: PlainDate },
): readonly MatterTodo[] =>
  matters
    .flatMap((one): readonly MatterTodo[] => {
      const { matter } = one
      const actions = matterActions(actor, one)
      // While a unit thinks about it, the office waits.
      const study = actions.includes('decide') && matter.status !== 'assigned'
      const asked = study ? 'study' : ASKS.find(([, action]) => actions.includes(action))?.[0]
      if (asked === undefined) return []
      const due = asked === 'advise' ? (matter.assigned?.dueOn ?? null) : null
      const left = due === null ? null : workingDaysBetween(calendar, today, due)
      const { title, task } = matter.text
      return [{ asked, matter: matter.id, title, task, due, left }]
    })
    .toSorted((a, b) => (a.left ?? 1000) - (b.left ?? 1000))
