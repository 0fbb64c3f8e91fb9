import type { Explanation } from '@jiashan/domain/assessment'
import { lossesOf, showPoints } from '@jiashan/domain/assessment/shown'
import { type Language, OFFICIAL } from '../labels.ts'
import { anchorOf } from './tree.tsx'
import { EXPLANATION_WORDS } from './words.ts'

/** What cost most, first; each line leads to its place in the tree on the same page. */
export const LostPoints = ({ of, language = 'zh' }: { of: Explanation; language?: Language }) => {
  const losses = lossesOf(of)
  const { title, item, lost, none } = EXPLANATION_WORDS[language].losses
  return (
    <section className="ex-losses">
      <h2>{title}</h2>
      {losses.length === 0 ? (
        <p className="ex-none">{none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{item}</th>
              <th scope="col">{lost}</th>
            </tr>
          </thead>
          <tbody>
            {losses.map((loss) => (
              <tr key={loss.node}>
                <td>
                  <a href={`#${anchorOf(loss.node)}`} lang={OFFICIAL[language]}>
                    {loss.title}
                  </a>
                  {loss.because === '' ? null : <small lang={OFFICIAL[language]}>{loss.because}</small>}
                </td>
                <td className="ex-lost">−{showPoints(loss.points)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
