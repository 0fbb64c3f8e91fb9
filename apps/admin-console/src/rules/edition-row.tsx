import { EDITION_STATUS_LABEL } from '@jiashan/domain/assessment'
import { sayDate } from '@jiashan/domain/calendar'
import { Link } from '@tanstack/react-router'
import type { EditionLine } from '../api.ts'
import { sayLastStep } from './steps.ts'
import { shortHash } from './words.ts'

/** How the state of an edition looks: in force, waiting, or put aside. */
const STATE_CLASS = {
  published: 'stamp stamp-small',
  proposed: 'stamp stamp-small stamp-open',
  returned: 'stamp stamp-small stamp-trial',
  withdrawn: 'stamp stamp-small stamp-trial',
} as const satisfies Record<EditionLine['status'], string>

export const EditionStamp = ({ status }: Pick<EditionLine, 'status'>) => (
  <span className={STATE_CLASS[status]}>{EDITION_STATUS_LABEL[status]}</span>
)

/** One edition in a list: what it is called, where it stands, who did what, from when on. */
export const EditionRow = ({ edition }: { edition: EditionLine }) => {
  const { id, ruleSet, status, hash, effectiveOn, cases } = edition
  const params = { year: String(ruleSet.year), version: String(ruleSet.version) }
  return (
    <article className="edition-row">
      <div>
        <h3>
          <Link to="/rules/$year/$version" params={params} search={{ edition: id }}>
            {ruleSet.title}
          </Link>
        </h3>
        <p className="second">
          第 {ruleSet.version} 版 · {ruleSet.standing} · {sayLastStep(edition)} · 自{sayDate(effectiveOn)}
          起施行
          {cases.length === 0 ? '' : ` · 算例 ${cases.length} 个`} · 指纹 <code>{shortHash(hash)}</code>
        </p>
        <p className="weights">
          {ruleSet.sections.map(({ title, weight }) => (
            <span key={title}>
              {title} <b>{weight}</b>
            </span>
          ))}
        </p>
      </div>
      <EditionStamp status={status} />
    </article>
  )
}
