import { type Block, type Bulletin, Cell, type Table } from '../../supervision/index.ts'
import { type DisclosureDecisions, withholding } from '../decisions/index.ts'
import type { PublishedBlock } from '../published-papers.ts'
import type { BodyOf } from './body.ts'
import type { DisclosableRecord } from './disclosable.ts'

/**
 * Which parts of a bulletin leave the house: difficulties, orders and what units say of figures themselves never do,
 * lights and late reports only where the group has decided so.
 */
const OPEN_PART: { readonly [K in Block['_tag']]: (disclosed: DisclosureDecisions['disclosed']) => boolean } =
  {
    words: () => true,
    progress: ({ lights }) => lights.disclosed,
    lights: ({ lights }) => lights.disclosed,
    slipped: () => true,
    lapses: ({ lateList }) => lateList.disclosed,
    practices: () => true,
    targets: () => false,
    problems: () => false,
    orders: () => false,
  }

/** What of these parts is internal unless the group decides otherwise. */
const RESTS_ON = { progress: 'lights', lights: 'lights', lapses: 'late-list' } as const

/** What would be read of a signed bulletin; null before it is signed. Instructions and steps have no place in it. */
export const bulletinBody = (
  { text, frozen, year, number, issue }: Bulletin,
  record: Pick<DisclosableRecord, 'decisions' | 'nameOf' | 'demo'>,
): BulletinBody | null => {
  if (frozen === null || year === null || number === null || issue === null) return null
  const { kind, title, publisher, span } = text
  const blocks = text.blocks.flatMap((block, index) => openBlock(block, frozen.tables[index] ?? null, record))
  const restsOn = blocks.flatMap(({ tag }) =>
    tag in RESTS_ON ? [RESTS_ON[tag as keyof typeof RESTS_ON]] : [],
  )
  return {
    _tag: 'bulletin',
    bulletin: {
      ...{ key: `${year}-${number}`, kind, number, title, publisher, signedOn: issue.on, span },
      blocks: blocks.map(({ shown }) => shown),
      demo: record.demo,
    },
    restsOn: [...new Set(restsOn)].toSorted(),
    tasks: [...new Set(blocks.flatMap(({ tasks }) => tasks))].toSorted((a, b) => a - b),
  }
}

type BulletinBody = BodyOf<'bulletin'>

/** Whether a bulletin may be read as it was approved: not once the group closed a kind or a task that it tells of. */
export const isBulletinOpen = ({ restsOn, tasks }: BulletinBody, decisions: DisclosureDecisions): boolean =>
  restsOn.every((kind) => decisions.disclosed[kind === 'lights' ? 'lights' : 'lateList'].disclosed) &&
  tasks.every((task) => withholding(decisions, task) === null)

interface OpenBlock {
  readonly tag: Block['_tag']
  readonly shown: PublishedBlock
  /** The tasks of which its rows tell. */
  readonly tasks: readonly number[]
}

const openBlock = (
  block: Block,
  table: Table | null,
  { decisions, nameOf }: Pick<DisclosableRecord, 'decisions' | 'nameOf'>,
): readonly OpenBlock[] => {
  const { heading, _tag: tag } = block
  if (!OPEN_PART[tag](decisions.disclosed)) return []
  if (tag === 'words') return [{ tag, shown: { heading, text: block.text, table: null }, tasks: [] }]
  if (table === null) return []
  // Why a light turned quotes what units say themselves.
  const columns = tag === 'lights' ? table.columns.slice(0, 2) : table.columns
  const open = table.rows.filter((row) => row.every((cell) => isOpenCell(cell, decisions)))
  const rows = open.map((row) =>
    row
      .slice(0, columns.length)
      .map((cell) => Cell.match(cell, { text: ({ text }) => text, unit: (one) => said(one, nameOf) })),
  )
  return [
    { tag, shown: { heading, text: '', table: { columns, rows } }, tasks: open.flat().flatMap(tasksOf) },
  ]
}

const said = (
  { department }: Extract<Cell, { _tag: 'unit' }>,
  nameOf: DisclosableRecord['nameOf'],
): string => (department === 'county' ? '' : nameOf(department))

/** A row that tells of a withheld task, even as one of those that were counted, stays inside. */
const isOpenCell = (cell: Cell, decisions: DisclosureDecisions): boolean =>
  !(cell._tag === 'text' && cell.source?._tag === 'order') &&
  tasksOf(cell).every((task) => withholding(decisions, task) === null)

const tasksOf = (cell: Cell): readonly number[] => {
  const source = cell._tag === 'text' ? cell.source : null
  switch (source?._tag) {
    case 'tasks':
      return source.tasks
    case 'report':
    case 'plan':
      return [source.task]
    default:
      return []
  }
}
