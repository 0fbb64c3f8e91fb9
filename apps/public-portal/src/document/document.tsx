import { sayDate } from '@jiashan/domain/calendar'
import { usePlace } from '../place.tsx'
import { Unbroken } from '../text/official.tsx'
import { Clauses } from './clauses.tsx'
import { Contents } from './contents.tsx'
import { Facts } from './facts.tsx'
import { MarkedParagraph } from './paragraph.tsx'
import { partsOf, printed } from './parts.ts'
import { DocumentTask } from './task.tsx'

/** The full official text; every task leads to its page, every target is marked where it stands. */
export const DocumentPage = () => {
  const { site, words } = usePlace()
  const { document, source } = site.snapshot
  const parts = partsOf(document, source)
  return (
    <div className="document-page">
      <header className="page-head">
        <h1>{words.document.title}</h1>
        <p>{words.document.how}</p>
      </header>
      <div className="document-columns">
        <Contents />
        <article className="official" lang={words.official}>
          <header>
            <p className="official-issuers">{document.issuers.join('　')}</p>
            {document.number !== null && <p className="official-number">{document.number}</p>}
            <h2>{document.title}</h2>
            {document.date !== null && <p>（{sayDate(document.date)}）</p>}
          </header>
          <section id="overall">
            {document.preamble.map((paragraph, index) => (
              <div key={paragraph}>
                <PartHeading text={parts.preamble[index] ?? null} />
                <MarkedParagraph text={paragraph} targets={document.targets} />
              </div>
            ))}
          </section>
          <PartHeading text={parts.tasks} />
          {document.pillars.map((pillar) => (
            <section key={pillar.ordinal} id={`chapter-${pillar.ordinal}`}>
              {pillar.synthetic !== true && (
                <h4 className={`hue-${((pillar.ordinal - 1) % 6) + 1}`}>
                  {printed(source, pillar.span, pillar.title)}
                </h4>
              )}
              {pillar.sections.map((section) => (
                <section key={section.ordinal} id={`section-${section.ordinal}`}>
                  {section.synthetic !== true && <h5>{printed(source, section.span, section.title)}</h5>}
                  {section.tasks.map((task) => (
                    <DocumentTask key={task.ordinal} ordinal={task.ordinal} />
                  ))}
                </section>
              ))}
            </section>
          ))}
          <PartHeading text={parts.clauses} />
          <Clauses />
        </article>
        <Facts />
      </div>
    </div>
  )
}

const PartHeading = ({ text }: { text: string | null }) =>
  text === null ? null : (
    <h3>
      <Unbroken text={text} />
    </h3>
  )
