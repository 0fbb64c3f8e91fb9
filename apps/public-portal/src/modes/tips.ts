/** What a tile says in full, beside it while the pointer or the keyboard is on it; Escape puts it away. */
export const tips = (): void => {
  const tip = document.createElement('span')
  tip.className = 'tip'
  tip.setAttribute('aria-hidden', 'true')
  tip.hidden = true
  document.body.append(tip)
  const tileOf = (target: EventTarget | null): HTMLElement | null =>
    target instanceof Element ? target.closest<HTMLElement>('.roof-tile') : null
  const hide = (): void => {
    tip.hidden = true
  }
  const show = ({ target }: Event): void => {
    const tile = tileOf(target)
    if (tile === null) {
      if (target !== tip) hide()
      return
    }
    tile.removeAttribute('title')
    tip.textContent = tile.getAttribute('aria-label')
    tip.hidden = false
    const { left, top, bottom } = tile.getBoundingClientRect()
    const { innerWidth, scrollX, scrollY } = window
    tip.style.left = `${scrollX + Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8))}px`
    const above = top - tip.offsetHeight - 4
    tip.style.top = `${scrollY + (above > 0 ? above : bottom + 4)}px`
  }
  document.addEventListener('mouseover', show)
  document.addEventListener('focusin', show)
  document.addEventListener('focusout', hide)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
}
