/** Arrows lead from the field through the results and back; Escape back to the field, and from there away. */
export const keys = (
  field: HTMLInputElement,
  place: HTMLElement,
  around: HTMLElement,
  leave: () => void,
): void => {
  around.addEventListener('keydown', (event) => {
    const { key, target } = event
    const links = [...place.querySelectorAll<HTMLElement>('li > a, .search-all, .search-more')]
    const at = links.indexOf(target as HTMLElement)
    if (key === 'Escape') {
      if (target === field) leave()
      else field.focus()
    } else if (key === 'ArrowDown' && (at >= 0 || target === field)) links[at + 1]?.focus()
    else if (key === 'ArrowUp' && at > 0) links[at - 1]?.focus()
    else if (key === 'ArrowUp' && at === 0) field.focus()
    else return
    event.preventDefault()
  })
}

/** So long after the last key the answer is made: nobody reads what changes while they type. */
const PAUSE_MS = 80

/** Calls back when what is typed has come to rest; characters still being composed are not typed yet. */
export const typed = (field: HTMLInputElement, then: () => void): void => {
  let waiting: ReturnType<typeof setTimeout> | undefined
  const soon = (): void => {
    clearTimeout(waiting)
    waiting = setTimeout(then, PAUSE_MS)
  }
  field.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) soon()
  })
  field.addEventListener('compositionend', soon)
}
