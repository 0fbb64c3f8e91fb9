import type { RoundSetting } from '@jiashan/domain/assessment'
import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import { useMemo } from 'react'
import { trpc } from '../api.ts'
import { useAmiss } from '../moves/amiss.tsx'
import { DayField, Field } from '../moves/field.tsx'
import { TypedNumber } from '../number/typed-number.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import { AtField } from './at-field.tsx'
import { type Page, type Person, useHandle } from './page.ts'
import { Seats } from './seats.tsx'
import { proposeSetting, settingAmiss, trimmedSetting } from './setting.ts'
import { Teams } from './teams.tsx'

const NAMES = {
  ...{ teams: '考核组与分工', selfUntil: '自评截止日期' },
  ...{ objectionDays: '提出异议的期限', reviewDays: '复核的期限' },
}

interface Props {
  readonly year: number
  readonly page: Page
  readonly onClose?: () => void
}

/** Who verifies which unit, and the limits: to open the round with, or to be adjusted. */
export const SettingForm = (props: Props) => {
  const { programme } = useSession()
  const { year } = props
  const people = useQuery(trpc.rounds.people.queryOptions({ programme: programme.id, year }))
  if (people.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (people.isLoadingError) return <FailureNote error={people.error} retry={() => people.refetch()} />
  return <Form {...props} people={people.data} />
}

const Form = ({ year, page, people, onClose }: Props & { people: readonly Person[] }) => {
  const { today } = useSession()
  const unitName = useUnitName()
  const standing = page.round?.setting
  const proposed = useMemo(
    () => standing ?? proposeSetting(page, people, year, today),
    [standing, page, people, year, today],
  )
  const place = usePlace(`round ${year} setting`)
  const kept = useKept<RoundSetting>(place, proposed)
  const { state: form, set } = kept
  const opening = standing === undefined
  const handle = useHandle(
    { year, page },
    {
      done: opening ? '已启动，考核对象已收到自评通知' : '已调整',
      onDone: () => {
        forgetKept(place)
        onClose?.()
      },
    },
  )
  const beforeVerifying = opening || page.round?.status === 'self-assessing'
  const amiss = settingAmiss(form, page, unitName, today, beforeVerifying)
  const { told, invalid, sound } = useAmiss(amiss)
  const at = told === null ? null : amiss
  const send = (): void => {
    if (!sound() || handle.isPending || kept.clashes.length > 0) return
    handle.mutate({ _tag: opening ? 'OpenRound' : 'SetUpRound', setting: trimmedSetting(form) })
  }
  return (
    <form className="round-setting" onSubmit={(event) => event.preventDefault()} aria-label="考核组与时限">
      <KeptNote kept={kept} names={NAMES} />
      <fieldset className="bare" disabled={handle.isPending}>
        <h3>时限</h3>
        <div className="round-limits">
          <div>
            <DayField
              id="self-until"
              label="自评截止日期"
              min={beforeVerifying ? today : undefined}
              value={form.selfUntil}
              onChange={(selfUntil) => set({ selfUntil: selfUntil as PlainDate })}
            />
            <AtField told={at} field="self-until" />
          </div>
          <div>
            <Field id="objection-days" label="反馈后几个工作日内可提异议">
              <TypedNumber
                id="objection-days"
                value={form.objectionDays}
                unread={0}
                suffix="个工作日"
                wrong={invalid('objection-days').status !== undefined}
                onChange={(objectionDays) => set({ objectionDays })}
              />
            </Field>
            <AtField told={at} field="objection-days" />
          </div>
          <div>
            <Field id="review-days" label="每项异议几个工作日内复核">
              <TypedNumber
                id="review-days"
                value={form.reviewDays}
                unread={0}
                suffix="个工作日"
                wrong={invalid('review-days').status !== undefined}
                onChange={(reviewDays) => set({ reviewDays })}
              />
            </Field>
            <AtField told={at} field="review-days" />
          </div>
        </div>
        <Teams
          teams={form.teams}
          people={people}
          told={at}
          invalid={invalid}
          onChange={(teams) => set({ teams })}
        />
        <Seats
          teams={form.teams}
          assessed={page.assessed}
          host={page.host}
          told={at}
          onChange={(teams) => set({ teams })}
        />
        {handle.isError && <FailureLine error={handle.error} again={() => handle.mutate(handle.variables)} />}
        <footer className="editor-foot">
          <Button type="primary" loading={handle.isPending} onClick={send}>
            {opening ? '启动年度考核' : '保存调整'}
          </Button>
          {onClose !== undefined && <Button onClick={onClose}>取消</Button>}
          {opening && (
            <span className="second">
              启动后 {page.assessed.length} 家考核对象会收到自评通知，截止
              {form.selfUntil === '' ? '日期未定' : sayDate(form.selfUntil)}。
            </span>
          )}
        </footer>
      </fieldset>
    </form>
  )
}
