import {
  LADDER_DAYS,
  LADDER_RULES,
  type Ladder,
  type LadderRule,
  ladderFault,
  MATTER_LABEL,
  MATTERS,
  type MatterKind,
  RUNG_LABEL,
  RUNGS,
} from '@jiashan/domain/supervision'
import { FailureNote, failureOf, useMove } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Button, Select, Skeleton } from 'antd'
import { useState } from 'react'
import { client, trpc } from '../api.ts'
import { TypedNumber } from '../number/typed-number.tsx'
import { useSession } from '../session/use-session.ts'
import { fault } from '../settings/number-setting.tsx'
import './rules.css'

/** 催办督办规则: when each rung is reached; the office sets it for what is still ahead. */
export const Rules = () => {
  const { programme, actor } = useSession()
  const kept = useQuery(trpc.escalations.ladder.queryOptions({ programme: programme.id }))
  return (
    <section aria-labelledby="rules" className="ladder-rules">
      <h2 id="rules">催办督办规则</h2>
      <p className="second">
        按工作日计算。修改后只对今后到达的步骤生效，已经发出和拟好的不变；后一步须比前一步晚，且不轻于前一步。
      </p>
      {kept.isPending ? (
        <Skeleton active paragraph={{ rows: 6 }} />
      ) : kept.isLoadingError ? (
        <FailureNote error={kept.error} retry={() => kept.refetch()} />
      ) : (
        <RulesForm
          key={kept.data.version}
          kept={kept.data.state}
          version={kept.data.version}
          mayChange={actor.role === 'office'}
        />
      )}
    </section>
  )
}

interface FormProps {
  readonly kept: Ladder
  readonly version: number
  readonly mayChange: boolean
}

const RulesForm = ({ kept, version, mayChange }: FormProps) => {
  const [rules, setRules] = useState<readonly LadderRule[]>(kept.rules)
  const save = useMove<Ladder>(
    (key, ladder) => client.escalations.setLadder.mutate({ ladder, key, expected: version }),
    { done: '已保存，今后到达的步骤按新规则办理' },
  )
  const wrong = ladderFault(rules)
  const sound = wrong === null && rules.every((rule) => fault(rule.after, LADDER_DAYS) === null)
  const changed = JSON.stringify(rules) !== JSON.stringify(kept.rules)
  return (
    <form onSubmit={(event) => event.preventDefault()}>
      <fieldset className="bare" disabled={save.isPending}>
        <div className="ladder-kinds">
          {MATTERS.map((kind) => (
            <KindRules
              key={kind}
              {...{ kind, rules, wrong, mayChange }}
              onChange={(own) => setRules([...rules.filter(({ on }) => on !== kind), ...own])}
            />
          ))}
        </div>
        {save.isError && (
          <p role="alert" className="field-problem">
            {failureOf(save.error).sentence}
          </p>
        )}
        {mayChange && (
          <footer className="editor-foot">
            <Button
              type="primary"
              loading={save.isPending}
              disabled={!changed || !sound}
              onClick={() => save.mutate({ ...kept, rules })}
            >
              保存规则
            </Button>
            <Button disabled={!changed || save.isPending} onClick={() => setRules(kept.rules)}>
              撤销修改
            </Button>
          </footer>
        )}
      </fieldset>
    </form>
  )
}

interface KindProps {
  readonly kind: MatterKind
  readonly rules: readonly LadderRule[]
  readonly wrong: LadderRule | null
  readonly mayChange: boolean
  readonly onChange: (own: readonly LadderRule[]) => void
}

/** The steps for one kind of matter, the earliest first. */
const KindRules = ({ kind, rules, wrong, mayChange, onChange }: KindProps) => {
  const own = rules.filter(({ on }) => on === kind)
  const last = own.at(-1)
  return (
    <fieldset className="bare" aria-label={MATTER_LABEL[kind]}>
      <h3>{MATTER_LABEL[kind]}</h3>
      {own.length === 0 && <p className="second">不催办。</p>}
      <ol className="ladder-steps">
        {own.map((rule, index) => (
          <Step
            key={index}
            name={`${MATTER_LABEL[kind]}第 ${index + 1} 步`}
            {...{ rule, mayChange }}
            misplaced={rule === wrong}
            onChange={(next) => onChange(own.map((one, at) => (at === index ? next : one)))}
            onRemove={() => onChange(own.filter((_, at) => at !== index))}
          />
        ))}
      </ol>
      {mayChange && (
        <Button
          size="small"
          disabled={rules.length >= LADDER_RULES}
          onClick={() =>
            onChange([...own, { on: kind, rung: last?.rung ?? 'remind', after: (last?.after ?? 0) + 5 }])
          }
        >
          添加一步
        </Button>
      )}
    </fieldset>
  )
}

type When = 'before' | 'on' | 'after'
const WHEN_LABEL = { before: '到期前', on: '到期日', after: '逾期后' } as const
const whenOf = (after: number): When => (after === 0 ? 'on' : after < 0 ? 'before' : 'after')
const SIGN = { before: -1, on: 0, after: 1 } as const

/** `到期前 5 个工作日：催办`. */
const sayStep = ({ rung, after }: LadderRule): string =>
  `${WHEN_LABEL[whenOf(after)]}${after === 0 ? '' : ` ${Math.abs(after)} 个工作日`}：${RUNG_LABEL[rung]}`

interface StepProps {
  readonly name: string
  readonly rule: LadderRule
  readonly misplaced: boolean
  readonly mayChange: boolean
  readonly onChange: (rule: LadderRule) => void
  readonly onRemove: () => void
}

const Step = ({ name, rule, misplaced, mayChange, onChange, onRemove }: StepProps) => {
  const [when, setWhen] = useState(whenOf(rule.after))
  if (!mayChange) return <li>{sayStep(rule)}</li>
  const outside = fault(rule.after, LADDER_DAYS) !== null || (when !== 'on' && rule.after === 0)
  const problem = outside
    ? `填到期前 1–${-LADDER_DAYS.min} 个或逾期后 1–${LADDER_DAYS.max} 个工作日`
    : misplaced
      ? '应比上一步晚，且不轻于上一步'
      : null
  return (
    <li className="ladder-step">
      <Select
        aria-label={`${name}时间`}
        value={when}
        options={(Object.keys(WHEN_LABEL) as When[]).map((value) => ({ value, label: WHEN_LABEL[value] }))}
        onChange={(next: When) => {
          setWhen(next)
          onChange({ ...rule, after: SIGN[next] * (Math.abs(rule.after) || 1) })
        }}
      />
      {when !== 'on' && (
        <>
          <TypedNumber
            id={name}
            label={`${name}工作日数`}
            value={Math.abs(rule.after)}
            unread={Number.NaN}
            wrong={problem !== null}
            onChange={(days) => onChange({ ...rule, after: SIGN[when] * days })}
          />
          <span className="second">工作日</span>
        </>
      )}
      <Select
        aria-label={`${name}措施`}
        className="ladder-rung"
        value={rule.rung}
        options={RUNGS.map((value) => ({ value, label: RUNG_LABEL[value] }))}
        onChange={(rung) => onChange({ ...rule, rung })}
      />
      <Button size="small" type="text" aria-label={`移除${name}`} onClick={onRemove}>
        移除
      </Button>
      {problem !== null && (
        <p role="alert" className="field-problem">
          {problem}
        </p>
      )}
    </li>
  )
}
