import {
  REVIEW_LIMITS,
  type ReviewCommand,
  SIGN_OFF_LIMITS,
  VERDICT_LABEL,
  VERDICTS,
  type Verdict,
} from '@jiashan/domain/publication'
import type { Sha256 } from '@jiashan/domain/record'
import { useMove } from '@jiashan/office'
import { Button, Checkbox, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import { client } from '../api.ts'
import { FirstRows } from '../rows/first-rows.tsx'
import { useSession } from '../session/use-session.ts'
import { Refused } from '../words/refused.tsx'
import { ItemFacts, ItemWords, WordLine } from './item-words.tsx'
import type { Board, Line } from './page.ts'
import { Withdraw } from './withdraw.tsx'

interface Opinion {
  readonly chosen: boolean
  readonly verdict: Verdict
  readonly reason: string
}
const UNSAID: Opinion = { chosen: false, verdict: 'open', reason: '' }

interface Props {
  readonly board: Board
  readonly lines: readonly Line[]
  readonly mayReview: boolean
}

/** 初审: the first person's opinion on each item, before a second person decides. */
export const Pending = ({ board, lines, mayReview }: Props) => {
  const { programme } = useSession()
  const [opinions, setOpinions] = useState<Readonly<Record<string, Opinion>>>({})
  const opinionOf = ({ key }: Line): Opinion => opinions[key] ?? UNSAID
  const set = ({ key }: Line, change: Partial<Opinion>): void =>
    setOpinions((all) => ({ ...all, [key]: { ...(all[key] ?? UNSAID), ...change } }))
  const chosen = lines.filter((line) => opinionOf(line).chosen)
  const lacking = chosen.filter(
    (line) => opinionOf(line).verdict === 'hold' && opinionOf(line).reason.trim() === '',
  )
  const back = board.reviews.find(
    ({ status, actions }) => status === 'returned' && actions.includes('submit'),
  )
  const submit = useMove<Extract<ReviewCommand, { _tag: 'SubmitReview' }>>(
    (key, command) =>
      client.disclosure.submitReview.mutate({
        ...{ programme: programme.id, key, command },
        ...{ review: back?.id ?? null, expected: back?.version ?? 0 },
      }),
    { done: ({ opinions: { length } }) => `已送复审 ${length} 项`, onDone: () => setOpinions({}) },
  )
  const send = (): void =>
    submit.mutate({
      _tag: 'SubmitReview',
      opinions: chosen.map((line) => {
        const { verdict, reason } = opinionOf(line)
        return {
          key: line.key,
          hash: line.hash as Sha256,
          verdict,
          reason: verdict === 'open' ? null : reason.trim(),
        }
      }),
    })
  return (
    <>
      {back !== undefined && (
        <div className="came-back">
          <b>第 {back.number} 号审查单被退回</b>：{back.steps.at(-1)?.reason ?? ''}
          <p className="second">本次送审沿用这张审查单，请重新选择要送审的内容。</p>
        </div>
      )}
      {lines.length === 0 ? (
        <p className="empty">没有待初审的内容。</p>
      ) : (
        mayReview && (
          <div className="item-tools">
            <Checkbox
              checked={chosen.length === lines.length}
              indeterminate={chosen.length > 0 && chosen.length < lines.length}
              onChange={({ target }) =>
                setOpinions((all) =>
                  Object.fromEntries(
                    lines.map((line) => [line.key, { ...(all[line.key] ?? UNSAID), chosen: target.checked }]),
                  ),
                )
              }
            >
              全选 {lines.length} 项
            </Checkbox>
            <Button
              type="primary"
              loading={submit.isPending}
              disabled={chosen.length === 0 || lacking.length > 0 || chosen.length > SIGN_OFF_LIMITS.items}
              onClick={send}
            >
              所选 {chosen.length} 项送复审
            </Button>
            {chosen.length > SIGN_OFF_LIMITS.items && (
              <span className="awaited">一张审查单最多 {SIGN_OFF_LIMITS.items} 项，请分批送审</span>
            )}
            {lacking.length > 0 && <span className="awaited">有 {lacking.length} 项暂缓，请写明理由</span>}
          </div>
        )
      )}
      {submit.isError && <Refused error={submit.error} onRead={() => submit.reset()} />}
      <FirstRows
        list={lines}
        first={30}
        keyOf={({ key }) => key}
        isLate={({ overdue }) => overdue}
        row={(line) => (
          <ItemToReview
            line={line}
            opinion={opinionOf(line)}
            mayReview={mayReview}
            onChange={(change) => set(line, change)}
          />
        )}
      />
    </>
  )
}

interface ItemProps {
  readonly line: Line
  readonly opinion: Opinion
  readonly mayReview: boolean
  readonly onChange: (change: Partial<Opinion>) => void
}

const ItemToReview = ({ line, opinion, mayReview, onChange }: ItemProps) => {
  const id = useId()
  const change = line.before === null ? '新增' : '更正'
  return (
    <article className="item" aria-labelledby={id}>
      <h3 id={id}>
        {mayReview ? (
          <Checkbox checked={opinion.chosen} onChange={({ target }) => onChange({ chosen: target.checked })}>
            {line.title}
          </Checkbox>
        ) : (
          line.title
        )}{' '}
        <span className="item-standing">{line.standing === 'held' ? '暂缓' : change}</span>
      </h3>
      <ItemFacts line={line} withUnit />
      <WordLine line={line} />
      {line.heldBecause !== null && <p className="awaited">暂缓公开：{line.heldBecause}</p>}
      <ItemWords line={line} />
      <Withdraw line={line} />
      {mayReview && (
        <div className="item-opinion">
          <Radio.Group
            aria-label={`${line.title}的初审意见`}
            value={opinion.verdict}
            options={VERDICTS.map((value) => ({ value, label: VERDICT_LABEL[value] }))}
            onChange={({ target }) => onChange({ verdict: target.value as Verdict, chosen: true })}
          />
          {opinion.verdict === 'hold' && (
            <Input
              aria-label={`${line.title}暂缓的理由`}
              placeholder="暂缓理由，来源单位会看到"
              maxLength={REVIEW_LIMITS.reason}
              value={opinion.reason}
              onChange={({ target }) => onChange({ reason: target.value })}
            />
          )}
        </div>
      )}
    </article>
  )
}
