import { usePlace } from '../place.tsx'
import type { Words } from '../words/index.ts'

const ENTRIES = [
  ['tasks', 'tasks/'],
  ['targets', 'targets/'],
  ['departments', 'departments/'],
  ['results', 'results/'],
  ['bulletins', 'bulletins/'],
  ['experience', 'experience/'],
  ['document', 'document/'],
  ['data', 'data/'],
] as const satisfies readonly (readonly [keyof Words['nav'], string])[]

export const MainNavigation = () => {
  const { words, to, address } = usePlace()
  return (
    <nav className="head-nav" aria-label={words.frame.main}>
      <ul>
        {ENTRIES.map(([entry, target]) => (
          <li key={entry}>
            <a href={to(target)} aria-current={currentOf(address, target)}>
              {words.nav[entry]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** This very page, or the part of the site that it belongs to. */
const currentOf = (address: string, target: string): 'page' | 'true' | undefined =>
  address === target ? 'page' : address.startsWith(target) ? 'true' : undefined
