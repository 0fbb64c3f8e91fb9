/** Where something stands in a rule set: `['criteria', 3, 'weight']`. */
export type Path = readonly (string | number)[]

export const keyOf = (path: Path): string => path.join('.')

/** The id of the field that shows what stands there. */
export const fieldId = (path: Path): string => `at-${path.join('-')}`

/** Whether something stands at this place or inside it. */
export const isUnder = (path: Path, above: Path): boolean =>
  above.length <= path.length && above.every((part, index) => String(part) === String(path[index]))

/** The value with another one in the place; places that are not there stay so. */
export const withAt = (value: unknown, [first, ...rest]: Path, next: unknown): unknown => {
  if (first === undefined) return next
  if (Array.isArray(value))
    return value.map((one, index) => (index === Number(first) ? withAt(one, rest, next) : one))
  return typeof value === 'object' && value !== null
    ? { ...value, [first]: withAt((value as Record<string, unknown>)[first], rest, next) }
    : value
}

export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null ? (part as Record<string | number, unknown>)[key] : undefined,
    value,
  )
