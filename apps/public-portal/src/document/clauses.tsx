import { usePlace } from '../place.tsx'
import { Unbroken } from '../text/official.tsx'
import { printed } from './parts.ts'

/** 保障措施, which rules and screens cite by number. */
export const Clauses = () => {
  const { site } = usePlace()
  return site.snapshot.document.clauses.map(({ number, title, text, span }, index) => (
    <section key={number} id={`clause-${index + 1}`}>
      <h4>{printed(site.snapshot.source, span, title)}</h4>
      <p>
        <Unbroken text={text} />
      </p>
    </section>
  ))
}
