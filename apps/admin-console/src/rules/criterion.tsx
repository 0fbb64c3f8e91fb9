import type { Bonus, Criterion } from '@jiashan/domain/assessment'
import { TAKE_LABEL, USE_LABEL } from '@jiashan/domain/assessment'
import { OUTCOME_LABEL } from '@jiashan/domain/assessment/shown'
import type { ReactNode } from 'react'
import { axisOf } from '../editor/curve/axis.ts'
import { sayConcern } from './concern.ts'
import { Measured } from './measured.tsx'
import { PriceRows } from './price-rows.tsx'
import { Scored } from './scored.tsx'
import { sentenceLink } from './words.ts'

interface CitedProps {
  readonly of: Pick<Criterion, 'title' | 'clause' | 'basis'>
  readonly points: ReactNode
  readonly children: ReactNode
}

/** What has an article of its own and rests on a sentence of the document. */
const Cited = ({ of: { title, clause, basis }, points, children }: CitedProps) => (
  <article className="criterion">
    <header>
      <h3>{title}</h3>
      <p className="second">{clause}</p>
      <p className="criterion-weight">{points}</p>
    </header>
    <blockquote className="criterion-basis">
      <p>{basis.sentence}</p>
      <footer className="criterion-source">
        依据《实施意见》{basis.clause} · <a href={sentenceLink(basis.sentence)}>在公开网站看原文</a>
      </footer>
    </blockquote>
    {children}
  </article>
)

/** One criterion: its article, the sentence it rests on, what it looks at and what each outcome is worth. */
export const CriterionPart = ({ criterion }: { criterion: Criterion }) => {
  const { weight, measures, scoring, applies, absent, modifiers } = criterion
  return (
    <Cited
      of={criterion}
      points={
        <>
          {weight} <small>分</small>
        </>
      }
    >
      <div className="criterion-measure">
        <Measured measures={measures} />
        <p className="second">{sayConcern(applies, absent, modifiers)}</p>
      </div>
      <div className="criterion-scoring">
        <Scored scoring={scoring} weight={weight} axis={axisOf(measures)} />
      </div>
    </Cited>
  )
}

/** Points beyond the total. */
export const BonusPart = ({ bonus }: { bonus: Bonus }) => (
  <Cited
    of={bonus}
    points={
      <>
        ＋{bonus.cap} <small>分以内</small>
      </>
    }
  >
    <div className="criterion-measure">
      <Measured measures={[bonus.measure]} />
      <p className="second">
        {TAKE_LABEL[bonus.take]}；{USE_LABEL[bonus.use]}。
      </p>
    </div>
    <div className="criterion-scoring">
      <PriceRows
        head={['情形', '加分']}
        rows={bonus.awards.map(({ outcome, points }) => [OUTCOME_LABEL[outcome], `＋${points}`])}
      />
    </div>
  </Cited>
)
