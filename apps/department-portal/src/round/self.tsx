import { ROUND_LIMITS } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import type { DepartmentId } from '@jiashan/domain/record'
import { useMove } from '@jiashan/office'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { client } from '../api.ts'
import { attachedOf, citationsOf } from '../evidence/form.ts'
import { useAmiss } from '../moves/amiss.tsx'
import { EvidenceList } from '../report/evidence-list.tsx'
import { FailureLine } from '../session/sign-in-again.tsx'
import { useSession, useUnitName } from '../session/use-session.ts'
import { useKept, usePlace } from '../words/kept.ts'
import { KeptNote } from '../words/kept-note.tsx'
import type { Round, Standing } from './page.ts'
import { NOTHING_SAID, SAID_NAMES, type Said, SaidFields, saidAmiss } from './said-fields.tsx'

type SelfAssessment = Round['selfAssessments'][number]

/** 自评 of the own unit: written until its day, read afterwards. */
export const OwnSelfAssessment = ({ year, page, round }: Standing) => {
  const { actor, today } = useSession()
  const own = round.selfAssessments.find(({ department }) => department === actor.department)
  const { selfUntil } = round.setting
  const [editing, setEditing] = useState(false)
  const writes = page.actions.includes('self-assess') && page.assessed.length > 0 && today <= selfUntil
  return (
    <section aria-labelledby="own-self">
      <h2 id="own-self">本单位自评</h2>
      {page.assessed.length === 0 ? (
        <p className="empty">本单位不是{year}年的考核对象：只考核承担年度重点任务的协调小组成员单位。</p>
      ) : (
        <>
          {own !== undefined && <SelfAssessmentView said={own} />}
          {own === undefined && !writes && (
            <p className="empty">
              {round.status === 'self-assessing' && today <= selfUntil
                ? '本单位还没有提交自评，由经办人或负责人填写。'
                : '本单位没有提交自评。'}
            </p>
          )}
          {writes &&
            (own === undefined || editing ? (
              <SelfForm year={year} own={own} until={sayDate(selfUntil)} onDone={() => setEditing(false)} />
            ) : (
              <p className="group-acts">
                <Button onClick={() => setEditing(true)}>修改后重新提交</Button>
              </p>
            ))}
        </>
      )}
    </section>
  )
}

const SelfAssessmentView = ({ said }: { said: SelfAssessment }) => (
  <div className="round-said">
    <p className="second">
      {sayDate(said.on)} {said.by} 提交
    </p>
    <p className="prose">{said.words}</p>
    <p className="second">佐证材料</p>
    <EvidenceList evidence={said.evidence} />
  </div>
)

interface FormProps {
  readonly year: number
  readonly own: SelfAssessment | undefined
  readonly until: string
  readonly onDone: () => void
}

const SelfForm = ({ year, own, until, onDone }: FormProps) => {
  const { programme, today } = useSession()
  const place = usePlace(`round ${year} self-assessment`)
  const start = useMemo<Said>(
    () => (own === undefined ? NOTHING_SAID : { words: own.words, evidence: attachedOf(own.evidence) }),
    [own],
  )
  const kept = useKept<Said>(place, start)
  const { state: said, set } = kept
  const [uploading, setUploading] = useState(0)
  const rules = { id: 'self-words', label: '自评内容', max: ROUND_LIMITS.words, uploading, today }
  const amiss = saidAmiss(said, rules)
  const { told, sound } = useAmiss(amiss)
  const assess = useMove<Sent>(
    (key, sent) => client.rounds.selfAssess.mutate({ programme: programme.id, year, key, ...sent }),
    {
      done: '自评已提交，考核组可以查看',
      onDone: () => {
        kept.forget()
        onDone()
      },
    },
  )
  return (
    <form className="editor" onSubmit={(event) => event.preventDefault()} aria-label="自评">
      <p className="second">
        {own === undefined
          ? `${until}前提交；截止前可以修改后重新提交。`
          : `${until}前可以修改后重新提交，以最后一次为准。`}
        完成情况、报送等已有记录会自动计分，这里写明记录之外需要考核组了解的情况。
      </p>
      <KeptNote kept={kept} names={SAID_NAMES} />
      <fieldset className="bare" disabled={assess.isPending}>
        <SaidFields
          {...rules}
          rows={5}
          said={said}
          told={told === null ? null : amiss}
          set={set}
          onUploading={setUploading}
        />
        {assess.isError && <FailureLine error={assess.error} again={() => assess.mutate(assess.variables)} />}
        <footer className="editor-foot">
          <Button
            type="primary"
            loading={assess.isPending}
            disabled={own !== undefined && !kept.written}
            onClick={() => {
              if (sound() && !assess.isPending && kept.clashes.length === 0)
                assess.mutate({
                  words: said.words.trim(),
                  evidence: citationsOf(said.evidence),
                  instead: own?.words ?? null,
                })
            }}
          >
            {own === undefined ? '提交自评' : '重新提交'}
          </Button>
        </footer>
      </fieldset>
    </form>
  )
}

interface Sent {
  readonly words: string
  readonly evidence: ReturnType<typeof citationsOf>
  /** The words that were seen, and are replaced. */
  readonly instead: string | null
}

/** 自评 of all units that one may see: who handed in, and what they said. */
export const SelfAssessments = ({
  round,
  units,
}: Pick<Standing, 'round'> & { units: readonly DepartmentId[] }) => {
  const unitName = useUnitName()
  const given = new Map(round.selfAssessments.map((one) => [one.department, one]))
  const missing = units.filter((unit) => !given.has(unit))
  if (units.length === 0) return <p className="empty">没有由您核验的单位。</p>
  return (
    <section aria-labelledby="self-assessments">
      <h2 id="self-assessments">
        单位自评 {given.size} / {units.length}
      </h2>
      {missing.length > 0 && (
        <p className="second">
          {round.status === 'self-assessing' ? '尚未提交' : '没有提交'}：{missing.map(unitName).join('、')}
        </p>
      )}
      {given.size === 0 && <p className="empty">还没有单位提交自评。</p>}
      <ul className="round-list">
        {units.flatMap((unit) => {
          const said = given.get(unit)
          return said === undefined
            ? []
            : [
                <li key={unit}>
                  <details>
                    <summary>
                      {unitName(unit)}
                      <span className="second">
                        {sayDate(said.on)}，{said.words.length} 字，佐证 {said.evidence.length} 份
                      </span>
                    </summary>
                    <SelfAssessmentView said={said} />
                  </details>
                </li>,
              ]
        })}
      </ul>
    </section>
  )
}
