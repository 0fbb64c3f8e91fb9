import { keys, typed } from './keys.ts'
import type { Reading } from './reading.ts'
import { element, line, sayFound } from './show.ts'

/** So many results fit under the field; the others are on the search page. */
const FEW = 6

/** The first results in a panel under the field of any page. */
export const inPanel = (form: HTMLFormElement, field: HTMLInputElement, read: Reading): void => {
  const said = element('p', 'search-said')
  said.setAttribute('role', 'status')
  const list = element('ol', '')
  const all = element('a', 'search-all')
  const panel = element('div', 'search-panel', said, list, all)
  panel.hidden = true
  form.append(panel)
  const hide = (): void => {
    panel.hidden = true
  }
  const answer = async (): Promise<void> => {
    const query = field.value.trim()
    if (query === '') return hide()
    panel.hidden = false
    try {
      const searcher = await read.searcher()
      if (field.value.trim() !== query) return
      const found = searcher.find(query)
      said.textContent = sayFound(found, query, read)
      list.replaceChildren(...found.hits.slice(0, FEW).map((hit) => line(hit, found, searcher, read)))
      all.hidden = found.hits.length <= FEW
      all.textContent = read.says.all(found.hits.length)
      all.href = `${form.action}?q=${encodeURIComponent(query)}`
    } catch {
      said.textContent = read.says.failed
      list.replaceChildren()
      all.hidden = true
    }
  }
  typed(field, answer)
  field.addEventListener('focus', answer)
  keys(field, panel, form, hide)
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) hide()
  })
  // A link that is pressed keeps the focus inside until it is followed.
  panel.addEventListener('mousedown', (event) => event.preventDefault())
  read.searcher().catch(() => undefined)
  answer()
}
