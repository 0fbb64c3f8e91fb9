import type { Crumb } from '../page.ts'
import { usePlace } from '../place.tsx'

/** The way from the home page; nothing on the home page itself. */
export const Crumbs = ({ crumbs }: { crumbs: readonly Crumb[] }) => {
  const { words, to } = usePlace()
  if (crumbs.length === 0) return null
  return (
    <nav className="crumbs" aria-label={words.frame.crumbs}>
      <ol>
        <li>
          <a href={to('')}>{words.frame.home}</a>
        </li>
        {crumbs.map(({ label, address, official }, index) => (
          <li key={`${label} ${address}`} lang={official ? words.official : undefined}>
            {address === null || index === crumbs.length - 1 ? (
              <span aria-current={index === crumbs.length - 1 ? 'page' : undefined}>{label}</span>
            ) : (
              <a href={to(address)}>{label}</a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
