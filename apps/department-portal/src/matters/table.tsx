import type { MeetingId } from '@jiashan/domain/record'
import { MEETING_LIMITS } from '@jiashan/domain/safeguards'
import { failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { Field, TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { Dialog, LABEL } from './dialog.tsx'
import type { Page } from './page.ts'
import { useAskerName } from './use-matter-move.ts'

/** Puts the matter on the agenda of a meeting that is planned. */
export const Table = ({ page: { matter }, onClose }: { page: Page; onClose: () => void }) => {
  const { programme } = useSession()
  const askerName = useAskerName()
  const list = useQuery(trpc.meetings.list.queryOptions({ programme: programme.id }))
  const planned = (list.data?.meetings ?? []).filter((one) => one.status === 'planned')
  const [meeting, setMeeting] = useState<MeetingId | null>(null)
  const [title, setTitle] = useState(`${askerName(matter.asker)}提请：${matter.text.title}`)
  const add = useMove<{ readonly meeting: MeetingId; readonly title: string }>(
    async (key, said) => {
      const { version } = await client.meetings.show.query({ programme: programme.id, meeting: said.meeting })
      const cites = { _tag: 'matter' as const, matter: matter.id }
      const item = { title: said.title, cites, reporter: matter.asker }
      return client.meetings.handle.mutate({
        ...{ programme: programme.id, meeting: said.meeting, key, expected: version },
        command: { _tag: 'AddAgendaItem', item },
      })
    },
    { done: '已列入会议议程，提请方已收到通知', onDone: onClose },
  )
  return (
    <Dialog
      title={LABEL.table}
      pending={add.isPending}
      problem={add.isError ? failureOf(add.error).sentence : null}
      missing={meeting === null ? '请选择会议' : title.trim() === '' ? '请填写议题' : null}
      onClose={onClose}
      onOk={() => meeting !== null && add.mutate({ meeting, title: title.trim() })}
    >
      <Field id="table-meeting" label="会议">
        <Select
          id="table-meeting"
          className="wide-select"
          loading={list.isPending}
          value={meeting}
          placeholder={
            planned.length === 0 && !list.isPending ? '没有待召开的会议，请先安排会议' : '选择待召开的会议'
          }
          options={planned.map((one) => ({ value: one.id, label: one.title }))}
          onChange={(id: MeetingId) => setMeeting(id)}
        />
      </Field>
      <TextField id="table-title" label="议题" max={MEETING_LIMITS.item} value={title} onChange={setTitle} />
    </Dialog>
  )
}
