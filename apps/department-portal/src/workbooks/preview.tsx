import type { BookPreview } from '@jiashan/server'
import { Button } from 'antd'
import { FormLink } from './form-link.tsx'

interface Props {
  readonly preview: BookPreview
  readonly pending: boolean
  readonly onImport: () => void
  readonly onDrop: () => void
}

/** What an upload would change, cell by cell; while anything is wrong in it, nothing can be imported. */
export const PreviewPart = ({ preview, pending, onImport, onDrop }: Props) => {
  const { findings, tasks, file, kind, about } = preview
  const changes = tasks.reduce((sum, one) => sum + one.changes.length, 0)
  const overtaken = tasks.flatMap((one) => one.changes).filter((one) => one.overtaken).length
  return (
    <section aria-labelledby="preview" className="book-preview">
      <h2 id="preview">核对“{file}”</h2>
      {findings.length > 0 && (
        <div role="alert">
          <p className="problem">有 {findings.length} 处需要修改，改好后重新上传；目前没有导入任何内容。</p>
          <ul className="book-findings">
            {findings.map((one) => (
              <li key={`${one.sheet} ${one.cell} ${one.problem}`}>
                <b>
                  {one.sheet} {one.cell}
                </b>
                <span>{one.problem}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {findings.length === 0 && tasks.length === 0 && (
        <p role="status">表格与系统中的内容一致，没有需要导入的改动。</p>
      )}
      {tasks.length > 0 && (
        <>
          <p role="status">
            {tasks.length} 项任务、{changes} 处改动
            {overtaken > 0 && (
              <b className="problem">；其中 {overtaken} 处在下载模板之后又有人改过，导入会以表格为准</b>
            )}
          </p>
          {tasks.map(({ task, changes: told }) => (
            <details key={task} open={tasks.length <= 5} className="book-task">
              <summary>
                <FormLink kind={kind} about={about} task={task} /> · {told.length} 处
              </summary>
              <dl>
                {told.map((one) => (
                  <div key={`${one.sheet} ${one.cell}`} className="book-change">
                    <dt>
                      {one.name}
                      {one.of !== '' && <span className="second"> {one.of}</span>}
                      <span className="second">
                        {' '}
                        {one.sheet} {one.cell}
                      </span>
                      {one.overtaken && <b className="problem"> 下载后又有人改过</b>}
                    </dt>
                    <dd>
                      <del className="prose">{one.before || '（空）'}</del>
                      <ins className="prose">{one.after || '（清空）'}</ins>
                    </dd>
                  </div>
                ))}
              </dl>
            </details>
          ))}
        </>
      )}
      <p className="book-foot">
        <Button type="primary" disabled={preview.id === null} loading={pending} onClick={onImport}>
          全部导入
        </Button>
        <Button onClick={onDrop} disabled={pending}>
          不导入
        </Button>
        <span className="second">导入只写入草稿，仍需逐项提交、审签；导入后可以撤销。</span>
      </p>
    </section>
  )
}
