import type { Block } from './blocks.ts'
import { finding } from './finding.ts'
import { type Passage, spanOf } from './passage.ts'
import type { Duty } from './responsibility.ts'
import { type Reader, type Segment, segmentsOf } from './segments.ts'
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

export const titleOf = (part: Part): string => part.block.text.text.replace(/[。：；]$/, '')

const isNamed = (part: Part, pattern: RegExp): boolean =>
  pattern.test(simplified(titleOf(part).split('。')[0] ?? '').replace(/\s/g, ''))

export const isWrapper = (part: Part): boolean => isNamed(part, WRAPPER)

type Kind = 'task' | 'preamble' | 'clause'

/** Sorts the body. A part that names units sets tasks wherever it stands; the rest goes by its title. */
export const chaptersOf = (tree: Tree, reader: Reader): Chapters => {
  const chapters: Chapters = { tasks: [], preamble: [], clauses: [], nodes: [] }
  const duties = new Map<Part, boolean>()
  for (const part of tree.parts) namesUnits(part, reader, duties)
  const headingKinds = kindsWithParts(tree.parts)
  const context: Context = { chapters, reader, duties, headingKinds }
  looseTasks(tree.blocks, [], null, context)
  for (const part of tree.parts) sort(part, [], null, null, context)
  for (const block of tree.aside) chapters.nodes.push({ kind: asideKind(block), block })
  return chapters
}

const asideKind = ({ kind }: Block): NodeKind =>
  kind === 'page-number' || kind === 'table-head' ? kind : 'closing'

interface Context {
  readonly chapters: Chapters
  readonly reader: Reader
  /** Whether a part or anything below it names units. */
  readonly duties: ReadonlyMap<Part, boolean>
  readonly headingKinds: ReadonlySet<string>
}

const quiet = (reader: Reader): Reader => ({ ...reader, log: () => undefined, note: () => undefined })

const namesUnits = (part: Part, reader: Reader, duties: Map<Part, boolean>): boolean => {
  const own = segmentsOf([part.block, ...part.blocks], quiet(reader)).some(({ duty }) => duty !== null)
  const below = part.parts.map((child) => namesUnits(child, reader, duties)).some((named) => named)
  duties.set(part, own || below)
  return own || below
}

const kindsWithParts = (parts: readonly Part[]): ReadonlySet<string> => {
  const kinds = new Set<string>()
  const walk = (part: Part): void => {
    if (part.parts.length > 0) kinds.add(part.marker.kind)
    part.parts.forEach(walk)
  }
  parts.forEach(walk)
  return kinds
}

const kindOf = (part: Part, above: Kind | null, { duties }: Context): Kind => {
  if (duties.get(part) === true) return 'task'
  if (isNamed(part, PREAMBLE)) return 'preamble'
  if (isNamed(part, SAFEGUARDS)) return 'clause'
  return above ?? 'task'
}

/** `above` is what the nearest named heading makes of parts without units. */
const sort = (
  part: Part,
  headings: readonly Part[],
  above: Kind | null,
  inherited: Duty | null,
  context: Context,
): void => {
  const kind = kindOf(part, above, context)
  if (kind === 'preamble') preamble(part, context)
  else if (kind === 'clause') clauses(part, headings, context)
  else tasksBelow(part, headings, above, inherited, context)
}

const tasksBelow = (
  part: Part,
  headings: readonly Part[],
  above: Kind | null,
  inherited: Duty | null,
  context: Context,
): void => {
  const below = isNamed(part, PREAMBLE) ? 'preamble' : isNamed(part, SAFEGUARDS) ? 'clause' : above
  if (part.parts.length === 0) leaf(part, headings, inherited, context)
  else heading(part, headings, below, inherited, context)
}

const preamble = (part: Part, context: Context): void => {
  const { nodes, preamble: paragraphs } = context.chapters
  const own = [...(part.parts.length > 0 || part.blocks.length > 0 ? [] : [part.block]), ...part.blocks]
  if (!own.includes(part.block)) nodes.push({ kind: 'heading', block: part.block })
  for (const block of own) {
    nodes.push({ kind: 'preamble', block })
    paragraphs.push(block.text)
  }
  for (const child of part.parts) preamble(child, context)
}

