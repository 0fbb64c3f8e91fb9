import { ROUND_ACTION_LABEL } from '@jiashan/domain/assessment'
import { Link } from '@tanstack/react-router'
import { Story } from '../moves/story.tsx'
import { NextStep } from './next-step.tsx'
import type { Standing } from './page.ts'
import { ofInterest, pairState, pairsOf } from './pairs.ts'

interface Count {
  readonly tab: string
  readonly label: string
  readonly done: number
  readonly of: number | null
  /** What is still to be done; empty where nothing is. */
  readonly open: string
}

const countsOf = ({ page, round }: Standing): readonly Count[] => {
  const units = page.assessed.length
  const states = ofInterest(pairsOf(page.tasks, round.contributions), null, page.assessed).map(pairState)
  const given = states.filter((one) => one === 'given').length
  const missing = states.filter((one) => one === 'missing').length
  const open = round.objections.filter(({ decision }) => decision === null)
  const unassigned = open.filter(({ reviewer }) => reviewer === null).length
  const say = (parts: readonly (readonly [number, string])[]): string =>
    parts.flatMap(([count, label]) => (count === 0 ? [] : [`${label} ${count}`])).join('，')
  return [
    {
      ...{ tab: 'self', label: '单位自评', done: round.selfAssessments.length, of: units },
      open: say([[units - round.selfAssessments.length, '未交']]),
    },
    {
      ...{
        tab: 'contributions',
        label: '贡献系数',
        done: states.length - given - missing,
        of: states.length,
      },
      open: say([
        [given, '待确认'],
        [missing, '未评定'],
      ]),
    },
    {
      ...{ tab: 'rulings', label: '认定事项', of: null, open: '' },
      done: round.rulings.filter(({ revoked }) => revoked === null).length,
    },
    {
      ...{ tab: 'surveys', label: '公众评价', done: round.surveys.length, of: units },
      open: say([[units - round.surveys.length, '未登记']]),
    },
    {
      ...{ tab: 'objections', label: '异议', of: round.objections.length },
      done: round.objections.length - open.length,
      open: say([
        [unassigned, '待指定复核人'],
        [open.length - unassigned, '复核中'],
      ]),
    },
  ]
}

/** What many do side by side is counted above; who marked whom is told nobody. */
const OF_MANY: ReadonlySet<string> = new Set([
  ...['self-assess', 'contribute', 'confirm-contribution'],
  ...['mark', 'register-survey'],
])

/** Each step once: what one decision changed besides is of the same step. */
const toldOf = (steps: Standing['round']['steps']): Standing['round']['steps'] =>
  steps.filter(
    ({ action, at }, index) =>
      !OF_MANY.has(action) && steps.findIndex((one) => one.action === action && one.at === at) === index,
  )

/** How far the round is, the way on, and what happened so far. */
export const Overview = (standing: Standing) => {
  const { year, round } = standing
  return (
    <>
      <NextStep {...standing} />
      <ul className="round-counts">
        {countsOf(standing).map(({ tab, label, done, of, open }) => (
          <li key={tab}>
            <Link to="/round/$year" params={{ year: String(year) }} search={{ tab }}>
              {label}
            </Link>
            <b>
              {done}
              {of !== null && <small> / {of}</small>}
            </b>
            <span className="second">{open}</span>
          </li>
        ))}
      </ul>
      <Story steps={toldOf(round.steps)} labels={ROUND_ACTION_LABEL} />
    </>
  )
}
