import { ROUND_LIMITS, RULING_LABEL } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import type { DepartmentId } from '@jiashan/domain/record'
import { failureOf, useMove } from '@jiashan/office'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { TaskLink } from '../duty/task-link.tsx'
import { sourceLink } from '../score/source-link.ts'
import { useSession, useUnitName } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import type { Ruling, Standing } from './page.ts'
import { Rule } from './rule.tsx'
import { sourceWords } from './source-words.ts'

interface Props extends Standing {
  /** The units that the person who looks verifies. */
  readonly units: readonly DepartmentId[]
}

/** 认定事项: what people found about units; taken back ones stay to be seen. */
export const Rulings = ({ year, page, round, units }: Props) => {
  const { actor } = useSession()
  const [ruling, setRuling] = useState(false)
  const [revoking, setRevoking] = useState<Ruling | null>(null)
  const rules = page.actions.includes('rule') && units.length > 0
  const ofUnit = actor.department !== null && actor.role !== 'office'
  const untold = ofUnit && round.feedbackOn === null
  return (
    <section aria-labelledby="rulings">
      <header className="section-head">
        <h2 id="rulings">认定事项</h2>
        {rules && !ruling && (
          <div className="filters">
            <Button type="primary" onClick={() => setRuling(true)}>
              登记认定事项
            </Button>
          </div>
        )}
      </header>
      {ruling && <Rule year={year} tasks={page.tasks} units={units} onClose={() => setRuling(false)} />}
      {round.rulings.length === 0 && !ruling && (
        <p className="empty">
          {untold
            ? '反馈得分后，这里列出考核组对本单位的认定事项。'
            : ofUnit
              ? '没有对本单位的认定事项。'
              : '没有认定事项。'}
        </p>
      )}
      <ul className="round-list">
        {round.rulings.map((one) => (
          <li key={one.id} data-off={one.revoked !== null}>
            <RulingView ruling={one} />
            {page.actions.includes('revoke-ruling') &&
              one.revoked === null &&
              units.includes(one.department) && (
                <Button size="small" onClick={() => setRevoking(one)}>
                  撤销
                </Button>
              )}
            {page.actions.includes('object') &&
              one.revoked === null &&
              one.department === actor.department && (
                <Link
                  to="/round/$year"
                  params={{ year: String(year) }}
                  search={{ tab: 'objections', node: `ruling ${one.id}` }}
                >
                  对此提出异议
                </Link>
              )}
          </li>
        ))}
      </ul>
      {revoking !== null && <Revoke year={year} ruling={revoking} onClose={() => setRevoking(null)} />}
    </section>
  )
}

export const RulingView = ({ ruling }: { ruling: Ruling }) => {
  const unitName = useUnitName()
  const { kind, department, task, about, points, reason, authority, documents, on, revoked } = ruling
  return (
    <div className="grow">
      <p>
        <b>{RULING_LABEL[kind]}</b>
        {revoked !== null && <span className="second">（已撤销）</span>} {unitName(department)}
        {task !== null && about === null && (
          <>
            {' '}
            <TaskLink task={task} />
          </>
        )}
        {about !== null && (
          <>
            {' '}
            <AboutLink about={about} />
          </>
        )}
        {points !== null && ` 扣 ${points} 分`}
      </p>
      <p className="prose">{reason}</p>
      <p className="second">
        {authority} {sayDate(on)}认定
        {documents.length > 0 && `；佐证文件：${documents.join('、')}`}
      </p>
      {revoked !== null && (
        <p className="second">
          {sayDate(revoked.on)}撤销：{revoked.reason}
        </p>
      )}
    </div>
  )
}

const AboutLink = ({ about }: { about: NonNullable<Ruling['about']> }) => {
  const address = sourceLink(about)
  return address === null ? sourceWords(about) : <a href={address}>{sourceWords(about)}</a>
}

const Revoke = ({ year, ruling, onClose }: { year: number; ruling: Ruling; onClose: () => void }) => {
  const { programme } = useSession()
  const place = usePlace(`round ${year} revoke ${ruling.id}`)
  const revoke = useMove<string>(
    (key, reason) => {
      const command = { _tag: 'RevokeRuling' as const, ruling: ruling.id, reason }
      return client.rounds.rule.mutate({ programme: programme.id, year, key, command })
    },
    {
      done: '已撤销，不再计入得分',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <Reason
      title={`撤销认定：${RULING_LABEL[ruling.kind]}`}
      label="撤销理由（保留可查）"
      okText="撤销认定"
      place={place}
      limit={ROUND_LIMITS.reason}
      pending={revoke.isPending}
      problem={revoke.isError ? failureOf(revoke.error).sentence : null}
      onClose={onClose}
      onSend={(reason) => revoke.mutate(reason)}
    />
  )
}
