import { sayDate } from '@jiashan/domain/calendar'
import {
  DECISION_KIND_LABEL,
  ITEM_PROBLEM_LABEL,
  type PolicyRefusal,
  REVIEW_STATUS_LABEL,
  type ReviewRefusal,
  type SignOffRefusal,
} from '@jiashan/domain/publication'
import type { NoSuchReview } from '../../disclosure/disclosure.ts'

/** Refusals that only disclosure gives. */
export type OfDisclosure =
  | NoSuchReview
  | Exclude<
      PolicyRefusal | ReviewRefusal | SignOffRefusal,
      { readonly _tag: 'Forbidden' | 'DayUnfit' | 'CitedMissing' }
    >

/** The first few by name, the rest by their number. */
const named = (titles: readonly string[]): string =>
  titles.length > 3 ? `${titles.slice(0, 3).join('、')}等 ${titles.length} 项` : titles.join('、')

export const DISCLOSURE_SENTENCES: {
  readonly [T in OfDisclosure['_tag']]: (facts: Extract<OfDisclosure, { _tag: T }>) => string
} = {
  NoSuchReview: () => '没有这张公开审查单，请返回公开审查页面查看',
  ReviewNotIn: ({ status }) =>
    `该审查单目前为“${REVIEW_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  SamePerson: () => '初审意见由您提出，须由办公室另一人审定或退回',
  ItemsUnfit: ({ problem, titles }) => `${named(titles)}：${ITEM_PROBLEM_LABEL[problem]}`,
  DecidedAlready: ({ basis, on, by }) =>
    `这项决定（依据：${basis}，${sayDate(on)}）已由${by}登记，请勿重复登记；内容有出入的请核对后再填`,
  TasksUnfit: ({ kind }) =>
    kind === 'progress'
      ? '请写明是哪些任务的进展'
      : `关于${DECISION_KIND_LABEL[kind]}的决定不分任务，请把任务序号清空`,
}
