import type { DepartmentId } from '@jiashan/domain/record'
import {
  BULLETIN_ACTION_LABEL,
  BULLETIN_LIMITS,
  type BulletinAction,
  type BulletinText,
} from '@jiashan/domain/supervision'
import { failureOf } from '@jiashan/office'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { RegisterPaper } from '../paper/register-paper.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Confirm } from '../words/confirm.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { BulletinEditor } from './editor.tsx'
import { Instruct } from './instruct.tsx'
import type { Page } from './page.ts'
import { useBulletinMove } from './use-bulletin-move.ts'

type Handled = Parameters<typeof client.bulletins.handle.mutate>[0]['command']

const WITH_REASON: { readonly [A in BulletinAction]?: { readonly label: string } } = {
  rework: { label: '退回理由（编写人会看到，请写明需要修改什么）' },
  object: { label: '不同意的理由（编写人会看到，请写明需要修改什么）' },
  drop: { label: '撤销理由' },
}
/** What these steps will do, said before they are taken. */
const CONFIRMED = {
  sign: '签发后即编号定格，发给版记所列单位，不能收回或修改；有误只能另编一期更正。',
  countersign: '会签表示本单位同意本期内容和数字，登记后不能撤回；有意见请用“不同意会签”写明。',
} as const
const FIRST: readonly BulletinAction[] = ['submit', 'countersign', 'sign']

type Asking = BulletinAction | { readonly paperOf: DepartmentId | null }

/** The steps that this person may take now. */
export const Acts = ({ page }: { page: Page }) => {
  const { actor, programme } = useSession()
  const unitName = useUnitName()
  const { bulletin, actions, awaited } = page
  const [asking, setAsking] = useState<Asking | null>(null)
  const place = usePlace(`bulletin ${bulletin.id}`)
  const close = (): void => setAsking(null)
  const done = {
    done: '已办理',
    onDone: () => {
      forgetKept(`${place} ${String(asking)}`)
      close()
    },
  }
  const handle = useBulletinMove<Handled>(
    page,
    (sending, command) => client.bulletins.handle.mutate({ ...sending, command }),
    done,
  )
  const sign = useBulletinMove<Parameters<typeof client.bulletins.sign.mutate>[0]['command']>(
    page,
    (sending, command) => client.bulletins.sign.mutate({ ...sending, command }),
    { ...done, done: ({ _tag }) => (_tag === 'SignBulletin' ? '已签发，数字已定格' : '已退回修改') },
  )
  const countersign = useBulletinMove<Parameters<typeof client.bulletins.countersign.mutate>[0]['command']>(
    page,
    (sending, command) => client.bulletins.countersign.mutate({ ...sending, command }),
    { ...done, done: ({ _tag }) => (_tag === 'CountersignBulletin' ? '已会签' : '已退回办公室修改') },
  )
  const department = actor.department as DepartmentId
  const start = (action: BulletinAction): void => {
    if (action === 'submit') handle.mutate({ _tag: 'SubmitBulletin' })
    else setAsking(action)
  }
  const sendBack = (reason: string): void => {
    if (asking === 'object') countersign.mutate({ _tag: 'ObjectToBulletin', department, reason })
    else if (actor.role === 'leader') sign.mutate({ _tag: 'ReworkBulletin', reason })
    else
      handle.mutate(asking === 'drop' ? { _tag: 'DropBulletin', reason } : { _tag: 'ReworkBulletin', reason })
  }
  const moves = [handle, sign, countersign]
  const pending = moves.some((one) => one.isPending)
  const failed = moves.find((one) => one.isError)
  const registers = actor.role === 'office' && bulletin.status === 'submitted'
  const asked = typeof asking === 'string' ? WITH_REASON[asking] : undefined
  if (asking === 'revise')
    return (
      <BulletinEditor
        place={`${place} revise`}
        start={bulletin.text}
        corrects={page.corrects}
        okText="保存修改"
        pending={handle.isPending}
        error={handle.error}
        onCancel={close}
        onSend={(text: BulletinText) => handle.mutate({ _tag: 'ReviseBulletin', text })}
      />
    )
  return (
    <section aria-label="办理" className="bulletin-acts">
      <div className="verdict">
        {actions.map((action) => (
          <Button
            key={action}
            type={FIRST.includes(action) ? 'primary' : 'default'}
            disabled={pending}
            onClick={() => start(action)}
          >
            {BULLETIN_ACTION_LABEL[action]}
          </Button>
        ))}
        {registers &&
          awaited.map((unit) => (
            <Button key={unit} onClick={() => setAsking({ paperOf: unit as DepartmentId })}>
              登记{unitName(unit)}纸质会签
            </Button>
          ))}
        {registers && awaited.length === 0 && (
          <Button onClick={() => setAsking({ paperOf: null })}>登记纸质签发</Button>
        )}
        {actor.role === 'office' && bulletin.status === 'signed' && (
          <Link to="/bulletins/new" search={{ corrects: bulletin.id }} className="order-new">
            编写更正专报
          </Link>
        )}
        <Button onClick={() => print()}>打印</Button>
      </div>
      {failed !== undefined && asking === null && (
        <Refused error={failed.error} onRead={() => failed.reset()} />
      )}
      {(asking === 'sign' || asking === 'countersign') && (
        <Confirm
          step={BULLETIN_ACTION_LABEL[asking]}
          says={CONFIRMED[asking]}
          pending={pending}
          problem={failed === undefined ? null : failureOf(failed.error).sentence}
          onClose={close}
          onSend={() =>
            asking === 'sign'
              ? sign.mutate({ _tag: 'SignBulletin' })
              : countersign.mutate({ _tag: 'CountersignBulletin', department })
          }
        />
      )}
      {asking === 'instruct' && <Instruct page={page} onClose={close} />}
      {typeof asking === 'object' && asking !== null && (
        <RegisterPaper
          title={asking.paperOf === null ? '登记纸质签发' : `登记纸质会签（${unitName(asking.paperOf)}）`}
          hint="领导在打印的专报上签字后，由办公室登记签字人、日期并上传签字页扫描件或照片。"
          sheet="签字页"
          place={`${place} paper ${asking.paperOf ?? ''}`}
          done="已登记"
          send={(key, paper) =>
            client.bulletins.registerSignature.mutate({
              ...{ programme: programme.id, bulletin: bulletin.id, expected: page.version },
              ...{ key, ...paper, department: asking.paperOf },
            })
          }
          onClose={close}
        />
      )}
      {asked !== undefined && typeof asking === 'string' && (
        <Reason
          title={BULLETIN_ACTION_LABEL[asking]}
          label={asked.label}
          okText={BULLETIN_ACTION_LABEL[asking]}
          place={`${place} ${asking}`}
          limit={BULLETIN_LIMITS.reason}
          pending={pending}
          problem={failed === undefined ? null : failureOf(failed.error).sentence}
          onClose={close}
          onSend={sendBack}
        />
      )}
    </section>
  )
}
