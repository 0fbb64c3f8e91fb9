import {
  CATALOGUE_PATH,
  DATASETS,
  type Dataset,
  feedOf,
  HEAD,
  NO_LICENCE,
  SINGLE_FILES,
  schemaPath,
} from '@jiashan/domain/publication'
import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'
import { FieldTable } from './fields.tsx'

/** The open data of this publication: dataset by dataset with its fields, then what seals it, then the feeds. */
export const DataPage = () => {
  const { site, words, file, language } = usePlace()
  const { data } = words
  return (
    <>
      <header className="page-head">
        <h1>{data.title}</h1>
        <p>{data.intro}</p>
      </header>
      <Facts />
      <section aria-labelledby="sets">
        <h2 id="sets">{data.sets}</h2>
        {DATASETS.map((one) => (
          <Files key={one.name} of={one} />
        ))}
        <section className="data-set" aria-labelledby="head">
          <h3 id="head">{data.head}</h3>
          <p>{data.headNote}</p>
          <FieldTable fields={HEAD} label={data.head} />
        </section>
        <p className="second data-note">{data.encoding}</p>
        {site.snapshot.demo && <p className="second">{data.demo}</p>}
      </section>
      <section aria-labelledby="more">
        <h2 id="more">{data.more}</h2>
        <dl className="data-list">
          {[
            ...SINGLE_FILES.map(({ path, about }) => ({ path, about: about[language] })),
            { path: CATALOGUE_PATH, about: data.catalogue },
          ].map(({ path, about }) => (
            <div key={path}>
              <dt>
                <a href={file(path)}>{path.split('/').at(-1)}</a>
              </dt>
              <dd>{about}</dd>
            </div>
          ))}
        </dl>
      </section>
      <Feeds />
    </>
  )
}

/** Which publication this is, how it may be used and how it is cited. */
const Facts = () => {
  const { site, words, language } = usePlace()
  const { number, issuedOn, document, name, owner } = site.snapshot
  const { data, official } = words
  const title = document.number ?? document.title
  return (
    <dl className="data-facts">
      <dt>{data.publication}</dt>
      <dd>
        {words.home.number(number)} · <Day date={issuedOn} />
      </dd>
      {document.number !== null && (
        <>
          <dt>{words.document.number}</dt>
          <dd lang={official}>{document.number}</dd>
        </>
      )}
      <dt>{data.licence}</dt>
      <dd>
        {owner.licence === null ? (
          `${NO_LICENCE[language]}${words.pause}${data.noLicenceNote}`
        ) : /^https?:\/\//.test(owner.licence) ? (
          <a href={owner.licence}>{owner.licence}</a>
        ) : (
          <span lang={official}>{owner.licence}</span>
        )}
      </dd>
      <dt>{data.cite}</dt>
      <dd lang={official}>{data.citeText(name, title, number, words.date(issuedOn))}</dd>
    </dl>
  )
}

const Files = ({ of }: { of: Dataset }) => {
  const { words, file, language } = usePlace()
  const { data } = words
  const { name, title, about, fields } = of
  return (
    <section className="data-set" aria-labelledby={name}>
      <h3 id={name}>{title[language]}</h3>
      <p>{about[language]}</p>
      <ul className="data-files">
        <li>
          <a href={file(`data/${name}.json`)}>{`${name}.json`}</a>
        </li>
        <li>
          <a href={file(`data/${name}.csv`)}>{`${name}.csv`}</a>
        </li>
        <li>
          <a href={file(schemaPath(of))}>{data.schema}</a>
        </li>
      </ul>
      <FieldTable fields={fields} label={data.table(title[language])} />
    </section>
  )
}

/** The feed of everything and those of the chapters; the others are linked from their pages. */
const Feeds = () => {
  const { site, words, file } = usePlace()
  const { data, official } = words
  return (
    <section aria-labelledby="feeds">
      <h2 id="feeds">{data.feeds}</h2>
      <p>{data.feedsNote}</p>
      <ul className="data-files">
        <li>
          <a href={file(feedOf('') ?? '')}>{data.feedAll}</a>
        </li>
        {site.snapshot.document.pillars.map(({ ordinal, name }) => (
          <li key={ordinal} lang={official}>
            <a href={file(feedOf(`chapters/${ordinal}/`) ?? '')}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
