import type { Actor, DepartmentId } from '../record/index.ts'
import type { Notice } from '../supervision/index.ts'
import { type Review, type ReviewChange, reviewActions } from './review/index.ts'
import type { SignOffChange } from './sign-off/index.ts'

const about = { task: null, subject: 'disclosure/' } as const

const toOffice = (kind: Notice['kind'], text: string): Notice => ({
  ...{ kind, department: null, roles: ['office'], ...about, text },
})

const toUnit = (kind: Notice['kind'], department: DepartmentId, text: string): Notice => ({
  ...{ kind, department, roles: ['clerk', 'head'], ...about, text },
})

/** The office is told what was signed or taken back, the unit what the office took back. */
export const noticesOfSignOff = ({ department, entries }: SignOffChange): readonly Notice[] => {
  const open = entries.filter((one) => one.opinion === 'open')
  const gone = entries.filter((one) => one.opinion === 'withdrawn')
  const [first] = gone
  return [
    ...(open.length === 0 ? [] : [toOffice('disclosure-to-review', `${open.length} 项`)]),
    ...(first === undefined
      ? []
      : first.role === 'head' || department === null
        ? [toOffice('disclosure-withdrawn', `${gone.length} 项：${first.reason ?? ''}`)]
        : [toUnit('disclosure-withdrawn', department, `${gone.length} 项：${first.reason ?? ''}`)]),
  ]
}

/** The second person is told what waits, the first what came back, units what is held. */
export const noticesOfReview = (change: ReviewChange, { number, items }: Review): readonly Notice[] => {
  if (change._tag === 'ReviewSubmitted')
    return [toOffice('disclosure-to-approve', `第 ${number} 号审查单，${items.length} 项`)]
  const { action, reason } = change.step
  if (action === 'return') return [toOffice('disclosure-returned', `第 ${number} 号审查单：${reason ?? ''}`)]
  if (action !== 'approve') return []
  const held = items.filter((one) => one.verdict === 'hold')
  return [...Map.groupBy(held, (one) => one.department)].flatMap(([department, own]) =>
    department === null
      ? []
      : [
          toUnit(
            'disclosure-held',
            department,
            own.map(({ title, reason }) => `${title}（${reason}）`).join('；'),
          ),
        ],
  )
}

export interface ReviewTodo {
  readonly asked: 'approve' | 'mend'
  readonly review: Review['id']
  readonly number: number
  readonly items: number
  /** Why it came back; empty where it did not. */
  readonly because: string
}

/** What waits for this actor: a review to approve, or one that came back. */
export const reviewTodos = (actor: Actor, reviews: readonly Review[]): readonly ReviewTodo[] =>
  reviews.flatMap((review): readonly ReviewTodo[] => {
    const actions = reviewActions(actor, review)
    const told = { review: review.id, number: review.number, items: review.items.length }
    if (actions.includes('approve')) return [{ asked: 'approve', ...told, because: '' }]
    return actions.includes('submit')
      ? [{ asked: 'mend', ...told, because: review.steps.at(-1)?.reason ?? '' }]
      : []
  })
