import { STAGE_LABEL } from '@jiashan/domain/planning'
import { REPORT_TEXTS, type ReportAction } from '@jiashan/domain/reporting'
import { failureOf, useMove } from '@jiashan/office'
import { Button } from 'antd'
import { useState } from 'react'
import { client, queryClient } from '../api.ts'
import { type Place, SendBack, type SentBack } from '../send-back/send-back.tsx'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Refused } from '../words/refused.tsx'
import { nameOf } from './form.ts'
import type { Page } from './page.ts'
import { RegisterSignature } from './register-signature.tsx'

type Judging = Exclude<ReportAction, 'submit' | 'correct'>
type Moving = Exclude<Judging, 'decline' | 'return'>

interface Judged {
  readonly action: Judging
  /** The version that was looked at. */
  readonly expected: number
  readonly back?: SentBack
}

const isJudging = (action: ReportAction): action is Judging => action !== 'submit' && action !== 'correct'

const DONE: { readonly [A in Judging]: string } = {
  sign: '已审签，转下一级审签',
  pass: '已审签，报协调小组办公室',
  decline: '已退回经办人',
  accept: '已采纳',
  return: '已退回报送单位',
  withdraw: '已撤回，可以修改后再提交',
  drop: '已放弃更正，原采纳内容继续有效',
}

const labelOf = (action: Judging, page: Page): string =>
  ({
    sign: `审签通过，转${STAGE_LABEL[page.report?.stages[page.report.signatures.length + 1] ?? 'head']}`,
    pass: '审签通过，报协调小组办公室',
    decline: '退回修改',
    accept: '采纳',
    return: '退回修改',
    withdraw: '撤回',
    drop: '放弃更正',
  })[action]

/** Every field of the report that somebody may have to mend. */
const placesOf = ({ report, asked, task }: Page): readonly Place[] => [
  ...asked.map(({ milestone }) => ({
    field: `milestones.${milestone.id}`,
    name: `时间节点“${milestone.title}”`,
  })),
  ...(report?.content.figures ?? []).map(({ target }) => ({
    field: `figures.${target}`,
    name: task.targets.find((one) => one.key === target)?.subject ?? target,
  })),
  ...[...REPORT_TEXTS, 'evidence'].map((field) => ({ field, name: nameOf(field) })),
]

/** What signer, office or clerk may do with a report that was handed in. */
export const Verdict = ({ page }: { page: Page }) => {
  const { programme } = useSession()
  const [sendingBack, setSendingBack] = useState<'decline' | 'return' | null>(null)
  const [registering, setRegistering] = useState(false)
  const place = { programme: programme.id, task: page.task.ordinal, period: page.period }
  const words = usePlace(`send back report ${place.task}/${place.period}`)
  const judge = useMove<Judged>(
    (key, { action, expected, back }): Promise<unknown> => {
      const { reports } = client
      const sending = { ...place, key, expected }
      if (action === 'decline' || action === 'return')
        return reports[action].mutate({
          ...sending,
          reason: back?.reason ?? '',
          remarks: back?.remarks ?? [],
        })
      const calls: { readonly [A in Moving]: () => Promise<unknown> } = {
        sign: () => reports.sign.mutate(sending),
        pass: () => reports.sign.mutate(sending),
        accept: () => reports.accept.mutate(sending),
        withdraw: () => reports.withdraw.mutate(sending),
        drop: () => reports.dropCorrection.mutate(sending),
      }
      return calls[action]()
    },
    {
      done: ({ action }) => DONE[action],
      onDone: () => {
        if (sendingBack !== null) forgetKept(words)
        setSendingBack(null)
      },
    },
  )
  const actions = page.actions.filter(isJudging)
  // What is being written, and why it was refused, stays until the person has read it, whatever became of the report.
  if (actions.length === 0 && !page.registers && sendingBack === null && !judge.isError) return null
  const expected = page.version
  const once = (action: Judging, back?: SentBack): void => {
    if (judge.isPending || (judge.isSuccess && judge.variables.expected === expected)) return
    judge.mutate(back === undefined ? { action, expected } : { action, expected, back }, {
      onError: () => queryClient.invalidateQueries(),
    })
  }
  return (
    <section className="verdict" aria-label="办理">
      {judge.isError && sendingBack === null && <Refused error={judge.error} onRead={judge.reset} />}
      {actions.map((action) => (
        <Button
          key={action}
          type={['sign', 'pass', 'accept'].includes(action) ? 'primary' : 'default'}
          loading={judge.isPending && judge.variables.action === action}
          disabled={judge.isPending}
          onClick={() => {
            if (action === 'decline' || action === 'return') setSendingBack(action)
            else once(action)
          }}
        >
          {labelOf(action, page)}
        </Button>
      ))}
      {page.registers && (
        <Button onClick={() => setRegistering(true)}>
          登记{STAGE_LABEL[page.awaits ?? 'head']}的纸质审签
        </Button>
      )}
      {sendingBack !== null && (
        <SendBack
          places={placesOf(page)}
          place={words}
          reasonNeeded={false}
          possible={actions.includes(sendingBack)}
          pending={judge.isPending}
          problem={judge.isError ? failureOf(judge.error).sentence : null}
          onClose={() => setSendingBack(null)}
          onSend={(back) => once(sendingBack, back)}
        />
      )}
      {registering && page.awaits !== null && (
        <RegisterSignature
          stage={page.awaits}
          place={{ ...place, expected: page.version }}
          onClose={() => setRegistering(false)}
        />
      )}
    </section>
  )
}
