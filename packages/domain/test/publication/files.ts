import { parse } from 'csv-parse/sync'
import { SaxesParser } from 'saxes'
import { type Column, columnsOf, type Dataset, type Shape, valueAt } from '../../src/publication/index.ts'

/** A table read back as other programs read it: by column, the guard before formulas taken off. */
export const readTable = (text: string): readonly Readonly<Record<string, string>>[] =>
  (parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[]).map(
    (row) =>
      Object.fromEntries(
        Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'('*[=+\-@\t\r\n＝＋－＠])/, '$1')]),
      ),
  )

/** What a cell says, by the shape that its column is documented with. */
const read = (shape: Shape, cell: string): unknown => {
  switch (shape.of) {
    case 'optional':
      return cell === '' ? null : read(shape.shape, cell)
    case 'list':
      return cell === '' ? [] : cell.split('；').map((item) => read(shape.item, item))
    case 'integer':
      return Number(cell)
    case 'boolean':
      return cell === 'true'
    default:
      return cell
  }
}

/** The rows of a table as the JSON file would have them, column by column. */
export const tableRows = ({ fields }: Dataset, text: string) => {
  const columns = columnsOf(fields)
  return readTable(text).map((row) =>
    columns.map(({ name, path, shape }: Column) =>
      // A record that is not there has empty cells, whatever they are documented to hold.
      row[name] === '' && path.length > 1 ? null : read(shape, row[name] ?? ''),
    ),
  )
}

export const jsonRows = ({ name, fields }: Dataset, text: string) => {
  const rows = (JSON.parse(text) as Record<string, never[]>)[name] ?? []
  return rows.map((row) =>
    columnsOf(fields).map(({ path }) => {
      const value = valueAt(row, path)
      return value === '' && path.length > 1 ? null : value
    }),
  )
}

/** An element of an XML file: its name, attributes, text and children. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: Element[]
  text: string
}

/** Reads XML and throws where it is not well-formed. */
export const readXml = (text: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (part) => {
    const last = open.at(-1)
    if (last !== undefined) last.text += part
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root.children[0] ?? root
}

export const childrenOf = (element: Element, name: string): readonly Element[] =>
  element.children.filter((child) => child.name === name)
