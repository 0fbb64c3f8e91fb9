import { FailureNote, failureOf } from '@jiashan/office'
import { useMutation, useQueries, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button, Skeleton } from 'antd'
import { client, type DraftLine, type EditionLine, queryClient, trpc } from '../api.ts'
import { servedOf } from '../editor/keep/read.ts'
import { useSession } from '../session/use-session.ts'
import { ago } from './ago.ts'

/** What administrators are writing, the last touched first. */
export const DraftLines = ({ editions }: { editions: readonly EditionLine[] }) => {
  const { programme } = useSession()
  const drafts = useQuery(trpc.ruleSets.drafts.queryOptions({ programme: programme.id }))
  const whole = useQueries({
    queries: (drafts.data ?? []).map(({ subject }) =>
      trpc.ruleSets.draft.queryOptions({ programme: programme.id, draft: subject }),
    ),
  })
  if (drafts.isPending) return <Skeleton active paragraph={{ rows: 2 }} title={false} />
  if (drafts.isLoadingError) return <FailureNote error={drafts.error} retry={() => drafts.refetch()} />
  if (drafts.data.length === 0) return null
  return (
    <section className="rules-drafts" aria-label="正在起草">
      <h2>正在起草</h2>
      <ol>
        {drafts.data.map((line, index) => {
          const rules = servedOf(whole[index]?.data ?? null)?.draft?.ruleSet
          const waits = editions.some(
            ({ status, ruleSet }) => status === 'proposed' && ruleSet.year === rules?.year,
          )
          return (
            <li key={line.subject}>
              <DraftRow
                line={line}
                title={rules?.title || '（未命名）'}
                what={rules === undefined ? '' : `${rules.year} 年第 ${rules.version} 版`}
                note={waits ? '该年度另有一版待发布' : null}
              />
            </li>
          )
        })}
      </ol>
    </section>
  )
}

interface RowProps {
  readonly line: DraftLine
  readonly title: string
  readonly what: string
  readonly note: string | null
}

const DraftRow = ({ line, title, what, note }: RowProps) => {
  const { subject, revision, savedAt, savedBy, mine } = line
  const { programme } = useSession()
  const { modal, message } = App.useApp()
  const drop = useMutation({
    mutationFn: () => client.ruleSets.dropDraft.mutate({ programme: programme.id, draft: subject, revision }),
    // What the message gives back is kept only when it is gone: it is not waited for.
    onSuccess: () => {
      message.success('草稿已删除')
    },
    onError: (error) => message.error(failureOf(error).sentence),
    onSettled: () => queryClient.invalidateQueries(),
  })
  const ask = (): void => {
    void modal.confirm({
      title: `删除草稿“${title}”？`,
      content: `由${mine ? '您' : savedBy}保存的内容将不再保留，其他管理员也看不到。如需留底，请先打开并导出为文件。`,
      okText: '删除',
      okButtonProps: { danger: true },
      cancelText: '不删除',
      onOk: () => drop.mutateAsync().catch(() => undefined),
    })
  }
  return (
    <article className="edition-row">
      <div>
        <h3>
          <Link to="/drafts/$draft" params={{ draft: subject }}>
            {title}
          </Link>
        </h3>
        <p className="second">
          {what === '' ? '' : `${what} · `}
          {mine ? '您' : savedBy} {ago(new Date(savedAt), new Date())}保存
          {note === null ? null : <span className="found-warning">　{note}</span>}
        </p>
      </div>
      <Button size="small" type="text" loading={drop.isPending} onClick={ask}>
        删除
      </Button>
    </article>
  )
}
