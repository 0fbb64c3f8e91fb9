/** Leads the eye and the keyboard to a field, or to the group that it is in. */
export const reveal = (field: string): void => {
  const place =
    document.getElementById(`field-${field}`) ?? document.getElementById(`field-${field.split('.')[0]}`)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('textarea, input, button')?.focus({ preventScroll: true })
}
