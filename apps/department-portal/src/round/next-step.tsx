import { ROUND_ACTION_LABEL, ROUND_LIMITS } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { Confirm } from '../words/confirm.tsx'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason, TAKEN } from '../words/reason.tsx'
import { Refused } from '../words/refused.tsx'
import { type Handled, type Standing, useHandle } from './page.ts'
import { ofInterest, pairState, pairsOf } from './pairs.ts'

type Moving = 'begin-verification' | 'give-feedback' | 'deliberate'

const COMMAND: { readonly [M in Moving]: Extract<Handled, { readonly _tag: string }>['_tag'] } = {
  'begin-verification': 'BeginVerification',
  'give-feedback': 'GiveFeedback',
  deliberate: 'Deliberate',
}

const MOVING: readonly Moving[] = ['begin-verification', 'give-feedback', 'deliberate']

/** What a step on to the next stage does, and what would be left undone. */
const saysOf = (moving: Moving, { page, round }: Standing): string => {
  switch (moving) {
    case 'begin-verification': {
      const missing = page.assessed.length - round.selfAssessments.length
      return `${missing > 0 ? `还有 ${missing} 家没有提交自评。` : ''}转入核验后各单位不能再提交自评，考核组开始登记认定事项和评分。此步不能撤回。`
    }
    case 'give-feedback': {
      const states = ofInterest(pairsOf(page.tasks, round.contributions), null, page.assessed).map(pairState)
      const open = states.filter((one) => one === 'given').length
      const missing = states.filter((one) => one === 'missing').length
      const counts = [
        ...(open > 0 ? [`${open} 项没有确认`] : []),
        ...(missing > 0 ? [`${missing} 项没有评定`] : []),
      ]
      return `${counts.length > 0 ? `贡献系数还有 ${counts.join('、')}，都按“一般”计。` : ''}反馈后各单位可以看到对本单位的认定事项，${round.setting.objectionDays} 个工作日内可以提出异议；认定事项、评分、贡献系数和公众评价不能再改。此步不能撤回。`
    }
    case 'deliberate':
      return '提交后不再受理异议，得分按现有事实提交协调小组审定。此步不能撤回。'
  }
}

/** Why the round cannot go on yet; null when it can. */
const heldUp = (moving: Moving, { page, round }: Standing, today: string): string | null => {
  if (moving !== 'deliberate') return null
  const open = round.objections.filter(({ decision }) => decision === null).length
  const until = page.objectUntil
  const reasons = [
    ...(open > 0 ? [`还有 ${open} 项异议没有作出复核决定`] : []),
    ...(until !== null && today <= until ? [`提出异议的期限到${sayDate(until)}，期满后才能提交`] : []),
  ]
  return reasons.length === 0 ? null : `${reasons.join('；')}。`
}

/** The office's way on to the next stage: said what it does, then done. */
export const NextStep = (standing: Standing) => {
  const { page } = standing
  const { today } = useSession()
  const [asking, setAsking] = useState<Moving | null>(null)
  const handle = useHandle(standing, { done: '已转入下一阶段', onDone: () => setAsking(null) })
  const moving = MOVING.find((one) => page.actions.includes(one))
  // What was refused is told also when somebody else has taken the step meanwhile.
  const told = asking !== null || handle.isError
  if (page.actions.includes('announce') && !told) return <Deciding {...standing} />
  if (moving === undefined && !told) return null
  const held = moving === undefined ? null : heldUp(moving, standing, today)
  return (
    <div className="round-next">
      {moving !== undefined && (
        <Button
          type="primary"
          disabled={held !== null}
          aria-describedby={held === null ? undefined : 'held-up'}
          onClick={() => setAsking(moving)}
        >
          {ROUND_ACTION_LABEL[moving]}
        </Button>
      )}
      {held !== null && (
        <p id="held-up" className="second">
          {held}
        </p>
      )}
      {asking !== null && (
        <Confirm
          step={ROUND_ACTION_LABEL[asking]}
          says={saysOf(asking, standing)}
          pending={handle.isPending}
          problem={handle.isError ? failureOf(handle.error).sentence : null}
          onClose={() => setAsking(null)}
          onSend={() => handle.mutate({ _tag: COMMAND[asking] } as Handled)}
        />
      )}
      {handle.isError && asking === null && <Refused error={handle.error} onRead={handle.reset} />}
    </div>
  )
}

/** 审定 and 通报: what the group decided is registered and frozen, then announced. */
const Deciding = (standing: Standing) => {
  const { year, page } = standing
  const { programme } = useSession()
  const [asking, setAsking] = useState<'decide' | 'announce' | null>(null)
  const place = usePlace(`round ${year} ${asking}`)
  const onDone = (): void => {
    forgetKept(place)
    setAsking(null)
  }
  const decide = useMove<string>(
    (_, basis) => client.rounds.decide.mutate({ programme: programme.id, year, basis }),
    { done: '已登记审定，结果已固定', onDone },
  )
  const handle = useHandle(standing, { done: '已通报，各单位已收到通知', onDone })
  const pending = decide.isPending || handle.isPending
  const scores = useQuery(trpc.scores.list.queryOptions({ programme: programme.id, year }))
  const open = scores.data?.cards.filter(({ provisional }) => provisional).length ?? 0
  return (
    <div className="round-next">
      {page.frozen ? (
        <Button type="primary" onClick={() => setAsking('announce')}>
          登记通报
        </Button>
      ) : (
        <>
          <Button type="primary" onClick={() => setAsking('decide')}>
            登记审定
          </Button>
          {open > 0 && (
            <p className="second">
              还有 {open} 家单位的得分为暂计，全部可计后才能登记：待受理的报送请采纳或退回（见
              <Link to="/">工作台</Link>
              ）；没有认定数据的年度指标请先认定，或在“
              <Link to="/round/$year" params={{ year: String(year) }} search={{ tab: 'result' }}>
                审定结果
              </Link>
              ”中登记不纳入；各单位还差什么见
              <Link to="/scores/$year" params={{ year: String(year) }}>
                得分明细
              </Link>
              。
            </p>
          )}
        </>
      )}
      {asking === 'decide' && (
        <Reason
          title="登记协调小组审定"
          label="审定依据（会议名称或纪要文号）。登记后本年度得分和等次固定，此后更正不再改变；此步不能撤回。"
          okText="登记审定"
          place={place}
          limit={80}
          rows={2}
          missing={() => (page.frozen ? TAKEN : null)}
          pending={pending}
          problem={decide.isError ? failureOf(decide.error).sentence : null}
          onClose={() => setAsking(null)}
          onSend={(basis) => decide.mutate(basis)}
        />
      )}
      {asking === 'announce' && (
        <Reason
          title="登记通报"
          label="通报文号。登记后各单位会收到通知，本年度考核结束；此步不能撤回。"
          okText="登记通报"
          place={place}
          limit={ROUND_LIMITS.document}
          rows={1}
          pending={pending}
          problem={handle.isError ? failureOf(handle.error).sentence : null}
          onClose={() => setAsking(null)}
          onSend={(document) => handle.mutate({ _tag: 'Announce', document })}
        />
      )}
    </div>
  )
}
