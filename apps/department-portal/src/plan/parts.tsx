import { sayDate } from '@jiashan/domain/calendar'
import { PART_LIMITS, type Plan, type PlanPart } from '@jiashan/domain/planning'
import { failureOf } from '@jiashan/office'
import { Button, Input, Tag } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useUnitName } from '../session/use-session.ts'
import type { Page } from './page.ts'
import { usePlanMove } from './use-plan-move.ts'

interface Standing {
  readonly label: string
  readonly color: 'green' | 'red' | 'gold' | 'default'
}

const standingOf = (plan: Plan, part: PlanPart | undefined, silent: boolean): Standing => {
  if (part !== undefined && part.edition === plan.edition)
    return part.standing === 'confirmed'
      ? { label: '已确认', color: 'green' }
      : {
          label: part.ruling === null ? '有异议' : '异议已裁定',
          color: part.ruling === null ? 'red' : 'gold',
        }
  if (silent) return { label: '逾期未答复', color: 'red' }
  if (part === undefined) return { label: '待答复', color: 'gold' }
  return { label: plan.circulatedOn === null ? '未确认现稿' : '待再次确认', color: 'gold' }
}

/** What each supporting unit said of the plan, and what became of its dispute. */
export const Parts = ({ page }: { page: Page }) => {
  const unitName = useUnitName()
  const { plan, supports, actions } = page
  if (plan === null || supports.length === 0) return null
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">配合单位意见</h2>
      {plan.edition === 0 ? (
        <p className="empty">该方案没有征求过配合单位意见。</p>
      ) : (
        <p className="second">
          第 {plan.edition} 稿，
          {plan.circulatedOn === null
            ? '退回修改后直接报送，未再征求意见'
            : `${sayDate(plan.circulatedOn)}送出`}
          {page.partsDue !== null && `，${sayDate(page.partsDue)}截止`}
        </p>
      )}
      <ul className="plan-parts">
        {supports.map((unit) => {
          const part = plan.parts.find((one) => one.department === unit)
          const silence = plan.silent.find((one) => one.department === unit)
          const standing = standingOf(plan, part, silence !== undefined)
          return (
            <li key={unit}>
              <p className="plan-part-head">
                <b>{unitName(unit)}</b>
                <Tag color={standing.color}>{standing.label}</Tag>
                {part !== undefined && (
                  <span className="second">
                    {sayDate(part.answeredOn)} {part.answeredBy} 对第 {part.edition} 稿答复
                  </span>
                )}
                {silence !== undefined && (
                  <span className="second">
                    截止{sayDate(silence.due)}未答复，{sayDate(silence.notedOn)}报送时注明
                  </span>
                )}
              </p>
              {part !== undefined && part.measures !== '' && (
                <p className="prose">
                  {part.measures} <span className="second">责任人：{part.person || '未填写'}</span>
                </p>
              )}
              {part !== undefined && part.dispute !== null && <Dispute part={part} />}
              {part !== undefined && actions.includes('reply') && isOpen(part) && (
                <Reply page={page} part={part} />
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const isOpen = (part: PlanPart): boolean => part.standing === 'disputed' && part.ruling === null

const Dispute = ({ part }: { part: PlanPart }) => (
  <dl className="facts dispute">
    <dt>异议</dt>
    <dd className="prose">{part.dispute}</dd>
    <dt>牵头单位答复</dt>
    <dd className="prose">{part.reply ?? '尚未答复'}</dd>
    {part.ruling !== null && (
      <>
        <dt>办公室裁定</dt>
        <dd className="prose">{part.ruling}</dd>
      </>
    )}
  </dl>
)

/** The lead's reply to a dispute; changing the text and circulating it again is the other way. */
const Reply = ({ page, part }: { page: Page; part: PlanPart }) => {
  const [reply, setReply] = useState(part.reply ?? '')
  const move = usePlanMove<string>(
    page,
    (sending, text) => client.plans.reply.mutate({ ...sending, department: part.department, reply: text }),
    { done: '答复已送配合单位' },
  )
  const id = `reply-${part.department}`
  return (
    <div className="reply">
      <label htmlFor={id}>答复异议（也可以修改方案后重新征求意见）</label>
      <Input.TextArea
        id={id}
        autoSize={{ minRows: 2, maxRows: 8 }}
        count={{ max: PART_LIMITS.reason, show: true }}
        value={reply}
        onChange={(event) => setReply(event.target.value)}
      />
      <Button
        loading={move.isPending}
        disabled={reply.trim() === '' || reply.trim().length > PART_LIMITS.reason}
        onClick={() => move.mutate(reply.trim())}
      >
        {part.reply === null ? '答复' : '修改答复'}
      </Button>
      {move.isError && (
        <p role="alert" className="field-problem">
          {failureOf(move.error).sentence}
        </p>
      )}
    </div>
  )
}
