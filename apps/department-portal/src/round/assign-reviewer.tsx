import { recusal } from '@jiashan/domain/assessment'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { FailureNote, failureOf } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { trpc } from '../api.ts'
import { Field } from '../moves/field.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { Dialog } from '../words/dialog.tsx'
import { type Objection, type Page, type Person, type Round, type Standing, useHandle } from './page.ts'

const RECUSED = {
  scored: '参加过该单位的核验或评分，须回避',
  'of-the-unit': '该单位人员，须回避',
  'not-reviewer': '',
} as const

/** The unit that somebody comes from: of the office the one that hosts it, else as the account or the team says. */
const comesFrom = (
  { setting }: Pick<Round, 'setting'>,
  { host }: Pick<Page, 'host'>,
  { account, role, department }: Person,
) =>
  role === 'office'
    ? host
    : (department ??
      setting.teams.flatMap(({ members }) => members).find((one) => one.account === account)?.department ??
      null)

/** The office names who reviews; who has to stand aside cannot be chosen, and the list says why. */
export const AssignReviewer = (props: Standing & { objection: Objection; onClose: () => void }) => {
  const { year, page, round, objection, onClose } = props
  const { programme } = useSession()
  const unitName = useUnitName()
  const people = useQuery(trpc.rounds.people.queryOptions({ programme: programme.id, year }))
  const [account, setAccount] = useState<string | null>(objection.reviewer?.account ?? null)
  const handle = useHandle(props, { done: '已指定，复核人已收到通知', onDone: onClose })
  const reviewers = (people.data ?? []).map((one) => {
    const reviewer = { account: one.account, name: one.name, department: comesFrom(round, page, one) }
    return { ...one, reviewer, because: recusal(round, objection, reviewer) }
  })
  const chosen = reviewers.find((one) => one.account === account)
  const because = chosen?.because ?? null
  return (
    <Dialog
      title={`第 ${objection.number} 号异议：指定复核人`}
      okText="指定"
      pending={handle.isPending}
      problem={handle.isError ? failureOf(handle.error).sentence : null}
      missing={
        chosen === undefined ? '请选择复核人' : because === null ? null : `${chosen.name}${RECUSED[because]}`
      }
      untouched={account === (objection.reviewer?.account ?? null)}
      onClose={onClose}
      onSend={() =>
        chosen !== undefined &&
        handle.mutate({ _tag: 'AssignReviewer', number: objection.number, reviewer: chosen.reviewer })
      }
    >
      <p className="second">
        复核人不能是核验过、评过{unitName(objection.department)}的人员，也不能是该单位人员。
      </p>
      {people.isLoadingError ? (
        <FailureNote error={people.error} retry={() => people.refetch()} />
      ) : (
        <Field id="reviewer" label="复核人">
          <Select
            id="reviewer"
            className="wide-select"
            loading={people.isPending}
            placeholder="选择复核人"
            value={account}
            options={reviewers
              .toSorted((a, b) => Number(a.because !== null) - Number(b.because !== null))
              .map((one) => ({
                value: String(one.account),
                disabled: one.because !== null,
                label: `${one.name}（${one.because === null ? ROLE_LABEL[one.role as Role] : RECUSED[one.because]}）`,
              }))}
            onChange={setAccount}
          />
        </Field>
      )}
    </Dialog>
  )
}
