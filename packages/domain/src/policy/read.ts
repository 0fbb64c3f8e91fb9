import { assign, NOBODY, type Roll, rollOf } from './assignment.ts'
import { type Block, blocksOf, type Line } from './blocks.ts'
import { bracketsOf } from './brackets.ts'
import { chaptersOf, type TaskDraft } from './chapters.ts'
import { clausesOf } from './clauses.ts'
import { coverAll, type Node } from './coverage.ts'
import { dutyModesOf } from './duty-modes.ts'
import { type Erratum, withErrata } from './errata.ts'
import { type Finding, finding, type PlainFinding } from './finding.ts'
import { dateOf, type FrontMatter, frontMatter, parentOf } from './front-matter.ts'
import { horizonOf } from './horizon.ts'
import { markerOf } from './markers.ts'
import { LABEL_AT_START } from './notations.ts'
import { checkNumbering } from './numbering.ts'
import { type Passage, passageOf, slice, spanOf, spanOfAll, trim } from './passage.ts'
import type { Reader } from './pieces.ts'
import { pillarsOf } from './programme-structure.ts'
import { type Log, properWidth, type Repair } from './repair.ts'
import { dutyOf, statesFirstLeads } from './responsibility.ts'
import { linesOf, positions } from './source.ts'
import type { Department, PolicyDocument, Span, Target, Task } from './structure.ts'
import { columnsOf } from './table.ts'
import { WHOLE_OUTCOME } from './target-patterns.ts'
import { type Horizon, targetsIn } from './targets.ts'
import { simplified } from './traditional.ts'
import { treeOf } from './tree.ts'
import { type Registry, registryOf } from './units.ts'

export interface ReadingOptions {
  /** The units that are known. */
  readonly departments: readonly Department[]
  /** Repairs of this very document. */
  readonly errata?: readonly Erratum[]
}

/** An outcome that a task promises without a number 定性目标. */
export interface Outcome {
  /** Ordinal of the task. */
  readonly task: number
  readonly words: string
  readonly span: Span
}

export interface Reading {
  readonly document: PolicyDocument
  /** The units that the document names, in order of appearance. */
  readonly departments: readonly Department[]
  readonly outcomes: readonly Outcome[]
  readonly repairs: readonly Repair[]
  readonly findings: readonly Finding[]
  /** Every code point of the text in exactly one node, in order. */
  readonly nodes: readonly Node[]
}

/** Reads a policy document. Total: any text gives a reading, and what cannot be placed is a finding. */
export const read = (text: string, { departments, errata = [] }: ReadingOptions): Reading => {
  const repairs: Repair[] = []
  const plain: PlainFinding[] = []
  const log: Log = (repair) => repairs.push(repair)
  const note = (one: PlainFinding): void => void plain.push(one)
  const registry = registryOf(departments)
  const source = passageOf(text)
  const lines = linesIn(withErrata(source, errata, log, note), log)
  const reader: Reader = { registry, log, note }

  const from = lines.findIndex((line) => beginsBody(line, registry))
  const front = frontMatter(from < 0 ? lines : lines.slice(0, from), log)
  const blocks = blocksOf(
    from < 0 ? [] : lines.slice(from),
    { whole: (line) => isWholeDuty(line, registry), atEnd: (line) => endsWithDuty(line, registry) },
    log,
  )
  const tree = treeOf(blocks)
  const chapters = chaptersOf(tree, reader)
  checkNumbering(tree.parts, note)

  const preamble = [...front.opening, ...chapters.preamble]
  const date = front.date ?? closingDate(blocks)
  const horizon = horizonOf(front.title, preamble, chapters.tasks, date)
  const roll = rollOf(registry, note)
  const drafts = chapters.tasks.toSorted(
    (a, b) => (a.segment.words.at[0] ?? 0) - (b.segment.words.at[0] ?? 0),
  )
  const firstLeads = outsideTasks(lines, drafts).some(statesFirstLeads)
  const tasks = tasksFrom(drafts, { horizon, roll, firstLeads, note, log })

  if (front.title === '') note(finding('no-title', { start: 0, end: 0 }))
  if (tasks.length === 0) note(finding('no-task', { start: 0, end: 0 }))

  const overall = preamble.map((paragraph) => targetsIn(paragraph, horizon))
  for (const { findings } of overall) findings.filter(({ code }) => code !== 'plain-number').forEach(note)
  const document: PolicyDocument = {
    title: front.title,
    number: front.number,
    issuers: front.issuers,
    date,
    parent: parentOf(preamble),
    preamble: preamble.map((paragraph) => paragraph.text),
    targets: overall
      .flatMap(({ targets }) => targets)
      .map((target, index): Target => ({ key: `G${index + 1}`, ...target })),
    pillars: pillarsOf(
      tasks.map((task, index) => ({ task, draft: drafts[index] as TaskDraft })),
      front.title,
    ),
    clauses: clausesOf(chapters.clauses),
  }
  const points = Array.from(text)
  const nodes = coverAll(
    points,
    [...front.nodes, ...chapters.nodes.map(({ kind, block }) => ({ kind, span: spanOf(block.whole) }))],
    note,
  )
  return {
    document,
    departments: roll.departments(),
    outcomes: outcomesOf(drafts),
    repairs: repairs
      .map((repair) => ({ ...repair, found: points.slice(repair.span.start, repair.span.end).join('') }))
      .toSorted(bySpan),
    findings: located(text, plain),
    nodes,
  }
}

