import { feedOf } from '@jiashan/domain/publication'
import { usePlace } from '../place.tsx'
import type { Words } from '../words/index.ts'

/** What the main navigation leaves out. */
const LINKS = [
  ['late/', ({ late }) => late.title],
  ['history/', ({ record }) => record.title],
  ['verify/', ({ verify }) => verify.title],
  ['about/', ({ frame }) => frame.about],
  ['about/#access', ({ frame }) => frame.access],
  ['map/', ({ frame }) => frame.map],
] as const satisfies readonly (readonly [string, (words: Words) => string])[]

/** The foot of every page: the rest of the site, and who answers for it. */
export const Foot = () => {
  const { site, words, to, file, address } = usePlace()
  const { document } = site.snapshot
  const feed = feedOf(address)
  return (
    <footer className="foot">
      <nav aria-label={words.frame.menu}>
        <ul>
          {LINKS.map(([address, label]) => (
            <li key={address}>
              <a href={to(address)}>{label(words)}</a>
            </li>
          ))}
          <li>
            <a href={file(feed ?? 'feeds/all.xml')} type="application/atom+xml">
              {feed === null || address === '' ? words.frame.feed : words.frame.feedHere}
            </a>
          </li>
        </ul>
      </nav>
      <p>{words.frame.footer(document.number ?? document.title)}</p>
      <Owner />
    </footer>
  )
}

/** The lines that a government site carries at its foot; what is not configured is not there. */
const Owner = () => {
  const { site, words } = usePlace()
  const { owner, siteCode, icp, police, report, contact } = site.snapshot.owner
  const { frame, official } = words
  const lines = [
    owner !== null && (
      <>
        {frame.owner} <span lang={official}>{owner}</span>
      </>
    ),
    siteCode !== null && `${frame.siteCode} ${siteCode}`,
    icp !== null && (
      <a href="https://beian.miit.gov.cn/" lang={official}>
        {icp}
      </a>
    ),
    police !== null && (
      <a href="https://beian.mps.gov.cn/" lang={official}>
        {police}
      </a>
    ),
    report !== null && <Reach address={report} label={frame.report} />,
    contact !== null && (
      <>
        {frame.contact} <span lang={official}>{contact}</span>
      </>
    ),
  ].filter((line) => line !== false)
  if (lines.length === 0) return null
  return (
    <ul className="owner">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}

/** An address as a link where it is one: of the web, or of mail. */
export const Reach = ({ address, label }: { address: string; label: string }) => {
  if (/^https?:\/\//.test(address)) return <a href={address}>{label}</a>
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return <a href={`mailto:${address}`}>{label}</a>
  return `${label} ${address}`
}
