import { type PlainDate, sayPeriod } from '@jiashan/domain/calendar'
import { STAGE_LABEL } from '@jiashan/domain/planning'
import type { UnderWay as Report } from '@jiashan/domain/supervision'
import type { Outputs } from '@jiashan/server'
import { Link } from '@tanstack/react-router'
import { DueDay } from '../session/due-day.tsx'
import { useUnitName } from '../session/use-session.ts'
import { isLate, type Left, sayLeft } from './left.ts'

type Plan = Outputs['duties']['list']['plansUnderWay'][number]

/** One line of 我发起的. */
interface Line extends Left {
  readonly path: string
  readonly title: string
  readonly waits: string
  readonly due: PlainDate | null
}

const ofReport = ({ task, period, due, left, reported, waitsFor, correcting }: Report): Line => ({
  path: `/tasks/${task}/reports/${period}`,
  title: `任务 ${task} · ${sayPeriod(period)}`,
  waits: `${correcting ? '更正，' : ''}待${waitsFor === 'office' ? '协调小组办公室采纳' : `${STAGE_LABEL[waitsFor]}审签`}`,
  ...{ due, left, reported },
})

const ofPlan = (
  { task, year, amends, waitsFor, due, left }: Plan,
  unitName: (id: string) => string,
): Line => ({
  path: `/tasks/${task}/plans/${year}`,
  title: `任务 ${task} · ${year}年方案${amends === null ? '' : `，申请调整“${amends}”`}`,
  waits: waitsFor === 'office' ? '待协调小组办公室审批' : `待${waitsFor.map(unitName).join('、')}确认`,
  ...{ due, left, reported: false },
})

/** What has a day comes first, the most pressing at the top. */
const pressing = ({ left, reported }: Line): number =>
  reported || left === null ? Number.MAX_SAFE_INTEGER : left

interface Props {
  readonly reports: readonly Report[]
  readonly plans: readonly Plan[]
}

/** 我发起的: what the unit handed in, whose turn it is, and what is left of its time. */
export const UnderWay = ({ reports, plans }: Props) => {
  const unitName = useUnitName()
  const lines = [...reports.map(ofReport), ...plans.map((one) => ofPlan(one, unitName))].toSorted(
    (a, b) => pressing(a) - pressing(b),
  )
  return lines.length === 0 ? (
    <p className="empty">没有等待他人办理的报送、方案或调整申请。</p>
  ) : (
    <ul className="rows">
      {lines.map((line) => (
        <li key={`${line.path} ${line.title}`} className={isLate(line) ? 'late' : undefined}>
          <Link to={line.path as '/'} className="todo-link">
            <b>{line.title}</b>
            <span>{line.waits}</span>
            {line.due !== null && (
              <span className="todo-due">
                <DueDay due={line.due} />
                截止{sayLeft(line)}
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
