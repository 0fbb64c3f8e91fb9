import { ELDER, THEME } from './mode.ts'

const root = document.documentElement

const keep = (key: string, value: string | null): void => {
  try {
    if (value === null) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // Not kept: it holds for this page.
  }
}

/** The elder mode and the theme, set by the controls of the head. */
export const switches = (): void => {
  const elder = document.querySelector<HTMLButtonElement>('[data-switch=elder]')
  const theme = document.querySelector<HTMLSelectElement>('[data-switch=theme]')
  const say = (): void => elder?.setAttribute('aria-pressed', String(root.hasAttribute(ELDER.attribute)))
  say()
  elder?.addEventListener('click', () => {
    keep(ELDER.key, root.toggleAttribute(ELDER.attribute) ? 'on' : null)
    say()
  })
  if (theme === null) return
  theme.value = root.getAttribute(THEME.attribute) ?? 'system'
  theme.addEventListener('change', () => {
    const chosen = theme.value === 'system' ? null : theme.value
    keep(THEME.key, chosen)
    if (chosen === null) root.removeAttribute(THEME.attribute)
    else root.setAttribute(THEME.attribute, chosen)
  })
}
