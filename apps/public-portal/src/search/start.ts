/** Nothing of the search is loaded before somebody goes to the field, or comes with a query. */
export const searches = (load: () => Promise<{ search: (form: HTMLFormElement) => void }>): void => {
  const form = document.querySelector<HTMLFormElement>('form.search')
  const field = form?.querySelector('input')
  if (form == null || field == null) return
  let begun = false
  const begin = async (): Promise<void> => {
    if (begun) return
    begun = true
    try {
      const { search } = await load()
      search(form)
    } catch {
      // The next key tries again; without it the form leads to the search page.
      begun = false
    }
  }
  field.addEventListener('focus', begin)
  field.addEventListener('input', begin)
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event
    const writing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]')
    if (key !== '/' || ctrlKey || metaKey || altKey || writing) return
    event.preventDefault()
    field.focus()
    field.select()
  })
  const asked = new URLSearchParams(location.search).get('q')
  if (asked === null || document.querySelector('[data-results]') === null) return
  field.value = asked
  begin()
}
