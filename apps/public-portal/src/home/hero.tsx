import { DemoMark } from '@jiashan/ui'
import { usePlace } from '../place.tsx'
import { Day } from '../text/day.tsx'

/** The promise, and the stamp that says which publication this is. */
export const Hero = () => {
  const { site, words, to, language } = usePlace()
  const { snapshot, tasks } = site
  return (
    <div className="hero">
      <div>
        <h1>
          {words.home
            .title(tasks.length)
            .split('\n')
            .map((line) => (
              <span key={line}>{line} </span>
            ))}
        </h1>
        <p>{words.home.lead}</p>
      </div>
      <ul className="stamp">
        {snapshot.document.number !== null && (
          <li lang={words.official}>
            <a href={to('document/')}>{snapshot.document.number}</a>
          </li>
        )}
        <li>
          {words.home.number(snapshot.number)} · <Day date={snapshot.issuedOn} />
        </li>
        {snapshot.demo && (
          <li>
            <a href={`${to('about/')}#demo`}>
              <DemoMark language={language} />
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}
