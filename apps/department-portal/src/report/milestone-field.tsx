import { sayDate } from '@jiashan/domain/calendar'
import { sayMoved } from '@jiashan/domain/planning'
import { MILESTONE_STATE_LABEL, MILESTONE_STATES, type Remark } from '@jiashan/domain/reporting'
import { Radio } from 'antd'
import { TypedNumber } from '../number/typed-number.tsx'
import { useSession } from '../session/use-session.ts'
import { type ToldMilestone, withState } from './form.ts'
import type { Page } from './page.ts'
import { FieldNotes } from './text-field.tsx'

interface Props {
  readonly asked: Page['asked']
  readonly told: readonly ToldMilestone[]
  readonly problems: Readonly<Record<string, string>>
  readonly remarks: readonly Remark[]
  readonly onChange: (told: readonly ToldMilestone[]) => void
}

/** Each milestone: done with its date, partly with a share, or not; with what was accepted before. */
export const MilestoneField = ({ asked, told, problems, remarks, onChange }: Props) => (
  <fieldset className="field" id="field-milestones">
    <legend>时间节点</legend>
    {told.length === 0 && <p className="empty">本年度还没有经批准的时间节点，只需填写进展情况。</p>}
    {asked.map((one) => {
      const mine = told.find((other) => other.milestone === one.milestone.id)
      return mine === undefined ? null : (
        <One
          key={mine.milestone}
          asked={one}
          told={mine}
          problem={problems[`milestones.${mine.milestone}`]}
          remarks={remarks}
          onChange={(next) =>
            onChange(told.map((other) => (other.milestone === next.milestone ? next : other)))
          }
        />
      )
    })}
  </fieldset>
)

interface OneProps {
  readonly asked: Page['asked'][number]
  readonly told: ToldMilestone
  readonly problem: string | undefined
  readonly remarks: readonly Remark[]
  readonly onChange: (told: ToldMilestone) => void
}

const One = ({ asked: { milestone, stands }, told, problem, remarks, onChange }: OneProps) => {
  const { today } = useSession()
  const before = stands?.progress ?? null
  const backwards = before !== null && told.percent < before.percent
  return (
    <div className="milestone" id={`field-milestones.${milestone.id}`}>
      <p>
        <b>{milestone.title}</b>
        <span className="second">
          {' '}
          应于{sayDate(milestone.dueOn)}
          {sayMoved(milestone)}完成
          {before !== null && `；上次采纳：${MILESTONE_STATE_LABEL[before.state]} ${before.percent}%`}
        </span>
      </p>
      <div className="milestone-inputs">
        <Radio.Group
          aria-label={`${milestone.title}的完成情况`}
          value={told.state}
          options={MILESTONE_STATES.map((state) => ({ value: state, label: MILESTONE_STATE_LABEL[state] }))}
          optionType="button"
          onChange={(event) => onChange(withState(told, event.target.value, today))}
        />
        {told.state === 'done' && (
          <label>
            完成日期
            <input
              type="date"
              max={today}
              value={told.doneOn ?? ''}
              onChange={(event) => onChange({ ...told, doneOn: event.target.value || null })}
            />
          </label>
        )}
        {told.state === 'partly' && (
          <label htmlFor={`percent-${milestone.id}`}>
            完成比例
            <TypedNumber
              id={`percent-${milestone.id}`}
              value={told.percent}
              unread={0}
              suffix="%"
              wrong={problem !== undefined}
              onChange={(percent) => onChange({ ...told, percent })}
            />
          </label>
        )}
      </div>
      {backwards && (
        <p className="remark" role="status">
          比上次采纳的 {before.percent}% 少。如果上次填报有误可以这样填，请在进展情况中说明。
        </p>
      )}
      <FieldNotes field={`milestones.${milestone.id}`} remarks={remarks} problem={problem} />
    </div>
  )
}
