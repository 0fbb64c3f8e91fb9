import type { Scorecard } from '@jiashan/domain/assessment'
import { showPoints } from '@jiashan/domain/assessment/shown'
import type { ReactNode } from 'react'
import { type Language, OFFICIAL } from '../labels.ts'
import { EXPLANATION_WORDS } from './words.ts'

interface HeadProps {
  readonly card: Scorecard
  /** Rule set, fingerprint, demo mark: what stands under the name. */
  readonly children?: ReactNode
  /** 试评 or other marks that qualify the grade. */
  readonly mark?: string | undefined
  readonly language?: Language
}

/** Name, the number, rank and grade: the answer before its reasons. */
export const ScoreHead = ({ card, children, mark, language = 'zh' }: HeadProps) => {
  const words = EXPLANATION_WORDS[language]
  const { points, rank, grade, group, of } = card
  return (
    <header className="ex-head">
      <div>
        <h1>{words.year(card.name, card.year)}</h1>
        {children === undefined ? null : <div className="ex-meta">{children}</div>}
        {card.provisional ? (
          <p className="ex-provisional">{words.provisional(card.asOf, showPoints(card.judged), of)}</p>
        ) : null}
      </div>
      <p className="ex-number">
        {points === null ? (
          <span className="ex-none">{words.nothing}</span>
        ) : (
          <>
            <strong>{points}</strong>
            <small>
              {' '}
              / {of}
              {rank === null ? null : `，${words.rank(rank, group.title, group.size)}`}
            </small>
          </>
        )}
      </p>
      {grade === null ? null : (
        <p className="ex-grade">
          <span lang={OFFICIAL[language]}>{grade}</span>
          {mark === undefined && !card.provisional ? null : <small>{mark ?? words.tentative}</small>}
        </p>
      )}
    </header>
  )
}
