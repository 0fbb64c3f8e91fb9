/** What the addresses of the rules' pages say beyond their path; what they do not know is left out. */

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined

const only = <K extends string>(
  search: Record<string, unknown>,
  ...keys: readonly K[]
): { readonly [P in K]?: string } =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const value = text(search[key])
      return value === undefined ? [] : [[key, value]]
    }),
  ) as { readonly [P in K]?: string }

/** Which edition of a year and version, where there are several. */
export const editionSearch = (search: Record<string, unknown>) => only(search, 'edition')

/** Which part of a draft is being written. */
export const draftSearch = (search: Record<string, unknown>) => only(search, 'part')

/** What is compared on the facts of which year: ids of drafts or editions. */
export const whatIfSearch = ({ year, ...search }: Record<string, unknown>) => ({
  ...only(search, 'before', 'after', 'show'),
  ...(year !== undefined && year !== '' && Number.isInteger(Number(year)) ? { year: Number(year) } : {}),
})
