import type { Block } from './blocks.ts'
import { finding } from './finding.ts'
import { type Passage, spanOf, spanOfAll } from './passage.ts'
import { type Piece, piecesOf, type Reader } from './pieces.ts'
import type { Duty } from './responsibility.ts'
import { type Segment, segmentsOf } from './segments.ts'
import { simplified } from './traditional.ts'
import type { Part, Tree } from './tree.ts'

/** A task before it is numbered, with the headings above it from the outermost. */
export interface TaskDraft {
  readonly headings: readonly Part[]
  readonly number: string | null
  readonly segment: Segment
  readonly inherited: Duty | null
}

/** The body sorted by what its parts are. */
export interface Chapters {
  readonly tasks: TaskDraft[]
  readonly preamble: Passage[]
  /** Parts of the safeguards, each with its chapter. */
  readonly clauses: { readonly chapter: Part; readonly part: Part }[]
  /** Blocks by what became of them. */
  readonly nodes: { readonly kind: NodeKind; readonly block: Block }[]
}

export type NodeKind =
  | 'heading'
  | 'task'
  | 'preamble'
  | 'clause'
  | 'introduction'
  | 'closing'
  | 'page-number'
  | 'table-head'
  | 'unplaced'

const PREAMBLE =
  /^(?:总体(?:要求|思路|目标|安排|部署)|指导思想|基本原则|工作原则|(?:主要|工作|发展|行动|任务|总|建设)?目标(?:要求|任务)?|重要意义|背景|现状|发展基础|充分认识.*|适用范围|总体要求和.*|.*重要性.*|工作思路|基本思路|总则)$/
const SAFEGUARDS =
  /^(?:(?:强化|加强|健全|落实|完善)?(?:组织|工作|政策|实施|服务|制度)?(?:保障|保证)(?:措施|机制|体系)?|(?:强化|加强)?(?:组织)(?:领导|实施)(?:和.*)?|(?:有关|工作|几点|相关)?要求|(?:推进|工作|实施|落实)机制|实施步骤|(?:时间|工作)(?:安排|步骤)|其他(?:事项)?|附则|工作要求|督查考核|监督考核|.{0,8}保障措施)$/
/** Headings that say only that tasks follow: `重点任务`. */
const WRAPPER =
  /^(?:(?:重点|主要|工作|具体|目标|核心|年度|改革|\d{4}年)*(?:任务|工作|举措|措施|内容|工作任务|任务分工|任务举措)(?:分工|清单|分解|安排|和分工|及分工|及责任分工|及措施|和措施|举措)?)$/

const UNITS_IN_TITLE = /[（〔][^（）〔〕]*(?:单位|部门|牵头|單位|部門|牽頭)[^（）〔〕]*[）〕]$/

/** The words of a heading, without the units that it may name. */
export const titleOf = (part: Part): string =>
  part.block.text.text.replace(UNITS_IN_TITLE, '').replace(/[。：；]$/, '')

const isNamed = (part: Part, pattern: RegExp): boolean =>
  pattern.test(simplified(titleOf(part).split('。')[0] ?? '').replace(/\s/g, ''))

export const isWrapper = (part: Part): boolean => isNamed(part, WRAPPER)

type Kind = 'task' | 'preamble' | 'clause'

/** What the headings above a part make of it. */
interface Above {
  readonly headings: readonly Part[]
  /** What the nearest named heading makes of parts without units; null where none is named. */
  readonly kind: Kind | null
  /** Units of a heading, for the tasks below that name none. */
  readonly inherited: Duty | null
}

interface Context extends Chapters {
  readonly reader: Reader
  readonly pieces: (block: Block) => readonly Piece[]
  /** Parts that name units, themselves or below. */
  readonly naming: ReadonlySet<Part>
  /** Kinds of markers that head other parts somewhere in the document. */
  readonly headingKinds: ReadonlySet<string>
}

/** Sorts the body. A part that names units sets tasks wherever it stands; the rest goes by its title. */
export const chaptersOf = (tree: Tree, reader: Reader): Chapters => {
  const pieces = remembered((block: Block) => piecesOf(block, reader))
  const naming = new Set<Part>()
  const headingKinds = new Set<string>()
  for (const part of tree.parts) survey(part, pieces, naming, headingKinds)
  const context: Context = {
    tasks: [],
    preamble: [],
    clauses: [],
    nodes: [],
    reader,
    pieces,
    naming,
    headingKinds,
  }
  const top: Above = { headings: [], kind: null, inherited: null }
  looseTasks(tree.blocks, top, context)
  for (const part of tree.parts) sort(part, top, context)
  for (const block of tree.aside) context.nodes.push({ kind: asideKind(block), block })
  return context
}

const remembered = <A extends object, B>(work: (a: A) => B): ((a: A) => B) => {
  const results = new Map<A, B>()
  return (a) => {
    const known = results.get(a)
    if (known !== undefined) return known
    const result = work(a)
    results.set(a, result)
    return result
  }
}

const asideKind = ({ kind }: Block): NodeKind =>
  kind === 'page-number' || kind === 'table-head' ? kind : 'closing'

const survey = (
  part: Part,
  pieces: Context['pieces'],
  naming: Set<Part>,
  headingKinds: Set<string>,
): boolean => {
  if (part.parts.length > 0) headingKinds.add(part.marker.kind)
  let names = namesUnits([part.block, ...part.blocks], pieces)
  for (const child of part.parts) names = survey(child, pieces, naming, headingKinds) || names
  if (names) naming.add(part)
  return names
}