const clauses = (part: Part, headings: readonly Part[], { chapters }: Context): void => {
  const chapter = headings.at(-1) ?? part
  const items = part.parts.length > 0 && headings.length === 0 ? part.parts : [part]
  for (const item of items)
    chapters.clauses.push({ chapter: headings.length === 0 ? part : chapter, part: item })
  const walk = (one: Part): void => {
    for (const block of [one.block, ...one.blocks]) chapters.nodes.push({ kind: 'clause', block })
    one.parts.forEach(walk)
  }
  walk(part)
}

const heading = (
  part: Part,
  headings: readonly Part[],
  above: Kind | null,
  inherited: Duty | null,
  context: Context,
): void => {
  const { nodes } = context.chapters
  nodes.push({ kind: 'heading', block: part.block })
  const [own] = segmentsOf([part.block], context.reader)
  const path = [...headings, part]
  looseTasks(part.blocks, path, own?.duty ?? inherited, context)
  for (const child of part.parts) sort(child, path, above, own?.duty ?? inherited, context)
}

const SENTENCE = /[。；！？]/

/** A numbered part with nothing numbered below: a task, or a heading over unnumbered tasks. */
const leaf = (part: Part, headings: readonly Part[], inherited: Duty | null, context: Context): void => {
  const { chapters, reader, headingKinds } = context
  const title = part.block.text.text
  const all = segmentsOf([part.block, ...part.blocks], quiet(reader))
  const isTitle =
    !SENTENCE.test(title) && segmentsOf([part.block], quiet(reader)).every(({ duty }) => duty === null)
  const ownUnits = part.blocks[0]?.kind === 'duty' || part.block.kind === 'row'
  const placed = headings.filter((one, index) => index > 0 || !isWrapper(one)).length
  const named = all.filter(({ duty }) => duty !== null).length
  if (isTitle && part.blocks.length === 0 && headingKinds.has(part.marker.kind)) {
    chapters.nodes.push({ kind: 'heading', block: part.block })
    reader.note(finding('empty-heading', spanOf(part.block.whole), title))
  } else if (isTitle && !ownUnits && part.blocks.length > 0 && (placed < 2 || named > 1)) {
    chapters.nodes.push({ kind: 'heading', block: part.block })
    looseTasks(part.blocks, [...headings, part], inherited, context)
  } else
    tasks(part.marker.printed, segmentsOf([part.block, ...part.blocks], reader), headings, inherited, context)
}

/** Unnumbered blocks: those with units are tasks, those without an introduction to their heading. */
const looseTasks = (
  blocks: readonly Block[],
  headings: readonly Part[],
  inherited: Duty | null,
  context: Context,
): void => {
  tasks(null, segmentsOf(blocks, context.reader), headings, inherited, context)
}

const tasks = (
  number: string | null,
  segments: readonly Segment[],
  headings: readonly Part[],
  inherited: Duty | null,
  context: Context,
): void => {
  const { chapters } = context
  for (const [index, segment] of segments.entries()) {
    const isTask =
      segment.duty !== null ||
      (number !== null && index === 0) ||
      (inherited !== null && segments.length === 1)
    if (isTask && segment.words.text !== '') {
      chapters.tasks.push({ headings, number: index === 0 ? number : null, segment, inherited })
      for (const block of segment.blocks) chapters.nodes.push({ kind: 'task', block })
    } else leftOver(segment, number, headings, index, context)
  }
}

const leftOver = (
  segment: Segment,
  number: string | null,
  headings: readonly Part[],
  index: number,
  { chapters, reader }: Context,
): void => {
  const first = segment.blocks[0]
  if (first === undefined) return
  const span = spanOf(segment.words.text === '' ? first.whole : segment.words)
  const fact = segment.words.text || first.whole.text
  const code =
    number !== null || index > 0
      ? 'trailing-text'
      : headings.length > 0 && segment.words.text !== ''
        ? 'introduction'
        : 'unplaced'
  reader.note(finding(code, span, fact))
  for (const block of segment.blocks)
    chapters.nodes.push({ kind: code === 'introduction' ? 'introduction' : 'unplaced', block })
}
