import { usePlace } from '../place.tsx'
import { SEARCH, SEARCH_INDEX } from './search-index.ts'

/** The search field: a plain form that leads to the search page; scripts answer while one types. */
export const SearchForm = ({ large = false }: { large?: boolean }) => {
  const { words, to, file } = usePlace()
  const { search } = words
  return (
    <search>
      <form
        className={large ? 'search search-large' : 'search'}
        action={to(SEARCH)}
        data-index={file(SEARCH_INDEX)}
      >
        <label htmlFor="search-field">{search.label}</label>
        <input
          id="search-field"
          type="search"
          name="q"
          maxLength={120}
          autoComplete="off"
          placeholder={search.label}
          aria-keyshortcuts="/"
        />
        <button type="submit">{search.button}</button>
      </form>
    </search>
  )
}
