import { csv } from '@jiashan/domain/publication'
import { Button, Checkbox, Grid, Popover, Table, type TableColumnsType } from 'antd'
import type { SortOrder } from 'antd/es/table/interface'
import type { ReactNode } from 'react'
import { usePrinting } from '../print/use-printing.ts'
import './table.css'

/** One column: what it shows, how it sorts and what of it is exported. */
export interface Column<Row> {
  readonly key: string
  readonly title: string
  readonly width?: number
  /** The plain words of a cell, which are also exported. */
  readonly text: (row: Row) => string
  readonly render?: (row: Row) => ReactNode
  readonly compare?: (a: Row, b: Row) => number
  /** Left out until somebody asks for it. */
  readonly hidden?: boolean
  /** Cannot be left out. */
  readonly fixed?: boolean
}

/** What of a table stands in the address, so that a link shows the same. */
export interface TableSearch {
  /** `due` or `-due`. */
  readonly sort?: string | undefined
  /** Keys of the columns shown, by commas; absent: the usual ones. */
  readonly columns?: string | undefined
}

interface Props<Row> {
  readonly name: string
  readonly rows: readonly Row[]
  readonly columns: readonly Column<Row>[]
  readonly rowKey: (row: Row) => string | number
  readonly search: TableSearch
  readonly onSearch: (change: TableSearch) => void
  readonly empty: string
  /** The same row where a table would not fit. */
  readonly card: (row: Row) => ReactNode
}

const shownOf = <Row,>(
  columns: readonly Column<Row>[],
  chosen: string | undefined,
): readonly Column<Row>[] => {
  const keys = chosen?.split(',')
  return columns.filter((one) => one.fixed === true || (keys?.includes(one.key) ?? one.hidden !== true))
}

const sorted = <Row,>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: string | undefined,
): readonly Row[] => {
  const down = sort?.startsWith('-') === true
  const compare = columns.find((one) => one.key === sort?.replace('-', ''))?.compare
  if (compare === undefined) return rows
  return rows.toSorted((a, b) => (down ? -compare(a, b) : compare(a, b)))
}

const download = (name: string, text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = `${name}.csv`
  link.click()
  URL.revokeObjectURL(link.href)
}

/** A table whose columns and order stand in the address; what is shown can be exported. Cards on a phone, whole on paper. */
export const DataTable = <Row extends object>(props: Props<Row>) => {
  const { name, columns, rowKey, search, onSearch, empty, card } = props
  const { md } = Grid.useBreakpoint()
  const printing = usePrinting()
  const shown = shownOf(columns, search.columns)
  const rows = sorted(props.rows, columns, search.sort)
  const down = search.sort?.startsWith('-') === true
  const order: SortOrder = down ? 'descend' : 'ascend'
  const antColumns: TableColumnsType<Row> = shown.map((one) => ({
    key: one.key,
    title: one.title,
    ...(one.width === undefined ? {} : { width: one.width }),
    ...(one.compare === undefined
      ? {}
      : { sorter: true, sortOrder: search.sort?.replace('-', '') === one.key ? order : null }),
    render: (_: unknown, row: Row) => one.render?.(row) ?? one.text(row),
  }))
  const chosen = shown.map((one) => one.key)
  return (
    <>
      <p className="table-tools">
        <span className="second">{rows.length} 项</span>
        {md !== false && (
          <Popover
            trigger="click"
            placement="bottomRight"
            title="显示的列"
            content={
              <Checkbox.Group
                className="column-choice"
                value={chosen}
                options={columns.map(({ key, title, fixed }) => ({
                  value: key,
                  label: title,
                  disabled: fixed === true,
                }))}
                onChange={(keys) => onSearch({ columns: keys.join(',') })}
              />
            }
          >
            <Button size="small">选择列</Button>
          </Popover>
        )}
        <Button
          size="small"
          disabled={rows.length === 0}
          onClick={() =>
            download(
              name,
              csv(
                shown.map((one) => one.title),
                rows.map((row) => shown.map((one) => one.text(row))),
              ),
            )
          }
        >
          导出所示内容
        </Button>
      </p>
      {md === false ? (
        rows.length === 0 ? (
          <p className="empty">{empty}</p>
        ) : (
          <ul className="duty-cards">
            {rows.map((row) => (
              <li key={rowKey(row)}>{card(row)}</li>
            ))}
          </ul>
        )
      ) : (
        <Table
          rowKey={rowKey}
          size="small"
          tableLayout="fixed"
          columns={antColumns}
          dataSource={[...rows]}
          pagination={rows.length > 200 && !printing ? { pageSize: 100, showSizeChanger: false } : false}
          // What antd greys out of its own accord is too faint to read.
          locale={{ emptyText: <span className="second">{empty}</span> }}
          onChange={(_, __, sorter) => {
            const { columnKey, order: asked } = Array.isArray(sorter) ? (sorter[0] ?? {}) : sorter
            const sort = asked == null ? undefined : `${asked === 'descend' ? '-' : ''}${String(columnKey)}`
            onSearch({ sort })
          }}
        />
      )}
    </>
  )
}
