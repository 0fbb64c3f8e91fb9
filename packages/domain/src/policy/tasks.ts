import { assign, NOBODY, type Roll } from './assignment.ts'
import type { TaskDraft } from './chapters.ts'
import { dutyModesOf } from './duty-modes.ts'
import { finding, type PlainFinding } from './finding.ts'
import { slice, spanOf } from './passage.ts'
import type { Log } from './repair.ts'
import type { Span, Task } from './structure.ts'
import { WHOLE_OUTCOME } from './target-patterns.ts'
import { type Horizon, targetsIn } from './targets.ts'
import { simplified } from './traditional.ts'
import type { Line } from './wrapping.ts'

const LONGEST_STATEMENT = 300

/** The lines that belong to no task: where a document says how it is to be read. */
export const outsideTasks = (lines: readonly Line[], drafts: readonly TaskDraft[]): readonly string[] => {
  const spans = drafts.map(({ segment }) => segment.span)
  let next = 0
  return lines.flatMap(({ passage }) => {
    const at = passage.at[0] ?? 0
    while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1
    return at < (spans[next]?.start ?? Number.POSITIVE_INFINITY)
      ? [passage.text.slice(0, LONGEST_STATEMENT)]
      : []
  })
}

/** A task with what it was made from. */
export interface TaskFrom {
  readonly draft: TaskDraft
  readonly task: Task
}

interface TaskContext {
  readonly horizon: Horizon
  readonly roll: Roll
  /** The document says outside its tasks that the first unit of every list leads. */
  readonly firstLeads: boolean
  readonly note: (finding: PlainFinding) => void
  readonly log: Log
}

/** The tasks in order. A note with 下同 changes how the lists after it are read. */
export const tasksFrom = (drafts: readonly TaskDraft[], context: TaskContext): readonly TaskFrom[] => {
  let firstLeads = context.firstLeads
  return drafts.map((draft, index) => {
    const { duty } = draft.segment
    if (duty?.firstLeads === 'hence') firstLeads = true
    if (duty?.leadNote != null)
      context.log({ kind: 'lead-note', span: spanOf(duty.leadNote), found: duty.leadNote.text, repaired: '' })
    return { draft, task: taskOf(draft, index + 1, { ...context, firstLeads }) }
  })
}

const taskOf = (
  draft: TaskDraft,
  ordinal: number,
  { horizon, roll, firstLeads, note }: TaskContext,
): Task => {
  const { words, duty, span } = draft.segment
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

/** An outcome that a task promises without a number 定性目标. */
export interface Outcome {
  /** Ordinal of the task. */
  readonly task: number
  readonly words: string
  readonly span: Span
}

export const outcomesOf = (drafts: readonly TaskDraft[]): readonly Outcome[] =>
  drafts.flatMap(({ segment: { words } }, index) =>
    [...simplified(words.text).matchAll(WHOLE_OUTCOME)].map((found) => {
      const said = slice(words, found.index, found.index + found[0].length)
      return { task: index + 1, words: said.text, span: spanOf(said) }
    }),
  )
