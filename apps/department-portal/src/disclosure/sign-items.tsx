import { DEFAULT_CLASS, SIGN_OFF_LIMITS, type SignOffCommand } from '@jiashan/domain/publication'
import type { DepartmentId, Sha256 } from '@jiashan/domain/record'
import { DISCLOSURE_LABEL, DISCLOSURES, type Disclosure } from '@jiashan/domain/reporting'
import { useMove } from '@jiashan/office'
import { Button, Checkbox, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { client } from '../api.ts'
import { FirstRows } from '../rows/first-rows.tsx'
import { useSession } from '../session/use-session.ts'
import { Refused } from '../words/refused.tsx'
import { ItemFacts, ItemWords } from './item-words.tsx'
import type { Line } from './page.ts'
import { Withdraw } from './withdraw.tsx'

interface Props {
  readonly lines: readonly Line[]
  readonly department: DepartmentId | null
  readonly maySign: boolean
}

interface Opinion {
  readonly chosen: boolean
  readonly disclosure: Disclosure
  readonly reason: string
}
const unsaid = ({ kind }: Line): Opinion => ({
  chosen: false,
  disclosure: DEFAULT_CLASS[kind],
  reason: '',
})

/** 公开意见 on many items at once, each with the very words that would be public. */
export const SignItems = ({ lines, department, maySign }: Props) => {
  const { programme } = useSession()
  const [opinions, setOpinions] = useState<Readonly<Record<string, Opinion>>>({})
  const opinionOf = (line: Line): Opinion => opinions[line.key] ?? unsaid(line)
  const set = (line: Line, change: Partial<Opinion>): void =>
    setOpinions((all) => ({ ...all, [line.key]: { ...(all[line.key] ?? unsaid(line)), ...change } }))
  const chosen = lines.filter((line) => opinionOf(line).chosen)
  const lacking = chosen.filter(
    (line) => opinionOf(line).disclosure !== 'open' && opinionOf(line).reason.trim() === '',
  )
  const sign = useMove<Extract<SignOffCommand, { _tag: 'SignItems' }>>(
    (key, command) => {
      const sending = { programme: programme.id, key, expected: lines[0]?.version ?? 0, command }
      return department === null
        ? client.disclosure.signForOffice.mutate(sending)
        : client.disclosure.sign.mutate(sending)
    },
    { done: ({ items }) => `已签署 ${items.length} 项公开意见` },
  )
  if (lines.length === 0) return <p className="empty">没有待签的内容。</p>
  const send = (): void =>
    sign.mutate({
      ...{ _tag: 'SignItems', department },
      items: chosen.map((line) => {
        const { disclosure, reason } = opinionOf(line)
        return {
          key: line.key,
          hash: line.hash as Sha256,
          disclosure,
          reason: disclosure === 'open' ? null : reason.trim(),
        }
      }),
    })
  return (
    <>
      {maySign ? (
        <div className="item-tools">
          <Checkbox
            checked={chosen.length === lines.length}
            indeterminate={chosen.length > 0 && chosen.length < lines.length}
            onChange={({ target }) =>
              setOpinions((all) =>
                Object.fromEntries(
                  lines.map((line) => [
                    line.key,
                    { ...(all[line.key] ?? unsaid(line)), chosen: target.checked },
                  ]),
                ),
              )
            }
          >
            全选 {lines.length} 项
          </Checkbox>
          <Button
            type="primary"
            loading={sign.isPending}
            disabled={chosen.length === 0 || lacking.length > 0 || chosen.length > SIGN_OFF_LIMITS.items}
            onClick={send}
          >
            签署所选 {chosen.length} 项
          </Button>
          {lacking.length > 0 && (
            <span className="awaited">有 {lacking.length} 项不主动公开，请写明理由</span>
          )}
        </div>
      ) : (
        <p className="second">公开意见由单位负责人签署。</p>
      )}
      {sign.isError && <Refused error={sign.error} onRead={() => sign.reset()} />}
      <FirstRows
        list={lines}
        first={30}
        keyOf={({ key }) => key}
        isLate={({ overdue }) => overdue}
        row={(line) => (
          <ItemToSign
            line={line}
            opinion={opinionOf(line)}
            maySign={maySign}
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
  readonly maySign: boolean
  readonly onChange: (change: Partial<Opinion>) => void
}

const ItemToSign = ({ line, opinion, maySign, onChange }: ItemProps) => {
  const id = useId()
  return (
    <article className="item" aria-labelledby={id}>
      <h3 id={id}>
        {maySign ? (
          <Checkbox checked={opinion.chosen} onChange={({ target }) => onChange({ chosen: target.checked })}>
            {line.title}
          </Checkbox>
        ) : (
          line.title
        )}
      </h3>
      <ItemFacts line={line} />
      <ItemWords line={line} />
      <Withdraw line={line} />
      {maySign && (
        <div className="item-opinion">
          <Select
            aria-label={`${line.title}的公开属性`}
            value={opinion.disclosure}
            options={DISCLOSURES.map((value) => ({ value, label: DISCLOSURE_LABEL[value] }))}
            onChange={(disclosure) => onChange({ disclosure, chosen: true })}
          />
          {opinion.disclosure !== 'open' && (
            <Input
              aria-label={`${line.title}不主动公开的理由`}
              placeholder="理由，如：涉及工作秘密、商业秘密、个人隐私"
              maxLength={SIGN_OFF_LIMITS.reason}
              value={opinion.reason}
              onChange={({ target }) => onChange({ reason: target.value })}
            />
          )}
        </div>
      )}
    </article>
  )
}
