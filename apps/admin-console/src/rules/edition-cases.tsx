import { type RuleCase, type RuleSet, runCases } from '@jiashan/domain/assessment'
import { useMemo } from 'react'
import { Failures } from './failures.tsx'

interface Props {
  readonly cases: readonly RuleCase[]
  readonly rules: RuleSet
}

/** The cases that came with an edition, run again on this machine. */
export const EditionCases = ({ cases, rules }: Props) => {
  const failures = useMemo(() => Map.groupBy(runCases(rules, cases), (one) => one.id), [rules, cases])
  return (
    <section className="rules-section">
      <h2>
        算例 <small>{cases.length} 个</small>
      </h2>
      {cases.length === 0 ? (
        <p className="empty">这一版没有附算例。</p>
      ) : (
        <ol className="cases">
          {cases.map(({ id, title, expect }) => {
            const failing = failures.get(id) ?? []
            return (
              <li key={id}>
                <span>
                  {title} <small className="second">应得 {expect.points ?? '（无）'}</small>
                </span>
                <span className={failing.length === 0 ? 'second' : 'problem'}>
                  {failing.length === 0 ? '在本机重算一致' : `在本机重算，${failing.length} 处不一致`}
                </span>
                {failing.length === 0 ? null : <Failures failures={failing} />}
              </li>
            )
          })}
        </ol>
      )}
    </section>
  )
}
