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
    } catch {
      // What the engine says of a script that did not load would only be misread as advice.
      const { script } = JSON.parse(section.dataset.texts ?? '{}') as VerifyTexts
      const said = section.querySelector('[role=status]')
      said?.replaceChildren(script)
      said?.setAttribute('data-well', 'false')
    }
    button.removeAttribute('aria-disabled')
    button.textContent = button.dataset.again ?? ''
  })
}
