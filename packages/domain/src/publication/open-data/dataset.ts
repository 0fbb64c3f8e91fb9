import { csv } from '../csv.ts'
import type { PublishedFile } from '../render.ts'
import type { Snapshot } from '../snapshot.ts'
import type { Said } from './field.ts'
import {
  BOOLEAN,
  DAY,
  type Fields,
  field,
  INTEGER,
  list,
  optional,
  projectFields,
  record,
  TEXT,
} from './field.ts'
import { schemaOf } from './json-schema.ts'
import { cellOf, columnsOf, valueAt } from './table.ts'

/** One kind of thing as open data: a table of documented fields, and the rows that a snapshot has of it. */
export interface Dataset {
  /** Of its files (`data/tasks.json`), and of the list inside. */
  readonly name: string
  readonly title: Said
  readonly about: Said
  readonly fields: Fields
  readonly rows: (snapshot: Snapshot) => readonly { readonly [name: string]: unknown }[]
}

/** A dataset whose rows have each documented field. */
export const dataset = <F extends Fields>(
  one: Omit<Dataset, 'fields' | 'rows'> & {
    readonly fields: F
    readonly rows: (snapshot: Snapshot) => readonly { readonly [K in keyof F]: unknown }[]
  },
): Dataset => one

/** What every JSON file says of itself: which publication, which document, and whether figures are invented. */
export const HEAD: Fields = {
  publication: field(
    '所属发布',
    'The publication that the file belongs to',
    record({
      programme: field('政策文件代号', 'Short name of the programme', TEXT),
      name: field('名称', 'Name', TEXT),
      county: field('县', 'County', TEXT),
      number: field('发布次数', 'Number of the publication', INTEGER),
      issuedOn: field('发布日期', 'Day of issue', DAY),
    }),
  ),
  document: field(
    '政策文件',
    'The document being carried out',
    record({
      title: field('标题', 'Title', TEXT),
      number: field('文号', 'Document number', optional(TEXT)),
      issuers: field('印发机关', 'Issuing bodies', list(TEXT)),
      date: field('成文日期', 'Date', optional(DAY)),
    }),
  ),
  demo: field('本站是否含演示数据', 'Whether the installation shows invented figures', BOOLEAN),
  source: field('来源说明', 'Where the content comes from', TEXT),
  schema: field('本文件的结构说明', 'The schema of this file', TEXT),
}

const headOf = ({ slug, name, county, number, issuedOn, demo, document }: Snapshot, schema: string) => ({
  publication: { programme: slug, name, county, number, issuedOn },
  document,
  demo,
  source: demo
    ? '文件原文、责任单位、量化目标为真实内容；标有 demo: true 的为演示而编造'
    : '文件原文及经协调小组办公室采纳的报送',
  schema,
})

export const schemaPath = ({ name }: Dataset): string => `data/schema/${name}.json`

/** The files of a dataset: JSON, table, schema. */
export const filesOf = (one: Dataset, snapshot: Snapshot): readonly PublishedFile[] => {
  const { name, fields } = one
  const rows = one.rows(snapshot).map((row) => projectFields(fields, row))
  const columns = columnsOf(fields)
  const head = projectFields(HEAD, headOf(snapshot, `schema/${name}.json`))
  return [
    { path: `data/${name}.json`, text: text({ ...head, [name]: rows }) },
    {
      path: `data/${name}.csv`,
      text: csv(
        columns.map((column) => column.name),
        rows.map((row) => columns.map(({ path }) => cellOf(valueAt(row, path)))),
      ),
    },
    { path: schemaPath(one), text: text(schemaFile(one)) },
  ]
}

const schemaFile = ({ name, title, about, fields }: Dataset): object => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: `${title.zh} / ${title.en}`,
  description: `${about.zh} / ${about.en}`,
  ...schemaOf(record({ ...HEAD, [name]: { says: title, shape: list(record(fields)) } })),
})

const text = (content: object): string => `${JSON.stringify(content, null, 1)}\n`
