import type { RuleSet } from '@jiashan/domain/assessment'
import { isPlainDate, sayDate } from '@jiashan/domain/calendar'
import type { RuleSetId } from '@jiashan/domain/record'
import { failureOf, useFocusBack, useMove } from '@jiashan/office'
import { useNavigate } from '@tanstack/react-router'
import { Button, Input, Modal } from 'antd'
import { useState } from 'react'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { type Finding, sayCounts } from './findings.tsx'
import type { Drafting } from './keep/drafting.ts'

interface Props {
  readonly draft: RuleSetId
  readonly drafting: Drafting
  /** Null while what is written cannot be read. */
  readonly rules: RuleSet | null
  readonly found: readonly Finding[]
  /** Cases that do not hold. */
  readonly failing: number
}

/** Why a draft cannot be proposed yet; null when it can. */
const obstacle = ({ drafting, rules, found, failing }: Props): string | null => {
  const errors = found.filter((one) => one.severity === 'error')
  if (rules === null || errors.length > 0) return `还有${sayCounts(errors)}，请先按右上角的清单逐处更正`
  if (failing > 0) return `有 ${failing} 个算例没有得出应得的结果，请先核对`
  if (drafting.clashes.length > 0) return '有几处要先选择保留哪一份'
  if (drafting.saving._tag === 'unsaved') return '最近的修改还没有保存到服务器'
  return null
}

/** 提交发布: says what it does, asks from when on, and hands the draft to a second person. */
export const Propose = (props: Props) => {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button type="primary" size="small" onClick={() => setOpen(true)}>
        提交发布
      </Button>
      {open ? <ProposeDialog {...props} onClose={() => setOpen(false)} /> : null}
    </>
  )
}

const ProposeDialog = ({ onClose, ...props }: Props & { onClose: () => void }) => {
  const { draft, drafting, rules } = props
  useFocusBack()
  const { programme, today } = useSession()
  const navigate = useNavigate()
  const { value, set } = drafting.at
  const propose = useMove(
    async (key: string) => {
      const revision = await drafting.revision()
      if (rules === null || !isPlainDate(value.effectiveOn))
        throw new TypeError('a draft that cannot be proposed')
      return client.ruleSets.propose.mutate({
        ...{ programme: programme.id, draft, key, revision },
        command: {
          _tag: 'ProposeRuleSet',
          ruleSet: rules,
          cases: value.cases,
          effectiveOn: value.effectiveOn,
        },
      })
    },
    {
      done: '已提交，等待另一位管理员发布',
      onDone: ({ id }) => {
        drafting.forget()
        const params = { year: String(rules?.year), version: String(rules?.version) }
        void navigate({ to: '/rules/$year/$version', params, search: { edition: id } })
      },
    },
  )
  const day = isPlainDate(value.effectiveOn) && value.effectiveOn >= today
  const why = obstacle(props) ?? (day ? null : '请填写今天或以后的施行日期')
  return (
    <Modal
      open
      title={`提交“${value.ruleSet.title}”？`}
      okText="提交发布"
      cancelText="再改改"
      okButtonProps={{ disabled: why !== null }}
      confirmLoading={propose.isPending}
      onOk={() => propose.mutate(undefined)}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <p>
        提交后由另一位管理员核对并发布，您自己不能发布；发布前可以撤回，也可能被退回并说明理由。发布后即为{' '}
        {String(value.ruleSet.year)} 年第 {String(value.ruleSet.version)} 版，不再改动。这份草稿随提交清空。
      </p>
      <div className="field">
        <label htmlFor="effective-on">施行日期</label>
        <Input
          id="effective-on"
          type="date"
          min={today}
          status={day ? '' : 'error'}
          value={value.effectiveOn}
          onChange={(event) => set({ ...value, effectiveOn: event.target.value }, ['effectiveOn'])}
        />
        <span className="hint">
          {day && isPlainDate(value.effectiveOn)
            ? `自${sayDate(value.effectiveOn)}起施行。`
            : '不能早于今天。'}
        </span>
      </div>
      {why === null ? null : (
        <p className="problem" role="status">
          暂不能提交：{why}。
        </p>
      )}
      {propose.isError ? (
        <p className="problem" role="alert">
          {failureOf(propose.error).sentence}
        </p>
      ) : null}
    </Modal>
  )
}
