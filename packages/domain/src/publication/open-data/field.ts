/** Words of the open data in both languages of the site. */
export interface Said {
  readonly zh: string
  readonly en: string
}

/** What a field holds. Exact numbers are text, so that nothing goes through floating point. */
export type Shape =
  | { readonly of: 'text' | 'integer' | 'boolean' | 'day' | 'number' }
  | { readonly of: 'choice'; readonly values: readonly string[] }
  | { readonly of: 'optional'; readonly shape: Shape }
  | { readonly of: 'list'; readonly item: Shape }
  | { readonly of: 'record'; readonly fields: Fields }
  /** An object whose form depends on its kind; as it is in the snapshot. */
  | { readonly of: 'object' }

/** A documented field: one entry of the table that makes the files, their schema and their documentation. */
export interface Field {
  readonly says: Said
  readonly shape: Shape
}
export type Fields = { readonly [name: string]: Field }

export const TEXT: Shape = { of: 'text' }
export const INTEGER: Shape = { of: 'integer' }
export const BOOLEAN: Shape = { of: 'boolean' }
export const DAY: Shape = { of: 'day' }
export const NUMBER: Shape = { of: 'number' }
export const OBJECT: Shape = { of: 'object' }
export const choice = (values: readonly string[]): Shape => ({ of: 'choice', values })
export const optional = (shape: Shape): Shape => ({ of: 'optional', shape })
export const list = (item: Shape): Shape => ({ of: 'list', item })
export const record = (fields: Fields): Shape => ({ of: 'record', fields })

export const field = (zh: string, en: string, shape: Shape): Field => ({ says: { zh, en }, shape })

export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** What of a value is documented, in the order of the table: nothing else can get into a file. */
export const project = (shape: Shape, value: unknown): Json => {
  switch (shape.of) {
    case 'optional':
      return value === null || value === undefined ? null : project(shape.shape, value)
    case 'list':
      return (value as readonly unknown[]).map((item) => project(shape.item, item))
    case 'record':
      return projectFields(shape.fields, value as { readonly [name: string]: unknown })
    default:
      return value as Json
  }
}

export const projectFields = (
  fields: Fields,
  value: { readonly [name: string]: unknown },
): { readonly [name: string]: Json } =>
  Object.fromEntries(Object.entries(fields).map(([name, { shape }]) => [name, project(shape, value[name])]))
