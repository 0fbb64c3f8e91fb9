import { usePlace } from '../place.tsx'

/** The chapters and clauses beside the text. */
export const Contents = () => {
  const { site, words } = usePlace()
  const { pillars, clauses } = site.snapshot.document
  return (
    <nav className="contents" aria-labelledby="contents">
      <h2 id="contents">{words.document.contents}</h2>
      <ol lang={words.official}>
        {pillars.map(({ ordinal, name }) => (
          <li key={ordinal} className={`hue-${((ordinal - 1) % 6) + 1}`}>
            <a href={`#chapter-${ordinal}`}>{name}</a>
          </li>
        ))}
        {clauses.map(({ number, title }, index) => (
          <li key={number}>
            <a href={`#clause-${index + 1}`}>{title}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
