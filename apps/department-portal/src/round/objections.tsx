import { OBJECTION_STATE_LABEL, objectionState, unitsOf } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { EvidenceList } from '../report/evidence-list.tsx'
import { DueDay } from '../session/due-day.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { AssignReviewer } from './assign-reviewer.tsx'
import { ObjectForm } from './object-form.tsx'
import type { Objection, Standing } from './page.ts'
import { Review } from './review.tsx'
import { sayChange } from './say-change.ts'

const route = getRouteApi('/inside/round/$year')

const OPEN = (one: Objection): boolean => one.decision === null

/** 异议: what units say against their scores, who reviews, and what was decided. */
export const Objections = (standing: Standing) => {
  const { page, round } = standing
  const { actor, today } = useSession()
  const { node } = route.useSearch()
  const until = page.objectUntil
  const objects = page.actions.includes('object') && actor.department !== null && page.assessed.length > 0
  const open = objects && until !== null && today <= until
  const list = round.objections.toSorted((a, b) => Number(OPEN(b)) - Number(OPEN(a)) || a.number - b.number)
  return (
    <section aria-labelledby="objections">
      <h2 id="objections">异议</h2>
      {list.length === 0 && (
        <p className="empty">{round.feedbackOn === null ? '反馈得分后才能提出异议。' : '没有异议。'}</p>
      )}
      <ul className="round-list">
        {list.map((one) => (
          <ObjectionRow key={one.number} {...standing} objection={one} />
        ))}
      </ul>
      {objects && !open && until !== null && (
        <p className="second">提出异议的期限到{sayDate(until)}，已经截止；如有特殊情况请与办公室联系。</p>
      )}
      {open && actor.department !== null && (
        <ObjectForm
          {...standing}
          key={`${node ?? ''} ${round.objections.length}`}
          department={actor.department}
          until={until}
          asked={node}
        />
      )}
    </section>
  )
}

const ObjectionRow = (props: Standing & { objection: Objection }) => {
  const { year, page, round, objection } = props
  const { actor, today } = useSession()
  const unitName = useUnitName()
  const [asking, setAsking] = useState<'assign' | 'review' | null>(null)
  const { number, department, title, words, evidence, raisedBy, raisedOn, dueOn, reviewer, decision } =
    objection
  const assigns = page.actions.includes('assign-reviewer') && decision === null
  const reviews =
    page.actions.includes('settle-objection') && reviewer?.account === actor.account && decision === null
  const close = (): void => setAsking(null)
  /** An assessor is shown the cards of the own team's units, and of those whose objections are to be reviewed. */
  const seesCard =
    actor.role !== 'assessor' ||
    reviewer?.account === actor.account ||
    unitsOf(round.setting.teams, actor.account).includes(department)
  return (
    <li>
      <div className="grow">
        <p>
          <b>第 {number} 号</b> {unitName(department)}{' '}
          <span className="round-state" data-open={decision === null}>
            {OBJECTION_STATE_LABEL[objectionState(objection)]}
          </span>
        </p>
        <p>
          对“{title}”有异议{' '}
          {seesCard && (
            <Link to="/scores/$year" params={{ year: String(year) }} search={{ unit: department }}>
              得分明细
            </Link>
          )}
        </p>
        <p className="prose">{words}</p>
        {evidence.length > 0 && <EvidenceList evidence={evidence} />}
        <p className="second">
          {sayDate(raisedOn)} {raisedBy} 提出
          {reviewer !== null && `，复核人 ${reviewer.name}`}
        </p>
        {decision === null ? (
          <p className={today > dueOn ? 'problem' : 'second'}>
            复核期限 <DueDay due={dueOn} />
            {today > dueOn && '，已逾期'}
          </p>
        ) : (
          <div className="told-answer">
            <p>
              <b>{decision.upheld ? '异议成立' : '异议不成立'}</b>：{decision.reason}
            </p>
            {decision.changes.length > 0 && (
              <ul>
                {decision.changes.map((change) => (
                  <li key={JSON.stringify(change)}>{sayChange(change, round)}</li>
                ))}
              </ul>
            )}
            <p className="second">
              {sayDate(decision.on)} {decision.by} 复核
            </p>
          </div>
        )}
        {asking === null && (assigns || reviews) && (
          <p className="group-acts">
            {reviews && (
              <Button type="primary" onClick={() => setAsking('review')}>
                作出复核决定
              </Button>
            )}
            {assigns && (
              <Button type={reviewer === null ? 'primary' : 'default'} onClick={() => setAsking('assign')}>
                {reviewer === null ? '指定复核人' : '改派复核人'}
              </Button>
            )}
          </p>
        )}
        {asking === 'review' && <Review {...props} onClose={close} />}
        {asking === 'assign' && <AssignReviewer {...props} onClose={close} />}
      </div>
    </li>
  )
}
