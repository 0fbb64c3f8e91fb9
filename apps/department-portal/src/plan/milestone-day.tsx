import { sayDate } from '@jiashan/domain/calendar'
import { type Milestone, sayMoved } from '@jiashan/domain/planning'

/** When a milestone is due: the original day and the number of extensions stay visible. */
export const MilestoneDay = ({
  milestone: { dueOn, originalDueOn, extensions, cancelled },
}: {
  milestone: Milestone
}) => {
  if (cancelled !== null)
    return (
      <>
        <s>{sayDate(originalDueOn)}</s>
        <span className="second">
          {' '}
          {sayDate(cancelled.on)}经批准取消：{cancelled.reason}
        </span>
      </>
    )
  return (
    <>
      {sayDate(dueOn)}
      {extensions > 0 && <span className="second">{sayMoved({ originalDueOn, extensions })}</span>}
    </>
  )
}
