/** The button of the page loads what checks when it is pressed. */
export const starts = (load: () => Promise<{ verify: (section: HTMLElement) => Promise<void> }>): void => {
  const section = document.querySelector<HTMLElement>('[data-verify]')
  const button = section?.querySelector('button')
  if (section == null || button == null) return
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    const { verify } = await load()
    await verify(section)
    button.removeAttribute('aria-disabled')
    button.textContent = button.dataset.again ?? ''
  })
}
