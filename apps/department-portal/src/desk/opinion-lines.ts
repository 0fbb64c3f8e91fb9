import type { Counts } from '../disclosure/page.ts'
import type { Line } from './lines.ts'

/** What waits for a unit's opinion whether it may be public, as one line of 待办. */
export const opinionLines = (awaiting: Counts['awaiting']): readonly Line[] =>
  awaiting.map(({ count, overdue, dueOn, left }) => ({
    ...{ key: 'opinions', path: '/disclosure', search: {}, title: `公开意见待签 ${count} 项` },
    asked: overdue === 0 ? '签署公开意见' : `签署公开意见，其中 ${overdue} 项已超期`,
    ...{ due: dueOn, left, reported: false, because: '' },
  }))
