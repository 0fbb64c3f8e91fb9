import type { FactSheet, RuleSet } from '@jiashan/domain/assessment'
import { useMemo } from 'react'
import { ComputingNote } from '../what-if/compared.tsx'
import { GradeMove, Movers, RankMove, saySigned } from '../what-if/movements.tsx'
import { rowsOf } from '../what-if/rows.ts'
import { useComparison } from '../what-if/use-comparison.ts'
import '../what-if/what-if.css'

interface Props {
  /** What is in force; null where nothing was before. */
  readonly before: { readonly name: string; readonly rules: RuleSet } | null
  readonly rules: RuleSet
  readonly sheet: FactSheet
}

/** All units under the rules as they are being written, beside what is in force: answered while one types. */
export const Everyone = ({ before, rules, sheet }: Props) => {
  const question = useMemo(
    () => ({ before: before?.rules ?? rules, after: rules, sheet }),
    [before?.rules, rules, sheet],
  )
  const compared = useComparison(question)
  const { comparison, computing } = compared
  const alone = before === null
  return (
    <section className="everyone" aria-label="全部单位" aria-busy={computing !== null}>
      <p className="second">
        {alone ? '' : `与${before.name}相比`} <ComputingNote compared={compared} />
      </p>
      {comparison === null ? null : (
        <>
          {alone ? null : (
            <p>
              {comparison.moved.points} 家得分、{comparison.moved.rank} 家名次、{comparison.moved.grade}{' '}
              家等次有变化
            </p>
          )}
          <ol>
            {rowsOf(comparison, 'all').map((row) => (
              <li key={row.department}>
                <b>{row.name}</b>
                <span>
                  {row.after?.points ?? '—'}
                  {alone || row.change === null || row.change === '0' ? '' : `（${saySigned(row.change)}）`}
                </span>
                <span className="everyone-moves">
                  名次 <RankMove row={row} alone={alone} /> · <GradeMove row={row} alone={alone} />
                </span>
                {alone ? null : <Movers movers={row.movers.slice(0, 1)} />}
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
