import type { FieldConflict } from '@jiashan/domain/reporting'
import { failureOf } from '@jiashan/office'
import { FailureLine } from '../session/sign-in-again.tsx'

const NAME: { readonly [F in FieldConflict['field']]: string } = {
  progress: '进展情况',
  nextStep: '下一步打算',
  difficulty: '困难和问题',
  milestones: '时间节点',
  matter: '提请协调事项',
  figures: '指标数值',
  evidence: '佐证材料',
}

const inWords = (value: unknown): string =>
  typeof value === 'string' ? value || '（空）' : `${Array.isArray(value) ? value.length : 0} 项`

/** Why a submission was refused; where a colleague was faster, what each wrote. */
export const SubmissionProblem = ({ error, again }: { error: unknown; again: () => void }) => {
  const failure = failureOf(error)
  const fields =
    'refusal' in failure && failure.refusal._tag === 'ReportConflict'
      ? (failure.refusal.fields as readonly FieldConflict[])
      : []
  return (
    <section className="came-back">
      <FailureLine error={error} again={again} />
      {fields.map(({ field, mine, theirs }) => (
        <dl key={field} className="facts">
          <dt>{NAME[field]} · 我的</dt>
          <dd className="prose">{inWords(mine)}</dd>
          <dt>{NAME[field]} · 同事的</dt>
          <dd className="prose">{inWords(theirs)}</dd>
        </dl>
      ))}
    </section>
  )
}
