import { isPeriod, sayPeriod } from '@jiashan/domain/calendar'
import { failureOf } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { useMutation } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { trpc } from '../api.ts'
import { sayInstant } from '../desk/subject.ts'
import { FormLink } from './form-link.tsx'
import { refresh } from './refresh.ts'

type Import = Outputs['workbooks']['list']['imports'][number]

export const sayAbout = (about: string): string => (isPeriod(about) ? sayPeriod(about) : `${about}年`)

/** What the unit imported lately, each of which can be undone as long as nobody wrote on. */
export const ImportsPart = ({ imports }: { imports: readonly Import[] }) => (
  <section aria-labelledby="imports">
    <h2 id="imports">最近的导入</h2>
    {imports.length === 0 ? (
      <p className="second">还没有导入过表格。导入后可以在这里撤销。</p>
    ) : (
      <ul className="book-imports">
        {imports.map((one) => (
          <ImportRow key={one.id} told={one} />
        ))}
      </ul>
    )}
  </section>
)

const ImportRow = ({ told }: { told: Import }) => {
  const { id, kind, about, file, byName, at, status, tasks, changes } = told
  const undo = useMutation(trpc.workbooks.undo.mutationOptions({ onSettled: refresh }))
  return (
    <li>
      <p>
        <b>
          {sayAbout(about)}
          {kind === 'report' ? '进展报送' : '方案'}
        </b>{' '}
        <span className="second">
          {byName} · {sayInstant(at)} · {file}
        </span>
      </p>
      <p className="book-forms">
        {changes} 处改动：
        {tasks.map((task) => (
          <FormLink key={task} kind={kind} about={about} task={task} />
        ))}
      </p>
      {status === 'undone' ? (
        <p className="second">已撤销，草稿恢复为导入前的内容</p>
      ) : (
        <Popconfirm
          title="撤销后，这些草稿恢复为导入前的内容"
          okText="撤销"
          cancelText="不撤销"
          onConfirm={() => undo.mutate({ id })}
        >
          <Button size="small" loading={undo.isPending}>
            撤销导入
          </Button>
        </Popconfirm>
      )}
      {undo.isError && (
        <p role="alert" className="field-problem">
          {failureOf(undo.error).sentence}
        </p>
      )}
    </li>
  )
}
