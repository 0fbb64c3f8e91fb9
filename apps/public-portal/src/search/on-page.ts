import { brief } from '../text/brief.ts'
import type { Found, Searcher } from './find.ts'
import { keys, typed } from './keys.ts'
import type { Reading } from './reading.ts'
import { ECHOED, element, line, sayFound } from './show.ts'

/** So many results at a time. */
const PORTION = 20

/** What an entry of the history had on the screen. */
interface Seen {
  readonly query: string
  readonly shown: number
  readonly top: number
}

/** All results below the field of the search page; the query is in the address, so that going back finds it again. */
export const onPage = (
  form: HTMLFormElement,
  field: HTMLInputElement,
  place: HTMLElement,
  read: Reading,
): void => {
  const { says } = read
  const said = element('p', 'search-said')
  said.setAttribute('role', 'status')
  const list = element('ol', '')
  const more = element('button', 'search-more')
  const again = element('button', 'search-again', says.again)
  for (const button of [more, again]) {
    button.type = 'button'
    button.hidden = true
  }
  place.replaceChildren(said, list, more, again)
  let left: (() => void) | null = null

  const show = (found: Found, searcher: Searcher, first: number): void => {
    list.replaceChildren()
    const add = (count: number): HTMLLIElement | undefined => {
      const shown = list.childElementCount
      const next = found.hits.slice(shown, shown + count).map((hit) => line(hit, found, searcher, read))
      list.append(...next)
      const rest = found.hits.length - list.childElementCount
      more.hidden = rest <= 0
      more.textContent = says.more(Math.min(rest, PORTION))
      return next[0]
    }
    left = () => add(PORTION)?.querySelector('a')?.focus()
    add(first)
  }
  /** `before`: what was seen when this entry of the history was left. */
  const answer = async (before: Seen | null = null): Promise<void> => {
    const query = field.value.trim()
    again.hidden = true
    more.hidden = true
    if (query === '') {
      said.textContent = ''
      list.replaceChildren()
      return
    }
    if (list.childElementCount === 0) said.textContent = says.loading
    try {
      const searcher = await read.searcher()
      if (field.value.trim() !== query) return
      const found = searcher.find(query)
      said.textContent = sayFound(found, query, read)
      const seen = before?.query === query ? before : null
      show(found, searcher, seen?.shown ?? PORTION)
      if (seen !== null) scrollTo(0, seen.top)
    } catch {
      said.textContent = says.failed
      list.replaceChildren()
      again.hidden = false
    }
  }

  const name = document.title
  const inAddress = (): string => new URLSearchParams(location.search).get('q') ?? ''
  const call = (): void => {
    const query = inAddress()
    document.title = query === '' ? name : `${brief(query, ECHOED)} - ${name}`
  }
  /** A query that was asked, not only typed, gets an address of its own. */
  const keep = (): void => {
    const query = field.value.trim()
    if (query === inAddress()) return
    history.pushState(null, '', query === '' ? form.action : `${form.action}?q=${encodeURIComponent(query)}`)
    call()
  }

  /** Where the reader is, for when they come back to this entry. */
  const remember = (): void => {
    const seen: Seen = { query: field.value.trim(), shown: list.childElementCount, top: scrollY }
    history.replaceState(seen, '')
  }

  typed(field, () => answer())
  field.addEventListener('change', keep)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    keep()
    answer()
  })
  addEventListener('popstate', () => {
    field.value = inAddress()
    call()
    answer(history.state)
  })
  list.addEventListener('click', remember)
  more.addEventListener('click', () => {
    left?.()
    remember()
  })
  again.addEventListener('click', () => answer())
  keys(field, place, form.closest<HTMLElement>('.search-page') ?? form, () => {
    field.value = ''
    keep()
    answer()
  })
  call()
  read.searcher().catch(() => undefined)
  answer(history.state)
}
