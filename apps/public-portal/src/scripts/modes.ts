/** Runs before the first paint on every page: what the reader has set, and that there are scripts. */
import { ELDER, THEME } from '../modes/mode.ts'

const root = document.documentElement
root.setAttribute('data-scripts', '')
try {
  if (localStorage.getItem(ELDER.key) === 'on') root.setAttribute(ELDER.attribute, '')
  const theme = localStorage.getItem(THEME.key)
  if (theme === 'light' || theme === 'dark') root.setAttribute(THEME.attribute, theme)
} catch {
  // Where nothing may be kept, pages look as the system says.
}
