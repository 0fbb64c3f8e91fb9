/** The one range of bytes that a header asks for, ends included; null: all of them, as a list of ranges gets. */
export const byteRange = (
  header: string | undefined,
  bytes: number,
): { readonly start: number; readonly end: number } | 'unfit' | null => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (from === '' && to === '') return null
  const start = from === '' ? Math.max(0, bytes - Number(to)) : Number(from)
  const end = from === '' || to === '' ? bytes - 1 : Math.min(Number(to), bytes - 1)
  return start > end || start >= bytes ? 'unfit' : { start, end }
}
