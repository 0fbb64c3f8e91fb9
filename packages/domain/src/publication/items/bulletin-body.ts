import { type Block, type Bulletin, Cell, type Table } from '../../supervision/index.ts'
import { type DisclosureDecisions, withholding } from '../decisions/index.ts'
import type { PublishedBlock, PublishedBulletin } from '../published-papers.ts'
import type { DisclosableRecord } from './disclosable.ts'

/**
 * Which parts of a bulletin leave the house: difficulties, orders and what units say of figures themselves never do,
 * lights and late reports only where the group has decided so.
 */
const OPEN_PART: { readonly [K in Block['_tag']]: (decisions: DisclosureDecisions) => boolean } = {
  words: () => true,
  progress: ({ lights }) => lights,
  lights: ({ lights }) => lights,
  slipped: () => true,
  lapses: ({ lateList }) => lateList,
  practices: () => true,
  targets: () => false,
  problems: () => false,
  orders: () => false,
}

/** What would be read of a signed bulletin; null before it is signed. Instructions and steps have no place in it. */
export const publicBulletin = (
  { text, frozen, year, number, issue }: Bulletin,
  record: Pick<DisclosableRecord, 'decisions' | 'nameOf' | 'demo'>,
): PublishedBulletin | null => {
  if (frozen === null || year === null || number === null || issue === null) return null
  const { kind, title, publisher, span, blocks } = text
  return {
    ...{ key: `${year}-${number}`, kind, number, title, publisher, signedOn: issue.on, span },
    blocks: blocks.flatMap((block, index) => publicBlock(block, frozen.tables[index] ?? null, record)),
    demo: record.demo,
  }
}

const publicBlock = (
  block: Block,
  table: Table | null,
  { decisions, nameOf }: Pick<DisclosableRecord, 'decisions' | 'nameOf'>,
): readonly PublishedBlock[] => {
  const { heading } = block
  if (!OPEN_PART[block._tag](decisions)) return []
  if (block._tag === 'words') return [{ heading, text: block.text, table: null }]
  if (table === null) return []
  // Why a light turned quotes what units say themselves.
  const columns = block._tag === 'lights' ? table.columns.slice(0, 2) : table.columns
  const rows = table.rows
    .filter((row) => row.every((cell) => isOpenCell(cell, decisions)))
    .map((row) =>
      row
        .slice(0, columns.length)
        .map((cell) => Cell.match(cell, { text: ({ text }) => text, unit: (one) => said(one, nameOf) })),
    )
  return [{ heading, text: '', table: { columns, rows } }]
}

const said = (
  { department }: Extract<Cell, { _tag: 'unit' }>,
  nameOf: DisclosableRecord['nameOf'],
): string => (department === 'county' ? '' : nameOf(department))

/** A row that tells of a withheld task, even as one of those that were counted, stays inside. */
const isOpenCell = (cell: Cell, decisions: DisclosureDecisions): boolean => {
  const source = cell._tag === 'text' ? cell.source : null
  if (source === null) return true
  switch (source._tag) {
    case 'tasks':
      return source.tasks.every((task) => withholding(decisions, task) === null)
    case 'report':
    case 'plan':
      return withholding(decisions, source.task) === null
    case 'order':
      return false
    case 'target':
      return true
  }
}
