import type { Sha256 } from '@jiashan/domain/record'
import { failureOf } from '@jiashan/office'
import { Button, Checkbox } from 'antd'
import { FailureLine } from '../session/sign-in-again.tsx'
import { usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { Refused } from '../words/refused.tsx'
import type { Asks, Given } from './asks.ts'
import { OpinionItem } from './opinion-item.tsx'
import type { Line } from './page.ts'
import { Strays } from './strays.tsx'
import { useOpinions } from './use-opinions.ts'

interface Props<C extends string> {
  readonly asks: Asks<C>
  /** The page that is open: what is ticked on others is not sent. */
  readonly lines: readonly Line[]
  readonly withUnit?: boolean
  readonly mayAnswer: boolean
  readonly move: { readonly isPending: boolean; readonly error: unknown; readonly reset: () => void }
  readonly onSend: (given: readonly Given<C>[], sent: () => void) => void
}

/** Opinions on many items at once, each with the very words that would be public. */
export const OpinionList = <C extends string>(props: Props<C>) => {
  const { asks, lines, withUnit = false, mayAnswer, move, onSend } = props
  const opinions = useOpinions(usePlace(`opinions ${asks.place}`), lines, asks.first)
  const given = opinions.chosen.map((line): Given<C> => {
    const { choice, reason } = opinions.of(line)
    return {
      ...{ key: line.key, hash: line.hash as Sha256, choice },
      reason: choice === asks.plain ? null : reason.trim(),
    }
  })
  const lacking = given.filter(({ reason }) => reason === '').length
  const long = given.filter(({ reason }) => (reason ?? '').length > asks.reasonLimit).length
  const isReady = given.length > 0 && lacking === 0 && long === 0
  const send = (): void => {
    if (isReady) onSend(given, () => opinions.forget(given.map(({ key }) => key)))
  }
  const strays = Object.entries(opinions.said).filter(([key]) => !lines.some((line) => line.key === key))
  return (
    <>
      {mayAnswer && lines.length > 0 && (
        <div className="item-tools">
          <Checkbox
            checked={given.length === lines.length}
            indeterminate={given.length > 0 && given.length < lines.length}
            onChange={({ target }) => opinions.set(lines, { chosen: target.checked })}
          >
            全选本页 {lines.length} 项
          </Checkbox>
          <Button type="primary" loading={move.isPending} disabled={!isReady} onClick={send}>
            {asks.send(given.length)}
          </Button>
          {lacking > 0 && <span className="awaited">{asks.lacking(lacking)}</span>}
          {long > 0 && (
            <span className="awaited">
              有 {long} 项理由超过 {asks.reasonLimit} 字，请精简
            </span>
          )}
        </div>
      )}
      {mayAnswer && <KeptNote kept={opinions.kept} names={{}} />}
      <Changed lines={opinions.changed} onRead={() => opinions.set(opinions.changed, {})} />
      {move.error !== null && <NotSent error={move.error} onRead={move.reset} again={send} />}
      {mayAnswer && !move.isPending && strays.length > 0 && (
        <Strays asks={asks} said={Object.fromEntries(strays)} onRead={(key) => opinions.forget([key])} />
      )}
      {lines.length === 0 && <p className="empty">{asks.empty}</p>}
      <ul className="rows">
        {lines.map((line) => (
          <li key={line.key} className={line.overdue ? 'late' : undefined}>
            <OpinionItem
              asks={asks}
              line={line}
              withUnit={withUnit}
              opinion={opinions.of(line)}
              changed={opinions.changed.includes(line)}
              mayAnswer={mayAnswer}
              onChange={(change) => opinions.set([line], change)}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

interface Refusal {
  readonly error: unknown
  readonly onRead: () => void
  readonly again: () => void
}

/** It stays until it is read; where the session had ended, until the person has signed in again. */
const NotSent = ({ error, onRead, again }: Refusal) =>
  failureOf(error)._tag === 'signed-out' ? (
    <FailureLine error={error} again={again} />
  ) : (
    <Refused error={error} onRead={onRead} />
  )

/** Ticks that fell away because another body took the place of the one that was read. */
const Changed = ({ lines, onRead }: { lines: readonly Line[]; onRead: () => void }) => (
  <div role="status">
    {lines.length > 0 && (
      <p className="awaited">
        {lines.length} 项在勾选后内容有变化，已取消勾选，请按现在的文字重新核对：
        {lines.map(({ title }) => title).join('、')}。{' '}
        <Button size="small" onClick={onRead}>
          知道了
        </Button>
      </p>
    )}
  </div>
)
