import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import { KEY_TASK_LIMITS, type KeyTasksBasis } from '@jiashan/domain/safeguards'
import { failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { DayField, Field, Problem, TextField } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { type List, type Lists, Others, TaskTable } from './key-tasks.tsx'

/** What the office proposed and the group has not decided: what it changes, and the decision once there is one. */
export const Proposal = ({ page, list }: { page: Lists; list: List }) => {
  const { programme } = useSession()
  const [deciding, setDeciding] = useState(false)
  const { proposal, year, version } = list
  const drop = useMove(
    (key) =>
      client.keyTasks.propose.mutate({
        ...{ programme: programme.id, year, key, expected: version },
        command: { _tag: 'DropKeyTasksProposal' },
      }),
    { done: '已撤回建议清单' },
  )
  if (proposal === null) return null
  const stood = new Map(list.items.map((one) => [one.task, one.difficulty]))
  const is = new Map(proposal.items.map((one) => [one.task, one.difficulty]))
  const added = proposal.items.filter((one) => !stood.has(one.task)).length
  const left = list.items.filter((one) => !is.has(one.task)).length
  const other = proposal.items.filter(
    (one) => stood.has(one.task) && stood.get(one.task) !== one.difficulty,
  ).length
  return (
    <section aria-labelledby="proposal" className="told-answer proposal">
      <h2 id="proposal">待协调小组确定的建议清单</h2>
      <p>
        {proposal.by}，{sayDate(proposal.on)}提出：任务 {proposal.items.length} 项、其他{' '}
        {proposal.others.length} 项；与现行清单相比新增 {added} 项、移出 {left} 项、难度调整 {other} 项。
        {proposal.reason !== '' && `说明：${proposal.reason}`}
      </p>
      <details className="plan">
        <summary>查看建议清单</summary>
        <TaskTable page={page} items={proposal.items} />
        <Others others={proposal.others} />
      </details>
      {page.proposes && (
        <p className="group-acts">
          <Button type="primary" onClick={() => setDeciding(true)}>
            登记小组决定
          </Button>
          <Button loading={drop.isPending} onClick={() => drop.mutate()}>
            撤回建议
          </Button>
        </p>
      )}
      <Problem text={drop.isError ? failureOf(drop.error).sentence : null} />
      {deciding && <Decide list={list} onClose={() => setDeciding(false)} />}
    </section>
  )
}

const Decide = ({ list, onClose }: { list: List; onClose: () => void }) => {
  const { programme, today } = useSession()
  const { year, version } = list
  const resolutions = useQuery(trpc.resolutions.list.queryOptions({ programme: programme.id }))
  const [by, setBy] = useState<'resolution' | 'document'>('resolution')
  const [document, setDocument] = useState('')
  const [resolution, setResolution] = useState<string | null>(null)
  const [decidedOn, setDecidedOn] = useState<string>(today)
  const chosen = resolutions.data?.resolutions.find((one) => one.id === resolution)
  const basis: KeyTasksBasis | null =
    by === 'document'
      ? document.trim() === ''
        ? null
        : { _tag: 'document', number: document.trim() }
      : chosen === undefined
        ? null
        : { _tag: 'resolution', meeting: chosen.meeting, number: chosen.number }
  const decide = useMove<{ readonly basis: KeyTasksBasis; readonly decidedOn: PlainDate }>(
    (key, decision) =>
      client.keyTasks.decide.mutate({
        ...{ programme: programme.id, year, key, expected: version },
        command: { _tag: 'DecideKeyTasks', ...decision },
      }),
    { done: '清单已确定，责任单位已收到通知', onDone: onClose },
  )
  return (
    <Modal
      title="登记小组决定"
      open
      okText="登记"
      cancelText="取消"
      confirmLoading={decide.isPending}
      okButtonProps={{ disabled: basis === null || decidedOn === '' }}
      onCancel={onClose}
      onOk={() => basis !== null && decide.mutate({ basis, decidedOn: decidedOn as PlainDate })}
    >
      <Radio.Group
        aria-label="决定依据"
        value={by}
        onChange={(event) => setBy(event.target.value)}
        options={[
          { value: 'resolution', label: '会议议定' },
          { value: 'document', label: '文件' },
        ]}
      />
      {by === 'resolution' ? (
        <Field id="basis-resolution" label="议定事项">
          <Select
            id="basis-resolution"
            className="wide-select"
            value={resolution}
            placeholder="选择确定清单的议定事项"
            loading={resolutions.isPending}
            onChange={(id: string) => {
              setResolution(id)
              const agreed = resolutions.data?.resolutions.find((one) => one.id === id)
              if (agreed !== undefined) setDecidedOn(agreed.agreedOn)
            }}
            options={(resolutions.data?.resolutions ?? []).map((one) => ({
              value: one.id,
              label: `${one.meetingTitle} 第 ${one.number} 项：${one.wording}`,
            }))}
          />
        </Field>
      ) : (
        <TextField
          id="basis-document"
          label="文号"
          max={KEY_TASK_LIMITS.document}
          value={document}
          onChange={setDocument}
        />
      )}
      <DayField id="decided-on" label="确定日期" max={today} value={decidedOn} onChange={setDecidedOn} />
      <Problem text={decide.isError ? failureOf(decide.error).sentence : null} />
    </Modal>
  )
}
