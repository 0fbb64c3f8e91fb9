import { Legend } from '@jiashan/ui'
import type { ReactNode } from 'react'
import { Reach } from '../frame/foot.tsx'
import { usePlace } from '../place.tsx'

/** What the group can decide to disclose. */
const DISCLOSABLE = ['lights', 'results', 'bulletins', 'lateList'] as const

/** What this site is, what it discloses and what not, and for whom it is made. */
export const AboutPage = () => {
  const { site, words, to, language } = usePlace()
  const { snapshot, tasks } = site
  const { document, county, demo, decisions, owner, disclosed } = snapshot
  const { report, contact } = owner
  const withheld = tasks.filter(({ published }) => published.withheld !== null)
  const { about } = words
  return (
    <>
      <header className="page-head">
        <h1>{about.title}</h1>
      </header>
      <div className="prose">
        <Part id="what" heading={about.what}>
          <p>{about.whatText(document.number ?? document.title, county)}</p>
        </Part>
        <Part id="demo" heading={about.demo}>
          <p>{demo ? about.demoText : about.notDemo}</p>
        </Part>
        <Part id="tiles" heading={about.lights}>
          <p>{about.lightsText}</p>
          <Legend language={language} />
        </Part>
        <Part id="disclosure" heading={about.rules}>
          <p>{about.open}</p>
          <p>{about.internal}</p>
          <dl className="disclosures">
            {DISCLOSABLE.map((kind) => (
              <div key={kind}>
                <dt>
                  {about.kinds[kind]}
                  {words.colon}
                  {disclosed[kind].disclosed ? about.disclosed : about.notDisclosed}
                </dt>
                <dd lang={words.official}>{disclosed[kind].because}</dd>
              </div>
            ))}
          </dl>
        </Part>
        <Part id="decisions" heading={about.decisions}>
          {decisions.length === 0 ? (
            <p>{about.noDecisions}</p>
          ) : (
            <ul lang={words.official}>
              {decisions.map((statement) => (
                <li key={statement}>{statement}</li>
              ))}
            </ul>
          )}
        </Part>
        {withheld.length > 0 && (
          <Part id="withheld" heading={about.withheld}>
            <ul>
              {withheld.map(({ task, published }) => (
                <li key={task.ordinal}>
                  <a href={to(`tasks/${task.ordinal}/`)}>{words.task.name(task.ordinal)}</a>{' '}
                  <span lang={words.official}>{published.withheld}</span>
                </li>
              ))}
            </ul>
          </Part>
        )}
        <Part id="access" heading={about.access}>
          <p>{about.accessText}</p>
          <ul>
            {about.accessList.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
          <p>{about.accessKnown}</p>
          <p>{about.accessTested}</p>
          <p>
            {about.accessReport} {report === null && contact === null && about.accessOffice}
            {report !== null && <Reach address={report} label={words.frame.report} />}{' '}
            <span lang={words.official}>{contact}</span>
          </p>
        </Part>
      </div>
    </>
  )
}

const Part = ({ id, heading, children }: { id: string; heading: string; children: ReactNode }) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{heading}</h2>
    {children}
  </section>
)
