import {
  REVIEW_LIMITS,
  type ReviewCommand,
  VERDICT_LABEL,
  VERDICTS,
  type Verdict,
} from '@jiashan/domain/publication'
import { useMove } from '@jiashan/office'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import type { Asks } from './asks.ts'
import { OpinionList } from './opinion-list.tsx'
import type { Board, Line } from './page.ts'

const ASKS: Omit<Asks<Verdict>, 'first'> = {
  place: 'review',
  listed: ['to-review', 'held'],
  choices: VERDICTS.map((value) => ({ value, label: VERDICT_LABEL[value] })),
  plain: 'open',
  reasonLimit: REVIEW_LIMITS.reason,
  label: (title) => `${title}的初审意见`,
  reasonLabel: (title) => `${title}暂缓的理由`,
  reasonHint: '暂缓理由，来源单位会看到',
  send: (count) => `所选 ${count} 项送复审`,
  lacking: (count) => `有 ${count} 项暂缓，请写明理由`,
  empty: '没有待初审的内容。',
}

interface Props {
  /** The sheet that came back, on which is submitted again. */
  readonly back: Board['back']
  readonly lines: readonly Line[]
  readonly mayReview: boolean
}

const AGREED = { choice: 'open', reason: '' } as const

/** What was held on the sheet that came back, of the very body that it held: nobody agrees to it by ticking all. */
const heldIn =
  (back: Props['back']): Asks<Verdict>['first'] =>
  ({ key, hash }) => {
    const held = back?.holds.find((one) => one.key === key && one.hash === hash)
    return held === undefined
      ? AGREED
      : { choice: 'hold', reason: held.reason, last: `上次：暂缓，理由：${held.reason}` }
  }

/** 初审: the first person's opinion on each item, before a second person decides. */
export const Pending = ({ back, lines, mayReview }: Props) => {
  const { programme } = useSession()
  const submit = useMove<Extract<ReviewCommand, { _tag: 'SubmitReview' }>>(
    (key, command) =>
      client.disclosure.submitReview.mutate({
        ...{ programme: programme.id, key, command },
        ...{ review: back?.id ?? null, expected: back?.version ?? 0 },
      }),
    { done: ({ opinions: { length } }) => `已送复审 ${length} 项` },
  )
  return (
    <>
      {back !== null && (
        <div className="came-back">
          <b>第 {back.number} 号审查单被退回</b>：{back.steps.at(-1)?.reason ?? ''}
          <p className="second">
            本次送审沿用这张审查单，请重新选择要送审的内容；上次暂缓的仍为暂缓，需要公开的请改选。
          </p>
        </div>
      )}
      <OpinionList
        asks={{ ...ASKS, first: heldIn(back) }}
        lines={lines}
        withUnit
        mayAnswer={mayReview}
        move={submit}
        onSend={(given, sent) =>
          submit.mutate(
            {
              _tag: 'SubmitReview',
              opinions: given.map(({ choice, ...one }) => ({ ...one, verdict: choice })),
            },
            { onSuccess: sent },
          )
        }
      />
    </>
  )
}
