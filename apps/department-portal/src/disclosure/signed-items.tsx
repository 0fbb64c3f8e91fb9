import { ITEM_STANDING_LABEL, SIGN_OFF_LIMITS } from '@jiashan/domain/publication'
import { failureOf, useMove } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { FirstRows } from '../rows/first-rows.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { ItemFacts, ItemWords, WordLine } from './item-words.tsx'
import type { Line } from './page.ts'

interface Props {
  readonly lines: readonly Line[]
  /** Of the sheet on which an item stands. */
  readonly versionOf: (line: Line) => number
  readonly mayWithdraw: boolean
  readonly withUnit?: boolean
  readonly empty: string
}

/** What was signed, how it stands, and the way to take it back. */
export const SignedItems = ({ lines, versionOf, mayWithdraw, withUnit = false, empty }: Props) => {
  const [asked, setAsked] = useState<Line | null>(null)
  return lines.length === 0 ? (
    <p className="empty">{empty}</p>
  ) : (
    <>
      <FirstRows
        list={lines}
        first={30}
        keyOf={({ key }) => key}
        row={(line) => (
          <article className="item">
            <h3>
              {line.title} <span className="item-standing">{ITEM_STANDING_LABEL[line.standing]}</span>
            </h3>
            <ItemFacts line={line} withUnit={withUnit} />
            <WordLine line={line} />
            {line.heldBecause !== null && <p className="awaited">暂缓公开：{line.heldBecause}</p>}
            {line.words !== '' && (
              <details>
                <summary>公开的文字</summary>
                <ItemWords line={line} />
              </details>
            )}
            {mayWithdraw && line.word?.opinion === 'open' && (
              <Button size="small" onClick={() => setAsked(line)}>
                {line.isPublic ? '撤回公开' : '收回公开意见'}
              </Button>
            )}
          </article>
        )}
      />
      {asked !== null && <Withdraw line={asked} version={versionOf(asked)} onClose={() => setAsked(null)} />}
    </>
  )
}

const Withdraw = ({ line, version, onClose }: { line: Line; version: number; onClose: () => void }) => {
  const { programme, actor } = useSession()
  const place = usePlace(`withdraw ${line.key}`)
  const withdraw = useMove<string>(
    (key, reason) => {
      const { department } = line
      const command = { _tag: 'WithdrawItems' as const, department, keys: [line.key], reason }
      const sending = { programme: programme.id, key, expected: version, command }
      return actor.role === 'office'
        ? client.disclosure.signForOffice.mutate(sending)
        : client.disclosure.sign.mutate(sending)
    },
    {
      done: line.isPublic ? '已撤回，下次发布时从公开网站移除' : '已收回公开意见',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <Reason
      title={line.isPublic ? `撤回公开：${line.title}` : `收回公开意见：${line.title}`}
      label={line.isPublic ? '撤回理由（公开网站会写明此项已撤回和理由）' : '收回理由'}
      okText={line.isPublic ? '撤回公开' : '收回'}
      place={place}
      limit={SIGN_OFF_LIMITS.reason}
      pending={withdraw.isPending}
      problem={withdraw.isError ? failureOf(withdraw.error).sentence : null}
      onClose={onClose}
      onSend={(reason) => withdraw.mutate(reason)}
    />
  )
}
