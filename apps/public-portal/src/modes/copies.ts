/** Copies a citation with its permanent address, of a page or of a line of a table; says so on the button. */
export const copies = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    // Without a secure connection nothing can be copied: the citation is read and marked by hand.
    button.hidden = navigator.clipboard === undefined
    button.addEventListener('click', async () => {
      const place = button.closest('.cite, tr')
      const text = button.dataset.cite ?? place?.querySelector('.cite-text')?.textContent ?? ''
      const link = place?.querySelector<HTMLAnchorElement>('[rel=bookmark]')?.href ?? location.href
      await navigator.clipboard.writeText(`${text} ${link}`)
      button.textContent = button.dataset.copy ?? ''
    })
  }
}
