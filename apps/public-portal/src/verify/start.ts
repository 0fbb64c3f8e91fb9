import type { VerifyTexts } from '../words/zh-verify.ts'

type Check = (section: HTMLElement) => Promise<void>

/** The button of the page loads what checks when it is pressed. */
export const starts = (load: () => Promise<{ readonly verify: Check }>): void => {
  const section = document.querySelector<HTMLElement>('[data-verify]')
  const button = section?.querySelector('button')
  if (section == null || button == null) return
  button.addEventListener('click', async () => {
    if (button.getAttribute('aria-disabled') === 'true') return
    button.setAttribute('aria-disabled', 'true')
    try {
      const { verify } = await load()
      await verify(section)
    } catch (error) {
      const { broken } = JSON.parse(section.dataset.texts ?? '{}') as VerifyTexts
      const said = section.querySelector('[role=status]')
      said?.replaceChildren(broken.replace('{problem}', error instanceof Error ? error.message : ''))
      said?.setAttribute('data-well', 'false')
    }
    button.removeAttribute('aria-disabled')
    button.textContent = button.dataset.again ?? ''
  })
}
