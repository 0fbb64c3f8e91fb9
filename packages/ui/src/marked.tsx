import type { Stretch } from '@jiashan/domain/record'
import { Fragment } from 'react'

const MARK = { before: 'del', after: 'ins' } as const

/** One of two wordings, what differs from the other marked: struck where it is gone, underlined where it is new. */
export const Marked = ({ of, side }: { of: readonly Stretch[]; side: 'before' | 'after' }) => {
  const Mark = MARK[side]
  return of.map((one, at) => {
    const text = one[side]
    return (
      <Fragment key={at}>{one.before === one.after || text === '' ? text : <Mark>{text}</Mark>}</Fragment>
    )
  })
}
