import { may } from '@jiashan/domain/access'
import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import {
  expectedBy,
  type Figure,
  knownOn,
  pathUnit,
  pendingFigure,
  STANDING_LABEL,
  sayAbout,
  sayAmount,
  sourceUnitOf,
} from '@jiashan/domain/indicators'
import type { Actor } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { useSession } from '../session/use-session.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { CorrectButton } from './correct-button.tsx'
import { figuresOf, type TargetRow } from './row.ts'
import { sayFigure } from './words.ts'

/** What stood on a day, time by time, beside what the path asks for; with what the reader may do about it. */
export const FigureTable = ({ row, day, past }: { row: TargetRow; day: PlainDate; past: boolean }) => {
  const actor = useSession().actor as Actor
  const figures = figuresOf(row)
  const standing = knownOn(figures, day)
  const unit = sourceUnitOf(row.indicator)
  const mayEnter = !past && may(actor, 'observation.record', unit)
  const mayConfirm = !past && may(actor, 'observation.confirm', unit)
  if (standing.length === 0)
    return (
      <p className="empty">
        无数据：{past ? '当日还没有得知任何监测值。' : '还没有任何监测值，不按零计算。'}
      </p>
    )
  return (
    <div className="figure-scroll">
      <table className="figure-table" aria-label="监测值">
        <thead>
          <tr>
            <th scope="col">时间</th>
            <th scope="col">数值</th>
            <th scope="col">路径</th>
            <th scope="col">状态</th>
            <th scope="col">得知日</th>
            <th scope="col">来源</th>
            {(mayEnter || mayConfirm) && <th scope="col">办理</th>}
          </tr>
        </thead>
        <tbody>
          {standing.toReversed().map((figure) => {
            const pending = pendingFigure(
              figures.filter((one) => one.knownOn <= day),
              figure.about,
            )
            return (
              <tr key={figure.about}>
                <th scope="row">{sayAbout(figure.about)}</th>
                <td>
                  <span className="number">{sayFigure(figure)}</span> {figure.demo && <DemoMark />}
                  {pending !== null && pending !== figure && (
                    <p className="second awaited">更正为 {sayFigure(pending)}，待认定</p>
                  )}
                </td>
                <td>{pathAt(row, figure.about)}</td>
                <td>{pending === figure ? '自报，待认定' : STANDING_LABEL[figure.standing]}</td>
                <td>{sayDate(figure.knownOn)}</td>
                <td>
                  <SourceLink {...figure} />
                </td>
                {(mayEnter || mayConfirm) && (
                  <td className="figure-acts">
                    {mayConfirm && pending !== null && <ConfirmButton row={row} figure={pending} />}
                    {mayEnter && <CorrectButton row={row} figure={pending ?? figure} />}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const SourceLink = ({ source, origin }: Figure) => {
  if (source.url !== null) return <a href={source.url}>{source.name}</a>
  return <>{origin === undefined ? source.name : `${source.name}（${origin.by}）`}</>
}

const pathAt = ({ indicator, target }: TargetRow, about: string): string => {
  if (indicator === null) return '—'
  const expected = expectedBy(indicator, target, about)
  if (expected === null) return '—'
  return indicator.measure === 'growth'
    ? `指数 ${sayAmount(expected, '点').replace(' 点', '')}`
    : sayAmount(expected, pathUnit(indicator, target))
}
