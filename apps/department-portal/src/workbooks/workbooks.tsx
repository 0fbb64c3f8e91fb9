import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote, failureOf } from '@jiashan/office'
import type { BookPreview } from '@jiashan/server'
import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Segmented, Select, Skeleton } from 'antd'
import { useId, useRef, useState } from 'react'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { ImportsPart, sayAbout } from './imports.tsx'
import { PreviewPart } from './preview.tsx'
import { refresh } from './refresh.ts'
import { download, type Kind, type Place, preview } from './send.ts'
import './workbooks.css'

const route = getRouteApi('/inside/workbooks')

const KINDS: readonly { readonly value: Kind; readonly label: string }[] = [
  { value: 'reports', label: '进展报送' },
  { value: 'plans', label: '年度方案' },
]

/** 表格导入: download what a unit has to write, fill it at one's desk, look at what it changes, import it whole. */
export const WorkbooksPage = () => {
  const { actor, programme } = useSession()
  const clerk = actor.role === 'clerk'
  const list = useQuery({
    ...trpc.workbooks.list.queryOptions({ programme: programme.id }),
    enabled: clerk,
  })
  if (!clerk)
    return (
      <article className="duty books">
        <h1>表格导入</h1>
        <p>表格由各单位经办人填报。您的角色不填报，可以在各项任务中查看已提交的内容。</p>
        <p>
          <Link to="/">回到工作台</Link>
        </p>
      </article>
    )
  if (list.isPending) return <Skeleton active paragraph={{ rows: 8 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const { imports, ...offers } = list.data
  return (
    <article className="duty books">
      <h1>表格导入</h1>
      <p className="book-lead">
        任务较多时，可以下载表格集中填写，再一次导入各项任务的草稿。导入前会逐处列出改动，导入后仍按原流程提交、审签。
      </p>
      <Desk offers={offers} />
      <ImportsPart imports={imports} />
    </article>
  )
}

interface Offers {
  readonly reports: readonly Offer[]
  readonly plans: readonly Offer[]
}
interface Offer {
  readonly about: string | number
  readonly due: string
  readonly forms: number
}

const Desk = ({ offers }: { offers: Offers }) => {
  const { programme } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const kind: Kind = search.kind === 'plans' ? 'plans' : 'reports'
  const offered = offers[kind]
  const chosen = offered.find((one) => String(one.about) === search.about) ?? offered[0]
  const go = (next: { kind: Kind; about?: string }): void => {
    void navigate({ search: next as never, replace: true })
  }
  return (
    <section aria-labelledby="download">
      <h2 id="download">下载和上传</h2>
      <div className="book-choice">
        <Segmented<Kind>
          aria-label="表格种类"
          options={[...KINDS]}
          value={kind}
          onChange={(value) => go({ kind: value })}
        />
        {chosen !== undefined && (
          <Select
            aria-label={kind === 'reports' ? '报送期' : '年度'}
            value={String(chosen.about)}
            options={offered.map(({ about, forms }) => ({
              value: String(about),
              label: `${sayAbout(String(about))}（${forms} 项待填）`,
            }))}
            onChange={(about) => go({ kind, about })}
          />
        )}
      </div>
      {chosen === undefined ? (
        <p>
          {kind === 'reports'
            ? '本单位目前没有待填写的报送：已到期的都已提交。'
            : '本单位目前没有待编制的方案：已布置的都已报送或批准。'}
        </p>
      ) : (
        <Transfer
          key={`${kind} ${chosen.about}`}
          place={{ programme: programme.id, kind, about: String(chosen.about) }}
          offer={chosen}
        />
      )}
    </section>
  )
}

/** One workbook, out and in. */
const Transfer = ({ place, offer }: { place: Place; offer: Offer }) => {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const [busy, setBusy] = useState<'none' | 'download' | 'reading'>('none')
  const [shown, setShown] = useState<BookPreview | null>(null)
  const [done, setDone] = useState<string | null>(null)
  /** The import that is on its way or was made: a second press of the same button asks for nothing more. */
  const asked = useRef<string | null>(null)
  const fill = useMutation(
    trpc.workbooks.fill.mutationOptions({
      onSuccess: ({ tasks, changes }) => {
        setShown(null)
        setDone(`已导入 ${tasks.length} 项任务、${changes} 处改动，写入草稿`)
      },
      onError: (error) => {
        asked.current = null
        setProblem(failureOf(error).sentence)
      },
      onSettled: refresh,
    }),
  )
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return
    setProblem(null)
    setDone(null)
    setShown(null)
    setBusy('reading')
    const answer = await preview(place, file)
    setBusy('none')
    if ('told' in answer) setShown(answer.told)
    else setProblem(answer.sentence)
  }
  return (
    <div className="book-transfer">
      <p>
        <Button
          loading={busy === 'download'}
          onClick={async () => {
            setBusy('download')
            setProblem(await download(place))
            setBusy('none')
          }}
        >
          下载{sayAbout(place.about)}表格
        </Button>{' '}
        <span className="second">
          {offer.forms} 项任务，截止{sayDate(offer.due as never)}；已提交的任务不在表中
        </span>
      </p>
      <label
        className="drop"
        htmlFor={id}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          void take(event.dataTransfer.files[0])
        }}
      >
        {busy === 'reading' ? '正在读取表格…' : '选择填好的表格，或拖到这里（xlsx，不超过 10 MB）'}
        <input
          id={id}
          type="file"
          accept=".xlsx"
          disabled={busy === 'reading'}
          onChange={(event) => {
            void take(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </label>
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
      {done !== null && (
        <p role="status" className="book-done">
          {done}。可在“最近的导入”中打开各项草稿，或撤销。
        </p>
      )}
      {shown !== null && (
        <PreviewPart
          preview={shown}
          pending={fill.isPending}
          onImport={() => {
            if (shown.id === null || asked.current === shown.id) return
            asked.current = shown.id
            fill.mutate({ id: shown.id })
          }}
          onDrop={() => setShown(null)}
        />
      )}
    </div>
  )
}
