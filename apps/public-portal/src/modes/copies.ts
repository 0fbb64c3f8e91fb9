/** Copies a citation with its permanent address; says so on the button. */
export const copies = (): void => {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy]'))
    button.addEventListener('click', async () => {
      const place = button.closest('.cite')
      const text = place?.querySelector('.cite-text')?.textContent ?? ''
      const link = place?.querySelector<HTMLAnchorElement>('[rel=bookmark]')?.href ?? location.href
      await navigator.clipboard.writeText(`${text} ${link}`)
      button.textContent = button.dataset.copy ?? ''
    })
}
