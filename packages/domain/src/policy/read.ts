import type { PlainDate } from '../calendar/index.ts'
import { rollOf } from './assignment.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Chapters, chaptersOf } from './chapters.ts'
import { clausesOf } from './clauses.ts'
import { coverAll, type Node } from './coverage.ts'
import { type Erratum, withErrata } from './errata.ts'
import { type Finding, finding, type PlainFinding } from './finding.ts'
import { dateOf, type FrontMatter, frontMatter, parentOf } from './front-matter.ts'
import { horizonOf } from './horizon.ts'
import { beginsBody, endsWithDuty, isWholeDuty, linesIn } from './lines.ts'
import { checkNumbering } from './numbering.ts'
import { passageOf, spanOf } from './passage.ts'
import type { Reader } from './pieces.ts'
import { pillarsOf } from './programme-structure.ts'
import type { Repair } from './repair.ts'
import { statesFirstLeads } from './responsibility.ts'
import { positions } from './source.ts'
import type { Department, PolicyDocument, Span, Target } from './structure.ts'
import { type Horizon, targetsIn } from './targets.ts'
import { type Outcome, outcomesOf, outsideTasks, tasksFrom } from './tasks.ts'
import { treeOf } from './tree.ts'
import { registryOf } from './units.ts'

export interface ReadingOptions {
  /** The units that are known. */
  readonly departments: readonly Department[]
  /** Repairs of this very document. */
  readonly errata?: readonly Erratum[]
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
  const findings: PlainFinding[] = []
  const reader: Reader = {
    registry: registryOf(departments),
    log: (repair) => void repairs.push(repair),
    note: (one) => void findings.push(one),
  }
  const { registry, log, note } = reader

  const lines = linesIn(withErrata(passageOf(text), errata, log, note), log)
  const found = lines.findIndex((line) => beginsBody(line, registry))
  const bodyAt = found < 0 ? lines.length : found
  const front = frontMatter(lines.slice(0, bodyAt), log)
  const blocks = blocksOf(
    lines.slice(bodyAt),
    { whole: (line) => isWholeDuty(line, registry), atEnd: (line) => endsWithDuty(line, registry) },
    log,
  )
  const tree = treeOf(blocks)
  checkNumbering(tree.parts, note)
  const chapters = chaptersOf(tree, reader)

  const preamble = [...front.opening, ...chapters.preamble]
  const date = front.date ?? closingDate(blocks)
  const horizon = horizonOf(front.title, preamble, chapters.tasks, date)
  const drafts = chapters.tasks.toSorted((a, b) => a.segment.span.start - b.segment.span.start)
  const firstLeads = outsideTasks(lines, drafts).some(statesFirstLeads)
  const roll = rollOf(registry, note)
  const tasks = tasksFrom(drafts, { horizon, roll, firstLeads, note, log })
  if (front.title === '') note(finding('no-title', NOWHERE))
  if (tasks.length === 0) note(finding('no-task', NOWHERE))

  const document: PolicyDocument = {
    title: front.title,
    number: front.number,
    issuers: front.issuers,
    date,
    parent: parentOf(preamble),
    preamble: preamble.map((paragraph) => paragraph.text),
    targets: overallTargets(preamble, horizon, note),
    pillars: pillarsOf(tasks, front.title),
    clauses: clausesOf(chapters.clauses),
  }
  const points = Array.from(text)
  const nodes = coverAll(points, [...front.nodes, ...bodyNodes(chapters)], note)
  return {
    document,
    departments: roll.departments(),
    outcomes: outcomesOf(drafts),
    repairs: repairs.map((repair) => asReceived(repair, points)).toSorted(bySpan),
    findings: located(text, findings),
    nodes,
  }
}

const NOWHERE: Span = { start: 0, end: 0 }

const closingDate = (blocks: readonly Block[]): PlainDate | null =>
  blocks
    .flatMap(({ kind, whole }) => (kind === 'closing' ? [dateOf(whole.text)] : []))
    .findLast((date) => date !== null) ?? null

/** Numbers that the overall requirements only mention are common, and not noted. */
const overallTargets = (
  preamble: FrontMatter['opening'],
  horizon: Horizon,
  note: (finding: PlainFinding) => void,
): readonly Target[] => {
  const readings = preamble.map((paragraph) => targetsIn(paragraph, horizon))
  for (const one of readings.flatMap(({ findings }) => findings)) if (one.code !== 'plain-number') note(one)
  return readings
    .flatMap(({ targets }) => targets)
    .map((target, index) => ({ key: `G${index + 1}`, ...target }))
}

const bodyNodes = ({ nodes }: Chapters): readonly Node[] =>
  nodes.map(({ kind, block }) => ({ kind, span: spanOf(block.whole) }))

const asReceived = (repair: Repair, points: readonly string[]): Repair => ({
  ...repair,
  found: points.slice(repair.span.start, repair.span.end).join(''),
})

const bySpan = (a: { readonly span: Span }, b: { readonly span: Span }): number => a.span.start - b.span.start

const located = (text: string, findings: readonly PlainFinding[]): readonly Finding[] => {
  const position = positions(text)
  return findings.map((one) => ({ ...one, ...position(one.span.start) })).toSorted(bySpan)
}
