import { usePlace } from '../place.tsx'

/** How to cite this page, with its permanent address; where scripts run the whole can be copied. */
export const Cite = ({ what, anchor = '' }: { what: string; anchor?: string }) => {
  const { site, words } = usePlace()
  const { document, name } = site.snapshot
  const { cite } = words
  return (
    <section className="cite" aria-labelledby="cite">
      <h2 id="cite">{cite.heading}</h2>
      <p>
        <span className="cite-text">{cite.text(what, document.number ?? document.title, name)}</span>{' '}
        <a className="nb" href={`./${anchor}`} rel="bookmark">
          {cite.link}
        </a>{' '}
        <button type="button" className="quiet" data-copy={cite.copied} data-by-hand={cite.byHand}>
          {cite.copy}
        </button>
      </p>
    </section>
  )
}
