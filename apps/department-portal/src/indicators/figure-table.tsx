import { may } from '@jiashan/domain/access'
import { type PlainDate, sayDate } from '@jiashan/domain/calendar'
import {
  baseOf,
  expectedBy,
  type Figure,
  knownOn,
  pathUnit,
  pendingFigure,
  reachedBy,
  STANDING_LABEL,
  sayAbout,
  sayAmount,
  sayNumber,
  sourceUnitOf,
} from '@jiashan/domain/indicators'
import type { Actor } from '@jiashan/domain/record'
import { DemoMark } from '@jiashan/ui'
import { Grid } from 'antd'
import { useSession } from '../session/use-session.ts'
import { ConfirmButton } from './confirm-button.tsx'
import { CorrectButton } from './correct-button.tsx'
import { figuresOf, type TargetRow } from './row.ts'
import { sayFigure } from './words.ts'

/** What stood on a day, time by time, beside what the path asks for; with what the reader may do about it. */
export const FigureTable = ({ row, day, past }: { row: TargetRow; day: PlainDate; past: boolean }) => {
  const actor = useSession().actor as Actor
  const { md } = Grid.useBreakpoint()
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
  const known = figures.filter((one) => one.knownOn <= day)
  const lines = standing.toReversed().map((figure) => ({
    figure,
    path: pathAt(row, figure.about),
    reached: reachedAt(row, standing, figure.about),
    pending: pendingFigure(known, figure.about),
  }))
  const acts = ({ figure, pending }: Line) =>
    mayEnter || mayConfirm ? (
      <span className="figure-acts">
        {mayConfirm && pending !== null && <ConfirmButton row={row} figure={pending} />}
        {mayEnter && <CorrectButton row={row} figure={pending ?? figure} />}
      </span>
    ) : null
  if (md === false)
    return (
      <ul className="duty-cards">
        {lines.map((line) => (
          <li key={line.figure.about}>
            <p className="duty-card-head">
              <b>{sayAbout(line.figure.about)}</b>
              <Value {...line} />
            </p>
            <p className="second">路径 {line.path}</p>
            <p className="second">
              {sayStanding(line)} · {sayDate(line.figure.knownOn)}得知 · <SourceLink {...line.figure} />
            </p>
            {acts(line)}
          </li>
        ))}
      </ul>
    )
  return (
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
        {lines.map((line) => (
          <tr key={line.figure.about}>
            <th scope="row">{sayAbout(line.figure.about)}</th>
            <td>
              <Value {...line} />
            </td>
            <td>{line.path}</td>
            <td>{sayStanding(line)}</td>
            <td>{sayDate(line.figure.knownOn)}</td>
            <td>
              <SourceLink {...line.figure} />
            </td>
            {(mayEnter || mayConfirm) && <td>{acts(line)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface Line {
  readonly figure: Figure
  readonly path: string
  /** What has been reached with it, where figures add up. */
  readonly reached: string | null
  /** What waits to be confirmed about this time: the figure itself, or a correction of it. */
  readonly pending: Figure | null
}

const sayStanding = ({ figure, pending }: Line): string =>
  pending === figure ? '自报，待认定' : STANDING_LABEL[figure.standing]

const Value = ({ figure, pending, reached }: Line) => (
  <span>
    <span className="number">{sayFigure(figure)}</span> {figure.demo && <DemoMark />}
    {reached !== null && <span className="second figure-pending">{reached}</span>}
    {pending !== null && pending !== figure && (
      <span className="second awaited figure-pending">更正为 {sayFigure(pending)}，待认定</span>
    )}
  </span>
)

const SourceLink = ({ source, origin }: Figure) => {
  if (source.url !== null) return <a href={source.url}>{source.name}</a>
  return <>{origin === undefined ? source.name : `${source.name}（${origin.by.name}）`}</>
}

const pathAt = ({ indicator, target }: TargetRow, about: string): string => {
  if (indicator === null) return '—'
  const expected = expectedBy(indicator, target, about)
  if (expected === null) return '—'
  return indicator.measure === 'growth'
    ? `指数 ${sayNumber(expected)}`
    : sayAmount(expected, pathUnit(indicator, target))
}

const reachedAt = (
  { indicator, target }: TargetRow,
  standing: readonly Figure[],
  about: string,
): string | null => {
  if (indicator === null || (indicator.measure !== 'flow' && indicator.measure !== 'growth')) return null
  const reached = reachedBy(indicator, target, standing, about)
  if (reached?._tag !== 'Reached') return null
  const { year } = baseOf(indicator.trajectory, target)
  return indicator.measure === 'flow'
    ? `${year + 1}年以来累计 ${sayAmount(reached.value, pathUnit(indicator, target))}`
    : `指数 ${sayNumber(reached.value)}（${year}年 = ${sayNumber(baseOf(indicator.trajectory, target).value)}）`
}
