/** A value that JSON can hold and that has one canonical text. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const encode = (value: unknown): string | undefined => {
  if (value === undefined) return undefined
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return number(value)
  if (Array.isArray(value)) return `[${value.map((item) => encode(item) ?? 'null').join(',')}]`
  if (typeof value === 'object') return object(value as Record<string, unknown>)
  throw new TypeError(`no canonical text for a ${typeof value}`)
}

const number = (value: number): string => {
  if (!Number.isFinite(value)) throw new TypeError('no canonical text for a number that is not finite')
  return JSON.stringify(value)
}

const object = (value: Record<string, unknown>): string => {
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const text = encode(value[key])
    if (text !== undefined) members += `${members === '' ? '' : ','}${JSON.stringify(key)}:${text}`
  }
  return `{${members}}`
}

/**
 * The one text of a value (RFC 8785: members in UTF-16 order, no spaces, absent members left out);
 * what is hashed, signed and compared. Throws on what JSON cannot hold.
 */
export const canonical = (value: unknown): string => encode(value) ?? 'null'
