import { FailureNote } from '@jiashan/office'
import { Pagination, Skeleton } from 'antd'
import { type ReactNode, useRef } from 'react'
import type { Answer } from './use-answer.ts'

interface Part<A> {
  readonly rows: readonly A[]
  readonly page: number
  readonly size: number
  readonly total: number
}

interface Props<A> {
  readonly answer: Omit<Answer<unknown>, 'data'>
  /** Undefined while it is not there yet. */
  readonly part: Part<A> | undefined
  readonly onPage: (page: number) => void
  readonly children: (rows: readonly A[]) => ReactNode
}

/** One page of a long list, and the way to the others; what was written in it stays while another one is open. */
export const Opened = <A,>({ answer: { busy, problem, again }, part, onPage, children }: Props<A>) => {
  const top = useRef<HTMLDivElement>(null)
  return (
    <div ref={top} className="item-page" aria-busy={busy}>
      {problem !== null && <FailureNote error={problem} retry={again} />}
      {problem === null && part === undefined && <Skeleton active paragraph={{ rows: 8 }} />}
      <div hidden={part === undefined}>{children(part?.rows ?? [])}</div>
      {part !== undefined && (
        <Pagination
          className="item-pages"
          hideOnSinglePage
          showSizeChanger={false}
          responsive
          current={part.page + 1}
          pageSize={part.size}
          total={part.total}
          showTotal={(total, [from, to]) => `第 ${from}–${to} 项，共 ${total} 项`}
          onChange={(page) => {
            onPage(page - 1)
            top.current?.scrollIntoView()
          }}
        />
      )}
    </div>
  )
}
