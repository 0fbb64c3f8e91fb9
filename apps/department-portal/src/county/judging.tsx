import { partyOf } from '@jiashan/domain/access'
import { sayDate } from '@jiashan/domain/calendar'
import {
  COUNTY_LIMITS,
  judgedOf,
  SIDE_LABEL,
  type Side,
  STANDING_LABEL,
  STANDINGS,
  type Standing,
  sidesFor,
} from '@jiashan/domain/reporting'
import { failureOf } from '@jiashan/office'
import { Button, Segmented } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { forgetKept, usePlace } from '../words/kept.ts'
import { Reason } from '../words/reason.tsx'
import { type Page, useCountyMove } from './page.ts'

type Settled = Parameters<typeof client.county.settle.mutate>[0]['command']

const ASKING = {
  verify: {
    _tag: 'VerifyCountyReport',
    title: '核实属实',
    label: '核实方式和依据（如现场查看、核对台账）',
    done: '已核实，县级会收到通知',
  },
  return: {
    _tag: 'ReturnCountyReport',
    title: '需补充',
    label: '需要补充什么（县级会看到）',
    done: '已退回补充，县级会收到通知',
  },
} as const

/** The unit that leads the task verifies, or asks for more. */
export const Settling = ({ page }: { page: Page }) => {
  const [asking, setAsking] = useState<keyof typeof ASKING | null>(null)
  const place = usePlace(`county ${page.task.ordinal} ${page.period} settle`)
  const settle = useCountyMove<Settled>(
    page,
    (sending, command) => client.county.settle.mutate({ ...sending, command }),
    {
      done: (command) => (command._tag === 'VerifyCountyReport' ? ASKING.verify.done : ASKING.return.done),
      onDone: () => {
        forgetKept(`${place} ${asking}`)
        setAsking(null)
      },
    },
  )
  if (!page.actions.includes('verify') && asking === null) return null
  return (
    <section aria-label="核实">
      <div className="verdict">
        <Button type="primary" onClick={() => setAsking('verify')}>
          核实属实
        </Button>
        <Button onClick={() => setAsking('return')}>需补充</Button>
      </div>
      {asking !== null && (
        <Reason
          title={ASKING[asking].title}
          label={ASKING[asking].label}
          okText={ASKING[asking].title}
          place={`${place} ${asking}`}
          limit={COUNTY_LIMITS.reason}
          pending={settle.isPending}
          problem={settle.isError ? failureOf(settle.error).sentence : null}
          onClose={() => setAsking(null)}
          onSend={(reason) => settle.mutate({ _tag: ASKING[asking]._tag, reason })}
        />
      )}
    </section>
  )
}

/** What the city's unit gave and what the county made of it, judged apart; each party reads of its own side. */
export const Judging = ({ page }: { page: Page }) => {
  const { report, task, actions } = page
  const { actor } = useSession()
  const sides = sidesFor(partyOf(actor))
  const [asking, setAsking] = useState<Side | null>(null)
  const judges = actions.includes('judge')
  if (report === null || (report.judgements.length === 0 && !judges)) return null
  return (
    <section aria-labelledby="judged">
      <h2 id="judged">{sides.length > 1 ? '分开评价' : '评价'}</h2>
      <div className="judgements">
        {sides.map((side) => {
          const judged = judgedOf(report, side)
          const guided = side === 'delivery' || task.guidance.length > 0
          return (
            <div key={side}>
              <h3>{SIDE_LABEL[side]}</h3>
              {!guided ? (
                <p className="second">市级自行推进，不评价支持指导。</p>
              ) : judged === null ? (
                <p className="second">还没有评价。</p>
              ) : (
                <>
                  <p>
                    <b>{STANDING_LABEL[judged.standing]}</b>{' '}
                    <span className="second">
                      {judged.by}，{sayDate(judged.on)}
                    </span>
                  </p>
                  <p className="prose">{judged.words}</p>
                </>
              )}
              {judges && guided && (
                <Button size="small" onClick={() => setAsking(side)}>
                  {judged === null ? '评价' : '重新评价'}
                </Button>
              )}
            </div>
          )
        })}
      </div>
      {asking !== null && <Judge page={page} side={asking} onClose={() => setAsking(null)} />}
    </section>
  )
}

const Judge = ({ page, side, onClose }: { page: Page; side: Side; onClose: () => void }) => {
  const place = usePlace(`county ${page.task.ordinal} ${page.period} judge ${side}`)
  const judge = useCountyMove<{ readonly standing: Standing; readonly words: string }>(
    page,
    (sending, asked) =>
      client.county.judge.mutate({ ...sending, command: { _tag: 'JudgeSide', side, ...asked } }),
    {
      done: '已评价',
      onDone: () => {
        forgetKept(place)
        onClose()
      },
    },
  )
  return (
    <Reason
      title={`评价${SIDE_LABEL[side]}`}
      label="评价意见（不计分）"
      okText="评价"
      place={place}
      limit={COUNTY_LIMITS.reason}
      pending={judge.isPending}
      problem={judge.isError ? failureOf(judge.error).sentence : null}
      onClose={onClose}
      onSend={(words, { standing = 'steady' }) => judge.mutate({ standing: standing as Standing, words })}
    >
      {({ standing = 'steady' }, set) => (
        <Segmented
          aria-label="评价等次"
          value={standing}
          options={STANDINGS.map((value) => ({ value, label: STANDING_LABEL[value] }))}
          onChange={(value) => set({ standing: value })}
        />
      )}
    </Reason>
  )
}
