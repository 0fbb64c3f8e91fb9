import { sayDate } from '@jiashan/domain/calendar'
import { FailureNote, failureOf } from '@jiashan/office'
import { Chain, DemoMark } from '@jiashan/ui'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { shortHash } from '../rules/words.ts'
import { useSession } from '../session/use-session.ts'

/** Issuing a publication: what the public sees changes only here. */
export const Publishing = () => {
  const { programme, demo, today } = useSession()
  const { modal } = App.useApp()
  const cache = useQueryClient()
  const list = useQuery(trpc.publications.list.queryOptions({ programme: programme.id }))
  const issue = useMutation(
    trpc.publications.issue.mutationOptions({
      onSuccess: () => cache.invalidateQueries(trpc.publications.list.queryFilter()),
    }),
  )
  const progress = useQuery({
    ...trpc.publications.progress.queryOptions({ programme: programme.id }),
    enabled: issue.isPending,
    refetchInterval: 500,
    gcTime: 0,
  })
  if (list.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (list.isLoadingError) return <FailureNote error={list.error} retry={() => list.refetch()} />
  const next = (list.data[0]?.number ?? 0) + 1
  const ask = (): void => {
    void modal.confirm({
      title: `发布第 ${next} 次公开信息？`,
      content: `公开网站将改为${sayDate(today)}的内容：经责任单位签署、两人审查同意公开的事项，以及文件、目标和进展状态。已发布的各次内容保持不变。`,
      okText: '发布',
      cancelText: '取消',
      onOk: () => issue.mutate({ programme: programme.id }),
    })
  }
  return (
    <>
      <Chain
        steps={[
          { label: '签署公开意见', href: '/portal/disclosure' },
          { label: '公开审查', href: '/portal/disclosure' },
          { label: '发布', current: true },
          { label: '公开网站', href: '/' },
        ]}
      />
      <header className="page-head">
        <h1>信息公开发布</h1>
        <p className="second">
          公开网站只显示最近一次发布的内容；内部数据的变化在下一次发布前不会出现在公开网站上。
        </p>
      </header>
      <div className="issue">
        <Button type="primary" loading={issue.isPending} onClick={ask}>
          发布第 {next} 次公开信息
        </Button>
        <div aria-live="polite">
          {issue.isPending ? (
            <span className="second">
              正在生成网页和开放数据
              {progress.data ? `，已完成 ${progress.data.done} / ${progress.data.total} 个文件` : ''}……
            </span>
          ) : null}
          {issue.isSuccess ? (
            <span>
              第 {issue.data.number} 次公开发布已完成（{sayDate(issue.data.issuedOn)}）。{' '}
              <a href="/">打开公开网站</a>
            </span>
          ) : null}
          {issue.isError ? <span className="problem">{failureOf(issue.error).sentence}</span> : null}
        </div>
      </div>
      <h2>历次发布 {demo && <DemoMark />}</h2>
      {list.data.length === 0 ? (
        <p className="empty">还没有发布过。第一次发布后，公开网站才有内容。</p>
      ) : (
        <div className="scroll">
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">次数</th>
                <th scope="col">发布日期</th>
                <th scope="col">内容指纹</th>
                <th scope="col">清单指纹</th>
                <th scope="col">签名公钥指纹</th>
              </tr>
            </thead>
            <tbody>
              {list.data.map((one, index) => (
                <tr key={one.number}>
                  <td>
                    第 {one.number} 次{index === 0 ? <a href="/">（现行，打开）</a> : null}
                  </td>
                  <td>{sayDate(one.issuedOn)}</td>
                  <td>
                    <code title={one.snapshotHash}>{shortHash(one.snapshotHash)}</code>
                  </td>
                  <td>
                    <code title={one.manifestHash}>{shortHash(one.manifestHash)}</code>
                  </td>
                  <td>
                    <code title={one.keyFingerprint}>{shortHash(one.keyFingerprint)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
