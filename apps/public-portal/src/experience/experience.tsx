import type { PublishedCoverage } from '@jiashan/domain/publication'
import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { Amendments } from '../record/amendments.tsx'
import { Day } from '../text/day.tsx'
import { Unbroken } from '../text/official.tsx'

const SORTS = ['experience', 'honour', 'coverage'] as const satisfies readonly PublishedCoverage['sort'][]

/** What others can use, what was honoured, what the media reported. */
export const ExperiencePage = () => {
  const { site, words } = usePlace()
  return (
    <>
      <header className="page-head">
        <h1>{words.experience.title}</h1>
        <p>{words.experience.intro}</p>
      </header>
      {SORTS.map((sort) => {
        const own = site.snapshot.coverage.filter((one) => one.sort === sort)
        return (
          <section key={sort} aria-labelledby={sort}>
            <h2 id={sort}>{words.experience.sort[sort]}</h2>
            {own.length === 0 ? (
              <p className="empty">{words.experience.none[sort]}</p>
            ) : (
              <ol className="papers">
                {own.map((one) => (
                  <li key={`${one.on} ${one.title}`}>
                    <Item item={one} />
                  </li>
                ))}
              </ol>
            )}
          </section>
        )
      })}
      <Amendments of={({ kind }) => kind === 'coverage'} />
    </>
  )
}

const Item = ({ item: { title, by, level, on, task, link, summary, demo } }: { item: PublishedCoverage }) => {
  const { words, to, language } = usePlace()
  return (
    <>
      <h3 lang={words.official}>
        {link === null ? (
          title
        ) : (
          <a href={link} rel="external noopener">
            {title}
            <small lang={words.lang}>{words.experience.outside}</small>
          </a>
        )}
      </h3>
      {summary !== '' && (
        <p className="paper-text" lang={words.official}>
          <Unbroken text={summary} />
        </p>
      )}
      <p className="second">
        <span lang={words.official}>{by}</span> · {words.experience.level[level]} · <Day date={on} />
        {task !== null && (
          <>
            {' · '}
            <a href={to(`tasks/${task}/`)}>{words.task.name(task)}</a>
          </>
        )}{' '}
        {demo && <DemoMark language={language} />}
      </p>
    </>
  )
}
