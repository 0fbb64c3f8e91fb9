import type { Period } from '@jiashan/domain/calendar'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import { Effect, Schema, Semaphore } from 'effect'
import type { Finding } from './cells.ts'
import { DraftImports, type ImportPlace } from './draft-imports.ts'
import type { Filled, Filling } from './filling.ts'
import { BOOK_PROBLEMS, BookFault } from './limits.ts'
import { PLAN_SHEETS } from './plan-book.ts'
import { fillPlans } from './plan-filling.ts'
import { plansToFill } from './plan-grounds.ts'
import { type RawBook, readBook } from './read.ts'
import { recognise } from './recognise.ts'
import { REPORT_SHEETS } from './report-book.ts'
import { fillReports } from './report-filling.ts'
import { reportsToFill } from './report-grounds.ts'
import { type Bases, type BookKind, IDENTITY_SHEET, TEMPLATE_VERSION } from './template.ts'

/** The file as a whole is not read; `told` is what it says instead, e.g. another period. */
export class WorkbookRefused extends Schema.TaggedError<WorkbookRefused>()('WorkbookRefused', {
  problem: Schema.Literals(BOOK_PROBLEMS),
  told: Schema.String,
}) {}

export interface Preview extends Omit<ImportPlace, 'programme'> {
  /** Names the preview when it is applied; null while there are findings, or nothing changes. */
  readonly id: string | null
  readonly findings: readonly Finding[]
  readonly tasks: readonly Pick<Filled, 'task' | 'changes'>[]
}

export interface Upload {
  readonly programme: ProgrammeId
  readonly about: string
  readonly file: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

/** Reading takes a thread and its memory: two at a time, others wait. */
const turn = Semaphore.makeUnsafe(2)

/** Findings told at most; more help nobody. */
const MOST_FINDINGS = 200

/** Previews an upload of a unit's reports on a period. */
export const previewReports = Effect.fn('Workbooks.previewReports')(function* (actor: Actor, upload: Upload) {
  const book = yield* read(upload, REPORT_SHEETS)
  const { fillable, today } = yield* reportsToFill(actor, upload.programme, upload.about as Period)
  const filling = yield* judge(actor, 'report', upload, book, (bases) =>
    fillReports(book, bases, fillable, today),
  )
  return yield* keep(actor, 'report', upload, filling)
})

/** Previews an upload of a unit's plans of a year. */
export const previewPlans = Effect.fn('Workbooks.previewPlans')(function* (actor: Actor, upload: Upload) {
  const book = yield* read(upload, PLAN_SHEETS)
  const year = Number(upload.about)
  const plans = yield* plansToFill(actor, upload.programme, year)
  const filling = yield* judge(actor, 'plan', upload, book, (bases) => fillPlans(book, bases, plans, year))
  return yield* keep(actor, 'plan', upload, filling)
})

const read = ({ bytes }: Upload, sheets: readonly string[]): Effect.Effect<RawBook, WorkbookRefused> =>
  turn.withPermits(1)(
    Effect.tryPromise({
      try: () => readBook(bytes, [...sheets, IDENTITY_SHEET]),
      catch: (error) => error,
    }).pipe(Effect.catch(refusing)),
  )

/** Recognises the template and compares it. */
const judge = (
  { department }: Actor,
  template: BookKind,
  { programme, about }: Upload,
  book: RawBook,
  fill: (bases: Bases) => Filling,
): Effect.Effect<Filling, WorkbookRefused> =>
  Effect.try({
    try: () => {
      const expected = { template, version: TEMPLATE_VERSION, programme, department: department ?? '', about }
      return fill(recognise(book, expected))
    },
    catch: (error) => error,
  }).pipe(Effect.catch(refusing))

const refusing = (error: unknown): Effect.Effect<never, WorkbookRefused> =>
  error instanceof BookFault
    ? Effect.fail(new WorkbookRefused({ problem: error.problem, told: error.told }))
    : Effect.die(error)

const keep = Effect.fn('Workbooks.keep')(function* (
  actor: Actor,
  kind: BookKind,
  { programme, about, file }: Upload,
  { findings, filled }: Filling,
) {
  const place: ImportPlace = { programme, kind, about, file }
  const sound = findings.length === 0 && filled.length > 0
  const id = sound ? yield* (yield* DraftImports).keep(actor, place, filled) : null
  const preview: Preview = {
    ...{ id, kind, about, file },
    findings: findings.slice(0, MOST_FINDINGS),
    tasks: filled.map(({ task, changes }) => ({ task, changes })),
  }
  return preview
})
