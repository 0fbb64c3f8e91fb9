import type { Field, Fields, Json, Shape } from './field.ts'

/** A column of a CSV file: the way to it through records, and what it holds. */
export interface Column {
  readonly name: string
  readonly path: readonly string[]
  readonly shape: Shape
}

/** Between the items of a list in one cell. */
export const BETWEEN = '；'

const withoutNull = (shape: Shape): Shape => (shape.of === 'optional' ? withoutNull(shape.shape) : shape)

/** The fields that a table can hold: records become `span.start`, lists of records stay with the JSON file. */
export const columnsOf = (fields: Fields, before: readonly string[] = []): readonly Column[] =>
  Object.entries(fields).flatMap(([name, { shape }]: [string, Field]): readonly Column[] => {
    const path = [...before, name]
    const inner = withoutNull(shape)
    if (inner.of === 'record') return columnsOf(inner.fields, path)
    const flat =
      inner.of === 'list' ? !['record', 'list', 'object'].includes(inner.item.of) : inner.of !== 'object'
    return flat ? [{ name: path.join('.'), path, shape }] : []
  })

/** The value at the end of a way; empty where the way ends before. */
export const valueAt = (row: Json, path: readonly string[]): Json =>
  path.reduce<Json>((value, name) => (value as { readonly [name: string]: Json } | null)?.[name] ?? null, row)

/** A value as the text of a cell; what is null is empty. */
export const cellOf = (value: Json): string =>
  value === null ? '' : Array.isArray(value) ? value.join(BETWEEN) : String(value)
