import { Segmented } from 'antd'

/** Ways to look at a part of a list, by the name that stands in the address. */
export type Filters<Row> = {
  readonly [name: string]: { readonly label: string; readonly fits: (row: Row) => boolean }
}

/** The rows that a filter lets through; all where none is chosen, or one that there is not. */
export const filtered = <Row,>(
  rows: readonly Row[],
  filters: Filters<Row>,
  chosen: string | undefined,
): readonly Row[] => {
  const fits = chosen === undefined ? undefined : filters[chosen]?.fits
  return fits === undefined ? rows : rows.filter(fits)
}

interface Props<Row> {
  /** What is filtered, for those who hear it. */
  readonly label: string
  readonly rows: readonly Row[]
  readonly filters: Filters<Row>
  readonly chosen: string | undefined
  readonly onChoose: (name: string | undefined) => void
}

/** Filters with how many rows each lets through. */
export const FilterBar = <Row,>({ label, rows, filters, chosen, onChoose }: Props<Row>) => (
  <Segmented
    aria-label={label}
    value={chosen ?? ''}
    onChange={(value) => onChoose(value === '' ? undefined : value)}
    options={[
      { value: '', label: `全部 ${rows.length}` },
      ...Object.entries(filters).map(([value, one]) => ({
        value,
        label: `${one.label} ${rows.filter(one.fits).length}`,
      })),
    ]}
  />
)
