import { DemoMark } from '@jiashan/ui'
import { Closed } from '../frame/closed.tsx'
import { usePlace } from '../place.tsx'
import { Amendments } from '../record/amendments.tsx'
import { Day } from '../text/day.tsx'
import { bulletinAddress, sayNumber } from './address.ts'

/** The published bulletins, newest first; where there are none, why. */
export const BulletinList = () => {
  const { site, words, to, language } = usePlace()
  const { bulletins, disclosed } = site.snapshot
  return (
    <>
      <header className="page-head">
        <h1>{words.bulletins.title}</h1>
        <p>{words.bulletins.intro}</p>
      </header>
      {!disclosed.bulletins.disclosed ? (
        <Closed what={words.bulletins.notDisclosed} disclosed={disclosed.bulletins} />
      ) : (
        bulletins.length === 0 && <p className="empty">{words.bulletins.none}</p>
      )}
      {bulletins.length > 0 && (
        <ol className="papers">
          {bulletins.map((bulletin) => (
            <li key={bulletin.key}>
              <p className="second">
                {words.bulletins.kind[bulletin.kind]} ·{' '}
                <span className="nb">{sayNumber(bulletin, words)}</span>
              </p>
              <h2 lang={words.official}>
                <a href={to(bulletinAddress(bulletin))}>{bulletin.title}</a>
              </h2>
              <p className="second">
                <Day date={bulletin.signedOn} /> {words.bulletins.signed}{' '}
                {bulletin.demo && <DemoMark language={language} />}
              </p>
            </li>
          ))}
        </ol>
      )}
      <Amendments of={({ kind }) => kind === 'bulletin'} />
    </>
  )
}