const namesUnits = (blocks: readonly Block[], pieces: Context['pieces']): boolean =>
  blocks.some((block) => pieces(block).some(({ duty }) => duty !== null))

const sort = (part: Part, above: Above, context: Context): void => {
  const named = namedKind(part)
  const kind = context.naming.has(part) ? 'task' : (named ?? above.kind ?? 'task')
  if (kind === 'preamble') preamble(part, context)
  else if (kind === 'clause') clauses(part, above.headings, context)
  else if (part.parts.length === 0) leaf(part, above, context)
  else heading(part, { ...above, kind: named ?? above.kind }, context)
}

const namedKind = (part: Part): Kind | null =>
  isNamed(part, PREAMBLE) ? 'preamble' : isNamed(part, SAFEGUARDS) ? 'clause' : null

const preamble = (part: Part, context: Context): void => {
  const isHeading = part.parts.length > 0 || part.blocks.length > 0
  if (isHeading) context.nodes.push({ kind: 'heading', block: part.block })
  for (const block of isHeading ? part.blocks : [part.block]) {
    context.nodes.push({ kind: 'preamble', block })
    context.preamble.push(block.text)
  }
  for (const child of part.parts) preamble(child, context)
}

const clauses = (part: Part, headings: readonly Part[], context: Context): void => {
  const chapter = headings.at(-1) ?? part
  const items = part.parts.length > 0 && headings.length === 0 ? part.parts : [part]
  for (const item of items) context.clauses.push({ chapter, part: item })
  clauseNodes(part, context)
}

const clauseNodes = (part: Part, context: Context): void => {
  for (const block of [part.block, ...part.blocks]) context.nodes.push({ kind: 'clause', block })
  for (const child of part.parts) clauseNodes(child, context)
}

const heading = (part: Part, above: Above, context: Context): void => {
  context.nodes.push({ kind: 'heading', block: part.block })
  const own = context.pieces(part.block).find(({ duty }) => duty !== null)?.duty
  const below: Above = {
    headings: [...above.headings, part],
    kind: above.kind,
    inherited: own ?? above.inherited,
  }
  looseTasks(part.blocks, below, context)
  for (const child of part.parts) sort(child, below, context)
}

const SENTENCE = /[。；！？]/

/** A numbered part with nothing numbered below: a task, or a heading over unnumbered tasks. */
const leaf = (part: Part, above: Above, context: Context): void => {
  const isTitle = !SENTENCE.test(part.block.text.text) && !namesUnits([part.block], context.pieces)
  const hasText = part.blocks.length > 0 && part.blocks[0]?.kind !== 'duty'
  if (
    isTitle &&
    part.blocks.length === 0 &&
    part.block.kind !== 'row' &&
    (context.headingKinds.has(part.marker.kind) || isWrapper(part))
  ) {
    context.nodes.push({ kind: 'heading', block: part.block })
    context.reader.note(finding('empty-heading', spanOf(part.block.whole), part.block.text.text))
  } else if (isTitle && hasText && headsTasks(part, above, context)) heading(part, above, context)
  else tasks(part.marker.printed, [part.block, ...part.blocks], above, context)
}

const LEVELS = 2

/** Where pillar and section are there already, a titled item with one list of units is a task itself. */
const headsTasks = (part: Part, { headings }: Above, { pieces }: Context): boolean => {
  const levels = headings.filter((one, index) => index > 0 || !isWrapper(one)).length
  const lists = part.blocks
    .flatMap(pieces)
    .filter(({ words, duty }) => duty !== null && words.text !== '').length
  return levels < LEVELS || lists > 1
}

/** Unnumbered blocks: those with units are tasks, those without an introduction to their heading. */
const looseTasks = (blocks: readonly Block[], above: Above, context: Context): void =>
  tasks(null, blocks, above, context)

const tasks = (number: string | null, blocks: readonly Block[], above: Above, context: Context): void => {
  const segments = segmentsOf(blocks, context.pieces, context.reader.log)
  const { headings, inherited } = above
  for (const [index, segment] of segments.entries()) {
    const numbered = index === 0 ? number : null
    const isTask = segment.duty !== null || numbered !== null || (inherited !== null && segments.length === 1)
    if (isTask && segment.words.text !== '') {
      context.tasks.push({ headings, number: numbered, segment, inherited })
      for (const block of segment.blocks) context.nodes.push({ kind: 'task', block })
    } else leftOver(segment, number !== null || index > 0, headings, context)
  }
}

/** Words that are no task are noted; they stay where they are in the text. */
const leftOver = (segment: Segment, trails: boolean, headings: readonly Part[], context: Context): void => {
  const whole = segment.blocks.map((block) => block.whole)
  const introduces = headings.length > 0 && segment.words.text !== ''
  const code = trails ? 'trailing-text' : introduces ? 'introduction' : 'unplaced'
  const span = segment.words.text === '' ? spanOfAll(whole) : spanOf(segment.words)
  context.reader.note(finding(code, span, segment.words.text || (whole[0]?.text ?? '')))
  for (const block of segment.blocks)
    context.nodes.push({ kind: introduces && !trails ? 'introduction' : 'unplaced', block })
}
