import { isPeriod, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import { STAGE_LABEL } from '@jiashan/domain/planning'
import { DISCLOSURE_LABEL, type Evidence, MILESTONE_STATE_LABEL } from '@jiashan/domain/reporting'
import { FailureNote, NotFound } from '@jiashan/office'
import { DemoMark } from '@jiashan/ui'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import type { Page } from './page.ts'
import './sheet.css'

/** A file by name, class and what it proves; secret matter by the paper that was handed in. */
const sayEvidence = (one: Evidence): string => {
  return one._tag === 'file'
    ? `${one.name}，证明：${one.proves}（${DISCLOSURE_LABEL[one.disclosure]}）`
    : `涉密材料线下报送，${one.documentNumber}，${sayDate(one.deliveredOn)}，证明：${one.proves}`
}

const sayPart = (given: Page['parts'][number]['given']): string => {
  if (given === null) return '未填写'
  return given.content._tag === 'nothing-new' ? '本期无新增' : given.content.progress
}

const route = getRouteApi('/inside/tasks/$task/reports/$period/sheet')

/** 审签单: the report on paper with a place for each signature that is still awaited. */
export const SheetPage = () => {
  const { programme, demo } = useSession()
  const { task: taskText, period } = route.useParams()
  const unitName = useUnitName()
  const task = Number(taskText)
  const known = isPeriod(period) && Number.isInteger(task)
  const page = useQuery({
    ...trpc.reports.show.queryOptions({ programme: programme.id, task, period: period as never }),
    enabled: known,
  })
  if (!known) return <NotFound />
  if (page.isPending) return <Skeleton active paragraph={{ rows: 12 }} />
  if (page.isLoadingError) return <FailureNote error={page.error} retry={() => page.refetch()} />
  const { report, asked, task: duty } = page.data
  if (report === null)
    return (
      <p className="empty">
        还没有可审签的报送。请先
        <Link to="/tasks/$task/reports/$period" params={{ task: taskText, period }}>
          填写并提交
        </Link>
        。
      </p>
    )
  const { content, stages, signatures } = report
  return (
    <article className="sheet">
      <p className="sheet-tools screen-only">
        <Button type="primary" onClick={() => print()}>
          打印
        </Button>
        <Link to="/tasks/$task/reports/$period" params={{ task: taskText, period }}>
          返回报送
        </Link>
        <span className="second">领导签字后，在报送页面登记签字人、日期并上传扫描件。</span>
      </p>
      <h1>进展报送审签单 {demo && <DemoMark />}</h1>
      <table>
        <tbody>
          <tr>
            <th>报送单位</th>
            <td>{unitName(report.department)}</td>
            <th>报送期</th>
            <td>{sayPeriod(period)}</td>
          </tr>
          <tr>
            <th>任务 {task}</th>
            <td colSpan={3}>{duty.text}</td>
          </tr>
          <tr>
            <th>时间节点</th>
            <td colSpan={3}>
              {content.milestones.length === 0 && '无'}
              {content.milestones.map((told) => (
                <div key={told.milestone}>
                  {asked.find((one) => one.milestone.id === told.milestone)?.milestone.title ?? '往年节点'}：
                  {MILESTONE_STATE_LABEL[told.state]} {told.percent}%
                  {told.doneOn !== null && `（${sayDate(told.doneOn)}）`}
                </div>
              ))}
            </td>
          </tr>
          {content.figures.length > 0 && (
            <tr>
              <th>指标数值（自报）</th>
              <td colSpan={3}>
                {content.figures.map(({ target, value, unit }) => (
                  <div key={target}>
                    {duty.targets.find((one) => one.key === target)?.subject ?? target}：{value} {unit}
                  </div>
                ))}
              </td>
            </tr>
          )}
          {(
            [
              ['进展情况', content.progress],
              ['下一步打算', content.nextStep],
              ['困难和问题', content.difficulty],
              ['提请协调事项', content.matter],
            ] as const
          ).map(([name, text]) => (
            <tr key={name}>
              <th>{name}</th>
              <td colSpan={3} className="prose">
                {text.trim() === '' ? '无' : text}
              </td>
            </tr>
          ))}
          <tr>
            <th>佐证材料</th>
            <td colSpan={3}>
              {content.evidence.length === 0 && '无'}
              {content.evidence.map((one) => (
                <div key={one.id}>{sayEvidence(one)}</div>
              ))}
            </td>
          </tr>
          {page.data.parts.length > 0 && (
            <tr>
              <th>配合情况</th>
              <td colSpan={3} className="prose">
                {page.data.parts.map(({ department, given }) => (
                  <div key={department}>
                    {unitName(department)}：{sayPart(given)}
                  </div>
                ))}
              </td>
            </tr>
          )}
          {stages.map((stage) => {
            const signed = signatures.find((one) => one.stage === stage)
            return (
              <tr key={stage} className="sheet-signature">
                <th>{STAGE_LABEL[stage]}意见</th>
                <td colSpan={3}>
                  {signed === undefined ? (
                    <p>签字：　　　　　　　　　　年　　月　　日</p>
                  ) : (
                    <p>
                      {signed.signer}　{sayDate(signed.signedOn)}
                    </p>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p className="second">
        第 {page.data.version} 版，编号 {report.id}
      </p>
    </article>
  )
}
