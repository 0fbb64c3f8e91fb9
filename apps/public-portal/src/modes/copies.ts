/** Copies a citation with its permanent address, of a page or of a line of a table; says so on the button. */
export const copies = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    // Without a secure connection nothing can be copied: the citation is read and marked by hand.
    button.hidden = navigator.clipboard === undefined
    button.addEventListener('click', async () => {
      const place = button.closest('.cite, tr')
      const text = button.dataset.cite ?? place?.querySelector('.cite-text')?.textContent ?? ''
      const link = place?.querySelector<HTMLAnchorElement>('[rel=bookmark]')?.href ?? location.href
      const whole = `${text} ${link}`
      try {
        await navigator.clipboard.writeText(whole)
        button.textContent = button.dataset.copy ?? ''
      } catch {
        byHand(button, whole)
      }
    })
  }
}

/** Where the browser does not let it be copied: the citation after the button, already selected. */
const byHand = (button: HTMLButtonElement, whole: string): void => {
  const next = button.nextElementSibling
  const place = next?.matches('.cite-by-hand') ? next : document.createElement('span')
  place.className = 'cite-by-hand'
  place.setAttribute('role', 'status')
  const citation = document.createElement('span')
  citation.textContent = whole
  button.after(place)
  place.replaceChildren(button.dataset.byHand ?? '', citation)
  getSelection()?.selectAllChildren(citation)
}
