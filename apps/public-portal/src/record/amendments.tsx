import { type Amendment, amendmentAnchor, isCorrection } from '@jiashan/domain/publication'
import { differing } from '@jiashan/domain/record'
import { Marked } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'

/** What was corrected or withdrawn of the things that a page shows; nothing where nothing was. */
export const Amendments = ({ of }: { of: (one: Amendment) => boolean }) => {
  const { site, words, to } = usePlace()
  const { corrections, withdrawals } = site.snapshot
  const own = [...corrections, ...withdrawals].filter(of).toSorted((a, b) => b.number - a.number)
  if (own.length === 0) return null
  return (
    <section className="amendments" aria-labelledby="amendments">
      <h2 id="amendments">{words.record.here}</h2>
      <ul className="amended">
        {own.map((one) => (
          <li key={amendmentAnchor(one)}>
            <AmendmentText amendment={one} />
          </li>
        ))}
      </ul>
      <p className="second">
        {words.record.hereNote} <a href={to('history/')}>{words.record.title}</a>
      </p>
    </section>
  )
}

/** Both wordings, the old one struck; of what was withdrawn the reason. */
export const AmendmentText = ({ amendment }: { amendment: Amendment }) => {
  const { words, to } = usePlace()
  const { title, on } = amendment
  const corrected = isCorrection(amendment)
  const { record, official } = words
  return (
    <>
      <p className="amended-what">
        <b>{corrected ? record.columns.corrected : record.columns.withdrawn}</b>{' '}
        <a href={`${to('history/')}#${amendmentAnchor(amendment)}`} lang={official}>
          {title}
        </a>{' '}
        <span className="second">
          <Day date={on} />
        </span>
      </p>
      {corrected ? (
        <Wordings before={amendment.before} after={amendment.after} />
      ) : (
        <p>
          <span className="second">{record.because}</span> <span lang={official}>{amendment.because}</span>
        </p>
      )}
    </>
  )
}

/** What was said and what is said now, marked where they differ. */
export const Wordings = ({ before, after }: { before: string; after: string }) => {
  const { words } = usePlace()
  // Of what is not public any more only that it was corrected is told.
  if (before === '' && after === '') return null
  const stretches = differing(before, after)
  return (
    <dl className="wordings">
      <dt>{words.record.before}</dt>
      <dd lang={words.official}>
        <Marked of={stretches} side="before" />
      </dd>
      <dt>{words.record.after}</dt>
      <dd lang={words.official}>
        <Marked of={stretches} side="after" />
      </dd>
    </dl>
  )
}
