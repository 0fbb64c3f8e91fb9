import { onPage } from './on-page.ts'
import { inPanel } from './panel.ts'
import { reading } from './reading.ts'

/** Answers the form: on the search page below it, elsewhere in a panel under the field. */
export const search = (form: HTMLFormElement): void => {
  const field = form.querySelector('input')
  if (field === null) return
  const place = document.querySelector<HTMLElement>('[data-results]')
  const read = reading(form)
  if (place === null) inPanel(form, field, read)
  else onPage(form, field, place, read)
}
