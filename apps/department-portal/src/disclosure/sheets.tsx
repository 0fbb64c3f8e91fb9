import { sayDate } from '@jiashan/domain/calendar'
import {
  ITEM_PROBLEM_LABEL,
  REVIEW_ACTION_LABEL,
  REVIEW_LIMITS,
  REVIEW_STATUS_LABEL,
  type ReviewAction,
  type ReviewCommand,
  VERDICT_LABEL,
} from '@jiashan/domain/publication'
import type { ReviewId } from '@jiashan/domain/record'
import { failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { Confirm } from '../words/confirm.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { useSourceName, Words } from './item-words.tsx'
import { Opened } from './opened.tsx'
import type { Sheet, SheetItem } from './page.ts'
import { useAnswer } from './use-answer.ts'
import { usePages } from './use-pages.ts'
import { Withdraw } from './withdraw.tsx'

/** 公开审查单, the newest first: what the first person said, and what the second decides. */
export const Sheets = ({ reviews }: { reviews: readonly Sheet[] }) =>
  reviews.length === 0 ? (
    <p className="empty">还没有送审过。</p>
  ) : (
    reviews.map((one) => <SheetView key={one.id} sheet={one} />)
  )

type Settled = Exclude<ReviewCommand, { _tag: 'SubmitReview' }>
type Asking = Exclude<ReviewAction, 'submit'>

const SheetView = ({ sheet }: { sheet: Sheet }) => {
  const { programme } = useSession()
  const [isOpen, setOpen] = useState(sheet.status === 'submitted')
  const pages = usePages()
  const asked = { programme: programme.id, review: sheet.id as ReviewId, page: pages.pageOf('items') }
  const answer = useAnswer(useQuery({ ...trpc.disclosure.review.queryOptions(asked), enabled: isOpen }))
  const [asking, setAsking] = useState<Asking | null>(null)
  const place = usePlace(`review ${sheet.id} ${asking ?? ''}`)
  const settle = useMove<Settled>(
    (key, command) =>
      client.disclosure.settleReview.mutate({
        ...{ programme: programme.id, review: sheet.id as ReviewId, key, expected: sheet.version, command },
      }),
    {
      done: ({ _tag }) =>
        _tag === 'ApproveReview' ? '已审定，随下次发布公开' : _tag === 'ReturnReview' ? '已退回' : '已撤销',
      onDone: () => {
        forgetKept(place)
        setAsking(null)
      },
    },
  )
  const { number, status, count, held, steps, actions } = sheet
  const problem = settle.isError ? failureOf(settle.error).sentence : null
  const steppable = actions.filter((one): one is Asking => one !== 'submit')
  return (
    <details className="sheet" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>第 {number} 号审查单</b>{' '}
        <span className="second">
          {REVIEW_STATUS_LABEL[status]}，{count} 项{held > 0 && `（暂缓 ${held} 项）`}
        </span>
      </summary>
      <ol className="sheet-steps second">
        {steps.map(({ action, actor, on, reason }) => (
          <li key={`${action} ${on} ${actor}`}>
            {sayDate(on)} {actor} {REVIEW_ACTION_LABEL[action]}
            {reason !== null && `：${reason}`}
          </li>
        ))}
      </ol>
      {status === 'submitted' && !actions.includes('approve') && (
        <p className="second">初审意见提出人不能审定；须由办公室另一人审定或退回。</p>
      )}
      {answer.data !== undefined && <Problems titles={answer.data.problems} />}
      {steppable.length > 0 && (
        <div className="verdict">
          {steppable.map((action) => (
            <Button
              key={action}
              type={action === 'approve' ? 'primary' : 'default'}
              disabled={
                settle.isPending ||
                answer.data === undefined ||
                (action === 'approve' && answer.data.problems.length > 0)
              }
              onClick={() => setAsking(action)}
            >
              {REVIEW_ACTION_LABEL[action]}
            </Button>
          ))}
        </div>
      )}
      {isOpen && (
        <Opened answer={answer} part={answer.data} onPage={pages.turn('items')}>
          {(items) => <SheetItems items={items} />}
        </Opened>
      )}
      {asking === 'approve' && (
        <Confirm
          step={REVIEW_ACTION_LABEL.approve}
          says={`审定后，同意公开的 ${count - held} 项随下次发布公开，网站上显示的就是这里的文字。`}
          pending={settle.isPending}
          problem={problem}
          onClose={() => setAsking(null)}
          onSend={() => settle.mutate({ _tag: 'ApproveReview' })}
        />
      )}
      {(asking === 'return' || asking === 'drop') && (
        <Reason
          title={`${REVIEW_ACTION_LABEL[asking]}第 ${number} 号审查单`}
          label={asking === 'return' ? '退回理由（初审人会看到，请写明需要重审什么）' : '撤销理由'}
          okText={REVIEW_ACTION_LABEL[asking]}
          place={place}
          limit={REVIEW_LIMITS.reason}
          pending={settle.isPending}
          problem={problem}
          onClose={() => setAsking(null)}
          onSend={(reason) =>
            settle.mutate(
              asking === 'return' ? { _tag: 'ReturnReview', reason } : { _tag: 'DropReview', reason },
            )
          }
        />
      )}
    </details>
  )
}

/** What changed since the sheet was submitted, before the second person presses anything. */
const Problems = ({ titles }: { titles: readonly string[] }) =>
  titles.length > 0 && (
    <p className="awaited" role="status">
      送审后有 {titles.length} 项被来源单位收回或内容有变化，不能审定，须退回或撤销后重审：
      {titles.slice(0, 3).join('、')}
      {titles.length > 3 && '等'}。
    </p>
  )

const SheetItems = ({ items }: { items: readonly SheetItem[] }) => {
  const sourceName = useSourceName()
  return (
    <ul className="rows">
      {items.map((item) => (
        <li key={item.key}>
          <article className="item">
            <h3>
              {item.title} <span className="item-standing">{VERDICT_LABEL[item.verdict]}</span>
            </h3>
            <p className="second">{sourceName(item.department)}</p>
            {item.problem !== null && (
              <p className="problem">送审后有变化：{ITEM_PROBLEM_LABEL[item.problem]}</p>
            )}
            {item.reason !== null && <p className="awaited">{item.reason}</p>}
            <Words text={item.words} />
            <Withdraw line={item} />
          </article>
        </li>
      ))}
    </ul>
  )
}
