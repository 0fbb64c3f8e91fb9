/** Narrows the lists of a page by words and by a state; the number of what is left is said aloud. */
export const filters = (): void => {
  for (const bar of document.querySelectorAll<HTMLElement>('[data-filter]')) filter(bar)
}

const filter = (bar: HTMLElement): void => {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const words = bar.querySelector('input')
  const states = [...bar.querySelectorAll<HTMLButtonElement>('button[value]')]
  const said = bar.querySelector('output')
  const parts = [...document.querySelectorAll<HTMLElement>('[data-part]')]
  let state = ''
  const narrow = (): void => {
    const wanted = (words?.value ?? '').trim().toLowerCase()
    let left = 0
    for (const row of rows) {
      const fits =
        (state === '' || row.dataset.row === state) && (row.textContent ?? '').toLowerCase().includes(wanted)
      row.hidden = !fits
      if (fits) left++
    }
    for (const part of parts) part.hidden = part.querySelector('[data-row]:not([hidden])') === null
    if (said !== null) said.value = (said.dataset.say ?? '').replace('#', String(left))
  }
  words?.addEventListener('input', narrow)
  for (const button of states)
    button.addEventListener('click', () => {
      state = state === button.value ? '' : button.value
      for (const one of states) one.setAttribute('aria-pressed', String(one.value === state))
      narrow()
    })
}
