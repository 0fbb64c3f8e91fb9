import { usePlace } from '../place.tsx'
import { SearchForm } from './form.tsx'

/** Answers the query of its address where scripts run; leads to the lists in any case. */
export const SearchPage = () => {
  const { words, to } = usePlace()
  const { search } = words
  const lists = [
    [words.tasks.title, 'tasks/'],
    [words.targets.title, 'targets/'],
    [words.departments.title, 'departments/'],
    [words.document.title, 'document/'],
    [words.map.title, 'map/'],
  ] as const
  return (
    <div className="search-page">
      <header className="page-head">
        <h1>{search.title}</h1>
      </header>
      <SearchForm large />
      <p className="second search-how">{search.how}</p>
      <p className="search-without">{search.without}</p>
      <section className="search-results" aria-label={search.results} data-results />
      <section aria-labelledby="lists">
        <h2 id="lists">{search.lists}</h2>
        <ul className="search-lists">
          {lists.map(([label, address]) => (
            <li key={address}>
              <a href={to(address)}>{label}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}
