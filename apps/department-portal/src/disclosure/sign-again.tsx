import { may } from '@jiashan/domain/access'
import { SIGN_OFF_LIMITS } from '@jiashan/domain/publication'
import type { Actor, Sha256 } from '@jiashan/domain/record'
import { DISCLOSURE_LABEL, DISCLOSURES, type Disclosure } from '@jiashan/domain/reporting'
import { failureOf } from '@jiashan/office'
import { Button, Input, Radio } from 'antd'
import { useState } from 'react'
import { Field } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { amissWith } from '../words/reason.tsx'
import { WordsDialog } from '../words/words-dialog.tsx'
import type { Line } from './page.ts'
import { useSign } from './use-sign.ts'

interface Written {
  readonly disclosure: Disclosure
  readonly reason: string
}

/** The way back for what was withdrawn, kept or signed by mistake; nothing where there is none. */
export const SignAgain = ({ line }: { line: Line }) => {
  const { actor } = useSession()
  const [asked, setAsked] = useState(false)
  const permission = line.department === null ? 'disclosure.sign-office' : 'disclosure.sign'
  if (!line.maySignAgain || !may(actor as Actor, permission, line.department)) return null
  return (
    <>
      <Button size="small" aria-label={`重新签署：${line.title}`} onClick={() => setAsked(true)}>
        重新签署
      </Button>
      {asked && <Asked line={line} onClose={() => setAsked(false)} />}
    </>
  )
}

const START: Written = { disclosure: 'open', reason: '' }

const Asked = ({ line, onClose }: { line: Line; onClose: () => void }) => {
  const { key, hash, title, word } = line
  const place = usePlace(`sign again ${key} ${hash}`)
  const words = useKept(place, START)
  const { disclosure, reason } = words.state
  const sign = useSign(line, () => {
    forgetKept(place)
    onClose()
  })
  return (
    <WordsDialog
      title={`重新签署：${title}`}
      okText="签署"
      words={words}
      pending={sign.isPending}
      problem={sign.isError ? failureOf(sign.error).sentence : null}
      missing={disclosure === 'open' ? null : amissWith(reason, SIGN_OFF_LIMITS.reason)}
      onClose={onClose}
      onSend={() =>
        sign.mutate([
          { key, hash: hash as Sha256, disclosure, reason: disclosure === 'open' ? null : reason.trim() },
        ])
      }
    >
      <p className="second">主动公开的，须重新经办公室两人审查后才会出现在公开网站上。</p>
      <Radio.Group
        aria-label="公开属性"
        value={disclosure}
        options={DISCLOSURES.filter((value) => value !== word?.opinion).map((value) => ({
          ...{ value, label: DISCLOSURE_LABEL[value] },
        }))}
        onChange={({ target }) => words.set({ disclosure: target.value as Disclosure })}
      />
      {disclosure !== 'open' && (
        <Field id="sign-again-reason" label="不主动公开的理由">
          <Input.TextArea
            id="sign-again-reason"
            rows={3}
            count={{ max: SIGN_OFF_LIMITS.reason, show: true }}
            value={reason}
            onChange={({ target }) => words.set({ reason: target.value })}
          />
        </Field>
      )}
    </WordsDialog>
  )
}
