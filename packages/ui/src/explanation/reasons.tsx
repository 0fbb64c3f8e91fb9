import type { Scorecard, Source } from '@jiashan/domain/assessment'
import { gradeReason } from '@jiashan/domain/assessment/shown'
import type { Language } from '../labels.ts'
import { EXPLANATION_WORDS, SOURCE_WORD } from './words.ts'

interface Props {
  readonly card: Pick<Scorecard, 'reasons'>
  readonly linkOf: (source: Source) => string | null
  readonly language?: Language
}

/** Why the grade is what it is: the threshold, the quota, what was vetoed; each with its article and source. */
export const GradeReasons = ({ card, linkOf, language = 'zh' }: Props) =>
  card.reasons.length === 0 ? null : (
    <section className="ex-reasons">
      <h2>{EXPLANATION_WORDS[language].reasons}</h2>
      <ul>
        {card.reasons.map((reason) => {
          const { because, clause, source } = reason
          const link = source === null ? null : linkOf(source)
          return (
            <li key={because}>
              {gradeReason(reason)}
              {clause === null ? null : <small className="ex-clause"> {clause}</small>}
              {source === null || link === null ? null : (
                <a href={link}> {SOURCE_WORD[language][source._tag]}</a>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
