import type { Criterion, Measure, Scoring } from '@jiashan/domain/assessment'
import { outcomeLabel, sayPercent } from '@jiashan/domain/assessment/evaluate'
import { exact } from '@jiashan/domain/quantity'
import type { ReactNode } from 'react'
import { sentenceLink } from './words.ts'

/** What each measure looks at, in words. */
const MEASURED: { readonly [K in Measure['_tag']]: (measure: Extract<Measure, { _tag: K }>) => ReactNode } = {
  MilestoneCompletion: ({ difficulty, role }) => (
    <>
      看年度重点任务的时间节点。任务的权重 = 难度 × 职责：攻坚 ×{difficulty.hard}、一般 ×{difficulty.normal}
      ；牵头 ×{role.lead}、配合 ×{role.support}。任务内各节点按方案所定权重分摊。
    </>
  ),
  PlanSubmission: () =>
    '看牵头任务的细化落实方案：是否按期提交，具体内容、时间节点、责任人、保障措施是否齐全。',
  PeriodicReporting: () => '看牵头任务的定期报送：是否按期，有无缺报，是否被再次退回。',
}

const measured = (measure: Measure): ReactNode =>
  (MEASURED[measure._tag] as (one: Measure) => ReactNode)(measure)

interface ScoringProps<K extends Scoring['_tag']> {
  readonly scoring: Extract<Scoring, { _tag: K }>
  readonly weight: string
  readonly measure: Measure['_tag']
}

const ONCE = {
  occurrence: '每发生一次扣一次',
  period: '同一单位同一报送期、同一情形只扣一次',
} as const

/** How each scoring turns outcomes into points, in words and as a table. */
const SCORED: { readonly [K in Scoring['_tag']]: (props: ScoringProps<K>) => ReactNode } = {
  Proportion: ({ scoring, weight, measure }) => (
    <>
      <p>{weight} 分由各事项按权重分摊，再按完成情况计：</p>
      <Rows
        head={['情形', '得该事项分值的']}
        rows={scoring.credits.map(({ outcome, share }) => [
          outcomeLabel(measure, outcome),
          `${outcome === 'unfinished' ? '进度 × ' : ''}${sayPercent(exact(share))}`,
        ])}
      />
    </>
  ),
  Deduct: ({ scoring, weight, measure }) => (
    <>
      <p>
        从 {weight} 分起扣，{ONCE[scoring.once]}，扣至 {scoring.floor} 分为止：
      </p>
      <Rows
        head={['情形', '扣分']}
        rows={scoring.losses.map(({ outcome, points }) => [outcomeLabel(measure, outcome), `−${points}`])}
      />
    </>
  ),
}

const scored = (props: ScoringProps<Scoring['_tag']>): ReactNode =>
  (SCORED[props.scoring._tag] as (one: ScoringProps<Scoring['_tag']>) => ReactNode)(props)

const Rows = ({ head, rows }: { head: readonly string[]; rows: readonly (readonly [string, string])[] }) => (
  <table className="prices">
    <thead>
      <tr>
        {head.map((title) => (
          <th key={title} scope="col">
            {title}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(([outcome, price]) => (
        <tr key={outcome}>
          <td>{outcome}</td>
          <td>{price}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** One criterion: its article, the sentence it rests on, what it looks at and what each outcome is worth. */
export const CriterionPart = ({ title, weight, clause, basis, measure, scoring }: Criterion) => (
  <article className="criterion">
    <header>
      <h2>{title}</h2>
      <p className="second">{clause}</p>
      <p className="criterion-weight">
        {weight} <small>分</small>
      </p>
    </header>
    <blockquote className="criterion-basis">
      <p>{basis.sentence}</p>
      <footer className="criterion-source">
        依据《实施意见》{basis.clause} · <a href={sentenceLink(basis.sentence)}>在公开网站看原文</a>
      </footer>
    </blockquote>
    <p className="criterion-measure">{measured(measure)}</p>
    <div className="criterion-scoring">{scored({ scoring, weight, measure: measure._tag })}</div>
  </article>
)
