/** Control characters that come with pasted text; line breaks and tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g
/** Half of a character. */
const LONE = /\p{Surrogate}/gu

/** A form without the characters that no record can hold, and whether there were any. */
export const plainOf = <A>(written: A): { readonly value: A; readonly stripped: boolean } => {
  let stripped = false
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') {
      const text = value.replace(CONTROL, '').replace(LONE, '')
      stripped ||= text !== value
      return text
    }
    if (Array.isArray(value)) return value.map(clean)
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]))
      : value
  }
  return { value: clean(written) as A, stripped }
}
