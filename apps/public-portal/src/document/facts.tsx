import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'

/** Number, issuers, date and the document above it. */
export const Facts = () => {
  const { site, words, file } = usePlace()
  const { number, issuers, date, parent } = site.snapshot.document
  return (
    <aside className="facts">
      <dl>
        {number !== null && (
          <>
            <dt>{words.document.number}</dt>
            <dd lang={words.official}>{number}</dd>
          </>
        )}
        <dt>{words.document.issuers}</dt>
        <dd lang={words.official}>{issuers.join('、')}</dd>
        {date !== null && (
          <>
            <dt>{words.document.date}</dt>
            <dd>
              <Day date={date} />
            </dd>
          </>
        )}
        {parent !== null && (
          <>
            <dt>{words.document.parent}</dt>
            <dd lang={words.official}>
              《{parent.title}》（{parent.number}）
            </dd>
          </>
        )}
        <dt>{words.document.asReceived}</dt>
        <dd>
          <a href={file('data/document.txt')}>document.txt</a>
          <span className="second"> {words.document.asReceivedNote}</span>
        </dd>
      </dl>
    </aside>
  )
}
