import { sayDate } from '@jiashan/domain/calendar'
import { COUNTY, type DepartmentId, type PartyId } from '@jiashan/domain/record'
import { STANDING_LABEL } from '@jiashan/domain/reporting'
import { CONCLUSION_STATUS_LABEL, type ConclusionText } from '@jiashan/domain/supervision'
import { FailureNote, useMove } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { type Column, DataTable } from '../table/data-table.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { ConclusionEditor } from './editor.tsx'
import type { List, Row } from './page.ts'
import '../report/report.css'
import '../orders/orders.css'
import './conclusions.css'

const route = getRouteApi('/inside/conclusions')

/** 督导评估结论 on the county and on units outside the group: judgements without points. */
export const ConclusionsPage = () => {
  const { programme } = useSession()
  const list = useQuery(trpc.conclusions.list.queryOptions({ programme: programme.id }))
  if (list.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  return <Conclusions list={list.data} />
}

const Conclusions = ({ list }: { list: List }) => {
  const { actor, demo } = useSession()
  const unitName = useUnitName()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const [drafting, setDrafting] = useState(false)
  const years = [...new Set(list.conclusions.map((one) => String(one.year)))].toSorted().toReversed()
  const shown = list.conclusions.filter(
    (one) => search.year === undefined || String(one.year) === search.year,
  )
  const set = (change: object): void => {
    void navigate({ search: (before) => ({ ...before, ...change }) as typeof search, replace: true })
  }
  const columns: readonly Column<Row>[] = [
    {
      key: 'year',
      title: '年度',
      width: 90,
      fixed: true,
      text: (row) => String(row.year),
      compare: (a, b) => a.year - b.year,
    },
    {
      key: 'subject',
      title: '评估对象',
      fixed: true,
      text: (row) => unitName(row.subject),
      render: (row) => <ConclusionLink row={row} />,
    },
    { key: 'standing', title: '结论', width: 140, text: (row) => STANDING_LABEL[row.standing] },
    { key: 'status', title: '状态', width: 120, text: (row) => CONCLUSION_STATUS_LABEL[row.status] },
    {
      key: 'signed',
      title: '签发日期',
      width: 150,
      text: (row) => (row.signedOn === null ? '' : sayDate(row.signedOn)),
    },
  ]
  return (
    <>
      <header className="section-head">
        <h1>督导评估结论 {demo && <DemoMark />}</h1>
        <div className="filters">
          <Select
            aria-label="年度"
            value={search.year ?? ''}
            options={[
              { value: '', label: '全部年度' },
              ...years.map((value) => ({ value, label: `${value}年` })),
            ]}
            onChange={(year) => set({ year: year === '' ? undefined : year })}
          />
          {actor.role === 'office' && !drafting && (
            <Button type="primary" onClick={() => setDrafting(true)}>
              拟写结论
            </Button>
          )}
        </div>
      </header>
      <p className="second">
        对嘉善县和协调小组成员以外的责任单位作出评估结论，只作评价，不计分；成员单位按考核办法计分。
      </p>
      {drafting && <Draft outsiders={list.outsiders} onClose={() => setDrafting(false)} />}
      <DataTable
        name="督导评估结论"
        rows={shown}
        columns={columns}
        rowKey={(row) => row.id}
        search={search}
        onSearch={set}
        empty={
          actor.department === null && actor.role !== 'county'
            ? '还没有督导评估结论。'
            : '没有关于本单位的督导评估结论。'
        }
        card={(row) => (
          <>
            <p className="duty-card-head">
              <b>{row.year}年</b>
              <span className="second">{CONCLUSION_STATUS_LABEL[row.status]}</span>
            </p>
            <ConclusionLink row={row} />
            <p>{STANDING_LABEL[row.standing]}</p>
          </>
        )}
      />
    </>
  )
}

const ConclusionLink = ({ row }: { row: Row }) => {
  const unitName = useUnitName()
  return (
    <Link to="/conclusions/$conclusion" params={{ conclusion: row.id }}>
      {unitName(row.subject)}
    </Link>
  )
}

interface DraftProps {
  readonly outsiders: readonly DepartmentId[]
  readonly onClose: () => void
}

const Draft = ({ outsiders, onClose }: DraftProps) => {
  const { programme, today } = useSession()
  const unitName = useUnitName()
  const navigate = route.useNavigate()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [subject, setSubject] = useState<PartyId>(COUNTY)
  const place = usePlace('conclusion new')
  const draft = useMove<{ year: number; subject: PartyId; text: ConclusionText }>(
    async (key, asked) => {
      const command = { _tag: 'DraftConclusion' as const, ...asked }
      const sent = { programme: programme.id, key, expected: 0, command }
      const { id } = await client.conclusions.draft.mutate(sent)
      forgetKept(place)
      await navigate({ to: '/conclusions/$conclusion', params: { conclusion: id } })
    },
    { done: '已拟稿' },
  )
  return (
    <section className="report concluding" aria-labelledby="drafting">
      <h2 id="drafting">拟写结论</h2>
      <ConclusionEditor
        start={{ standing: 'steady', words: '' }}
        okText="拟稿"
        place={place}
        pending={draft.isPending}
        error={draft.error}
        onCancel={onClose}
        onSend={(text) => draft.mutate({ year, subject, text })}
      >
        <div className="field">
          <label htmlFor="conclusion-year">年度</label>
          <Select
            id="conclusion-year"
            value={year}
            options={[thisYear, thisYear - 1, thisYear - 2].map((value) => ({ value, label: `${value}年` }))}
            onChange={setYear}
          />
        </div>
        <div className="field">
          <label htmlFor="conclusion-subject">评估对象</label>
          <Select
            id="conclusion-subject"
            showSearch={{ optionFilterProp: 'label' }}
            value={subject}
            options={[COUNTY, ...outsiders].map((value) => ({ value, label: unitName(value) }))}
            onChange={setSubject}
          />
        </div>
      </ConclusionEditor>
    </section>
  )
}
