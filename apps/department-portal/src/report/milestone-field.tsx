import { sayDate } from '@jiashan/domain/calendar'
import { MILESTONE_STATE_LABEL, MILESTONE_STATES } from '@jiashan/domain/reporting'
import { InputNumber, Radio } from 'antd'
import { useSession } from '../session/use-session.ts'
import { type ToldMilestone, withState } from './form-state.ts'
import type { Page } from './page.ts'

interface Props {
  readonly page: Page
  readonly told: readonly ToldMilestone[]
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (told: readonly ToldMilestone[]) => void
}

/** Each milestone of the year: done with its date, partly with a share, or not. */
export const MilestoneField = ({ page, told, problems, onChange }: Props) => {
  const { today } = useSession()
  const change = (index: number, next: ToldMilestone): void =>
    onChange(told.map((one, at) => (at === index ? next : one)))
  return (
    <fieldset className="field" id="field-milestones">
      <legend>时间节点</legend>
      {told.length === 0 && <p className="empty">本年度还没有经批准的时间节点，只需填写进展情况。</p>}
      {told.map((one, index) => {
        const milestone = page.asked.find(({ id }) => id === one.milestone)
        const problem = problems[`milestones.${index}`]
        return (
          <div key={one.milestone} className="milestone">
            <p>
              <b>{milestone?.title ?? '节点'}</b>
              {milestone !== undefined && <span className="second"> 应于{sayDate(milestone.dueOn)}完成</span>}
            </p>
            <div className="milestone-inputs">
              <Radio.Group
                aria-label={`${milestone?.title ?? '节点'}的完成情况`}
                value={one.state}
                options={MILESTONE_STATES.map((state) => ({
                  value: state,
                  label: MILESTONE_STATE_LABEL[state],
                }))}
                optionType="button"
                onChange={(event) => change(index, withState(one, event.target.value, today))}
              />
              {one.state === 'done' && (
                <label>
                  完成日期
                  <input
                    type="date"
                    max={today}
                    value={one.doneOn ?? ''}
                    onChange={(event) => change(index, { ...one, doneOn: event.target.value || null })}
                  />
                </label>
              )}
              {one.state === 'partly' && (
                <label htmlFor={`percent-${one.milestone}`}>
                  完成比例
                  <InputNumber
                    id={`percent-${one.milestone}`}
                    min={1}
                    max={99}
                    precision={0}
                    suffix="%"
                    value={one.percent}
                    onChange={(percent) => change(index, { ...one, percent: percent ?? 0 })}
                  />
                </label>
              )}
            </div>
            {problem !== undefined && (
              <p role="alert" className="field-problem">
                {problem}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