const bySpan = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start

const located = (text: string, findings: readonly PlainFinding[]): readonly Finding[] => {
  const position = positions(text)
  return findings.map((one) => ({ ...one, ...position(one.span.start) })).toSorted(bySpan)
}

const linesIn = (source: Passage, log: Log): readonly Line[] => {
  const lines: Line[] = []
  let afterBlank = false
  for (const { passage } of linesOf(source)) {
    const line = trim(properWidth(passage, log))
    if (line.text !== '') lines.push({ passage: line, afterBlank })
    afterBlank = line.text === ''
  }
  return lines
}

/** The first numbered, labelled or tabulated line, or the first sentence that units are responsible for. */
const beginsBody = ({ passage }: Line, registry: Registry): boolean =>
  markerOf(passage.text) !== null ||
  columnsOf(passage) !== null ||
  /^序[号號]$/.test(passage.text) ||
  LABEL_AT_START.test(simplified(passage.text.slice(0, 40))) ||
  endsWithDuty(passage, registry)

const endsWithDuty = (line: Passage, registry: Registry): boolean => {
  if (!/[）)〕\]】][。；]?$/.test(line.text)) return false
  const bracket = bracketsOf(line).at(-1)
  return (
    bracket !== undefined &&
    dutyOf(registry, slice(line, bracket.start + 1, bracket.end - 1), 'bracket') !== null
  )
}

/** A line that is nothing but a bracket of units. */
const isWholeDuty = (line: Passage, registry: Registry): boolean => {
  const [bracket] = bracketsOf(line)
  if (
    bracket === undefined ||
    bracket.start !== 0 ||
    !/^[。；]?$/.test(line.text.slice(bracket.end, bracket.end + 2))
  )
    return false
  return dutyOf(registry, slice(line, 1, bracket.closed ? bracket.end - 1 : bracket.end), 'bracket') !== null
}

const closingDate = (blocks: readonly Block[]): FrontMatter['date'] =>
  blocks
    .flatMap(({ kind, whole }) => (kind === 'closing' ? [dateOf(whole.text)] : []))
    .findLast((date) => date !== null) ?? null

const LONGEST_STATEMENT = 300

/** The lines that belong to no task: where a document says how it is to be read. */
const outsideTasks = (lines: readonly Line[], drafts: readonly TaskDraft[]): readonly string[] => {
  const spans = drafts.map(spanOfDraft)
  let next = 0
  return lines.flatMap(({ passage }) => {
    const at = passage.at[0] ?? 0
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1
    return at < (spans[next]?.start ?? Number.POSITIVE_INFINITY)
      ? [passage.text.slice(0, LONGEST_STATEMENT)]
      : []
  })
}

const spanOfDraft = ({ segment }: TaskDraft): Span => spanOfAll(segment.blocks.map(({ whole }) => whole))

interface TaskContext {
  readonly horizon: Horizon
  readonly roll: Roll
  /** The document says outside its tasks that the first unit of every list leads. */
  readonly firstLeads: boolean
  readonly note: (finding: PlainFinding) => void
  readonly log: Log
}

const tasksFrom = (drafts: readonly TaskDraft[], context: TaskContext): readonly Task[] => {
  let firstLeads = context.firstLeads
  return drafts.map((draft, index) => {
    const { duty } = draft.segment
    if (duty?.firstLeads === 'hence') firstLeads = true
    if (duty?.leadNote != null)
      context.log({ kind: 'lead-note', span: spanOf(duty.leadNote), found: duty.leadNote.text, repaired: '' })
    return taskOf(draft, index + 1, { ...context, firstLeads })
  })
}

const taskOf = (
  draft: TaskDraft,
  ordinal: number,
  { horizon, roll, firstLeads, note }: TaskContext,
): Task => {
  const { words, duty } = draft.segment
  const span = spanOfDraft(draft)
  const given = duty ?? draft.inherited
  if (duty === null)
    note(
      finding(given === null ? 'no-responsibility' : 'inherited-responsibility', spanOf(words), words.text),
    )
  const { lead, supports } = given === null ? NOBODY : assign(given, firstLeads, roll, note)
  const { targets, findings } = targetsIn(words, horizon)
  findings.forEach(note)
  return {
    ordinal,
    number: draft.number,
    text: words.text,
    dutyModes: dutyModesOf(words.text),
    lead,
    supports,
    targets: targets.map((target, index) => ({ key: `${ordinal}.${index + 1}`, ...target })),
    span,
  }
}

const outcomesOf = (drafts: readonly TaskDraft[]): readonly Outcome[] =>
  drafts.flatMap(({ segment: { words } }, index) =>
    [...simplified(words.text).matchAll(WHOLE_OUTCOME)].map((found) => {
      const said = slice(words, found.index, found.index + found[0].length)
      return { task: index + 1, words: said.text, span: spanOf(said) }
    }),
  )
