import { type RuleCase, type RuleSet, runCases } from '@jiashan/domain/assessment'
import { useMemo } from 'react'

interface Props {
  readonly cases: readonly RuleCase[]
  readonly rules: RuleSet
}

/** The cases that came with an edition, run again on this machine. */
export const EditionCases = ({ cases, rules }: Props) => {
  const failing = useMemo(() => new Set(runCases(rules, cases).map((one) => one.id)), [rules, cases])
  return (
    <section className="rules-section">
      <h2>
        算例 <small>{cases.length} 个</small>
      </h2>
      {cases.length === 0 ? (
        <p className="empty">这一版没有附算例。</p>
      ) : (
        <ol className="cases">
          {cases.map(({ id, title }) => (
            <li key={id}>
              <span>{title}</span>
              <span className={failing.has(id) ? 'problem' : 'second'}>
                {failing.has(id) ? '在本机重算不一致' : '在本机重算一致'}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
