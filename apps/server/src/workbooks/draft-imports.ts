import { authorise, Forbidden } from '@jiashan/domain/access'
import type { Actor, DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import { Clock, Context, Effect, Layer, Result, Schema } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import { type Admission, replaceDraft } from '../drafts/drafts.ts'
import { Database, type Transaction } from '../store/database.ts'
import { holdHead, streamOf } from '../store/journal.ts'
import type { Filled } from './filling.ts'
import type { BookKind } from './template.ts'

/** There is no such import of the asker's unit, or its preview is too old. */
export class NoSuchImport extends Schema.TaggedError<NoSuchImport>()('NoSuchImport', {}) {}

/** The import was applied or undone already. */
export class ImportNotIn extends Schema.TaggedError<ImportNotIn>()('ImportNotIn', {
  status: Schema.String,
}) {}

/** Somebody wrote in these tasks' forms since; nothing was changed. */
export class ImportOvertaken extends Schema.TaggedError<ImportOvertaken>()('ImportOvertaken', {
  doing: Schema.Literals(['apply', 'undo']),
  tasks: Schema.Array(Schema.Int),
  by: Schema.Array(Schema.String),
}) {}

export type ImportStatus = 'previewed' | 'applied' | 'undone'

/** One form that an import fills; `replaced` is the draft that stood before, null for none. */
interface Entry extends Omit<Filled, 'fields'> {
  readonly content: object
  readonly replaced?: object | null
}

/** Which programme's forms, of which kind and time, from which file. */
export interface ImportPlace {
  readonly programme: ProgrammeId
  readonly kind: BookKind
  readonly about: string
  readonly file: string
}

export interface ImportSummary {
  readonly id: string
  readonly kind: BookKind
  readonly about: string
  readonly file: string
  readonly status: ImportStatus
  readonly byName: string
  readonly at: string
  readonly tasks: readonly number[]
  readonly changes: number
}

/** Whether a task's form may be drafted, and the version of its report or plan. */
export interface FormKind<E> {
  readonly admit: (actor: Actor, programme: ProgrammeId, task: number, about: string) => Admission<E>
  readonly version: (tx: Transaction, programme: ProgrammeId, task: number, about: string) => Promise<number>
}

type Refused = Forbidden | NoSuchImport | ImportNotIn | ImportOvertaken

export interface DraftImportsShape {
  /** Keeps what a workbook would fill, for a day; answers the import's id. */
  readonly keep: (
    actor: Actor,
    place: ImportPlace,
    filled: readonly Filled[],
  ) => Effect.Effect<string, Forbidden>
  /** Writes all drafts of a kept import, or none. */
  readonly apply: <E>(
    actor: Actor,
    id: string,
    kinds: Readonly<Record<BookKind, FormKind<E>>>,
  ) => Effect.Effect<ImportSummary, E | Refused>
  /** Puts back all drafts that the import replaced, or none. */
  readonly undo: (actor: Actor, id: string) => Effect.Effect<ImportSummary, Refused>
  /** The unit's last imports, newest first. */
  readonly list: (actor: Actor, programme: ProgrammeId) => Effect.Effect<readonly ImportSummary[]>
}

const KEPT_MS = 24 * 3_600_000
const LISTED = 10

/** Imports of workbooks into a unit's drafts, outside the journal: a draft is nothing that was handed in. */
export class DraftImports extends Context.Service<DraftImports, DraftImportsShape>()(
  '@jiashan/server/DraftImports',
) {
  static readonly layer = Layer.effect(
    DraftImports,
    Effect.gen(function* () {
      const database = yield* Database
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const keep = Effect.fn('DraftImports.keep')(function* (
        actor: Actor,
        place: ImportPlace,
        filled: readonly Filled[],
      ) {
        const { department, account } = yield* clerkOf(actor, place.kind)
        const now = (yield* clock.now).epochMs
        const id = ids.next(now)
        const entries = filled.map(({ fields, ...one }): Entry => ({ ...one, content: fields }))
        yield* Effect.promise(async () => {
          const old = { status: 'previewed', at: { lt: new Date(now - KEPT_MS) } }
          await database.client.draftImport.deleteMany({ where: { department, ...old } })
          const by = { department, account, byName: actor.name, at: new Date(now) }
          const data = { id, ...place, ...by, status: 'previewed', entries: entries as never }
          await database.client.draftImport.create({ data })
        })
        return id
      })
      const apply = Effect.fn('DraftImports.apply')(function* <E>(
        actor: Actor,
        id: string,
        kinds: Readonly<Record<BookKind, FormKind<E>>>,
      ) {
        const at = new Date((yield* clock.now).epochMs)
        const savedAt = new Date(yield* Clock.currentTimeMillis)
        return yield* database.transaction<ImportSummary, E | Refused>(async (tx) => {
          const claimed = await claim(tx, actor, id, 'previewed', 'applied')
          if (Result.isFailure(claimed)) return Result.fail(claimed.failure)
          const row = claimed.success
          const kind = kinds[row.kind]
          await holdHead(tx, streamOf(row.programme))
          const written: Entry[] = []
          const overtaken = new Overtaken()
          for (const entry of row.entries) {
            const admitted = await kind.admit(actor, row.programme, entry.task, row.about)(tx)
            if (Result.isFailure(admitted)) return Result.fail(admitted.failure)
            const where = draftKey(row, entry.task)
            const stands = await tx.draft.findUnique({ where: { programme_kind_subject_party: where } })
            const version = await kind.version(tx, row.programme, entry.task, row.about)
            if ((stands?.revision ?? 0) !== entry.revision || version !== entry.version) {
              overtaken.note(entry.task, stands?.savedBy)
              continue
            }
            const data = draftData(actor, entry.revision + 1, entry.content, savedAt)
            if (stands === null) await tx.draft.create({ data: { ...where, ...data } })
            else if (!(await replaceDraft(tx, where, entry.revision, data)))
              overtaken.note(entry.task, stands.savedBy)
            written.push({ ...entry, replaced: (stands?.content ?? null) as object | null })
          }
          if (overtaken.tasks.length > 0) return Result.fail(overtaken.refusal('apply'))
          await tx.draftImport.update({ where: { id }, data: { at, entries: written as never } })
          return Result.succeed(summary({ ...row, status: 'applied', at, entries: written }))
        })
      })
      const undo = Effect.fn('DraftImports.undo')(function* (actor: Actor, id: string) {
        const savedAt = new Date(yield* Clock.currentTimeMillis)
        return yield* database.transaction<ImportSummary, Refused>(async (tx) => {
          const claimed = await claim(tx, actor, id, 'applied', 'undone')
          if (Result.isFailure(claimed)) return Result.fail(claimed.failure)
          const row = claimed.success
          const overtaken = new Overtaken()
          for (const entry of row.entries) {
            const where = draftKey(row, entry.task)
            // An emptied draft keeps counting revisions, so that a window left open notices; forms start anew from it.
            const data = draftData(actor, entry.revision + 2, entry.replaced ?? {}, savedAt)
            if (await replaceDraft(tx, where, entry.revision + 1, data)) continue
            const stands = await tx.draft.findUnique({ where: { programme_kind_subject_party: where } })
            overtaken.note(entry.task, stands?.savedBy)
          }
          if (overtaken.tasks.length > 0) return Result.fail(overtaken.refusal('undo'))
          return Result.succeed(summary({ ...row, status: 'undone' }))
        })
      })
      const list = ({ department }: Actor, programme: ProgrammeId) =>
        Effect.promise(async () => {
          const rows = await database.client.draftImport.findMany({
            where: { programme, department: department ?? '', status: { not: 'previewed' } },
            orderBy: { at: 'desc' },
            take: LISTED,
          })
          return rows.map((row) => summary(row as unknown as ImportRow))
        })
      return { keep, apply, undo, list }
    }),
  )
}

const PERMISSION = { report: 'report.submit', plan: 'plan.submit' } as const satisfies Record<
  BookKind,
  string
>

/** A clerk, with the unit whose forms they write. */
const clerkOf = (actor: Actor, kind: BookKind) => {
  const { department, account, role } = actor
  const allowed = authorise(actor, PERMISSION[kind], department)
  return department === null || account === 'system' || Result.isFailure(allowed)
    ? Effect.fail(new Forbidden({ permission: PERMISSION[kind], role, department }))
    : Effect.succeed({ department, account })
}

interface ImportRow {
  readonly id: string
  readonly programme: ProgrammeId
  readonly department: DepartmentId
  readonly kind: BookKind
  readonly about: string
  readonly file: string
  readonly status: ImportStatus
  readonly byName: string
  readonly at: Date
  readonly entries: readonly Entry[]
}

/** Takes an import of the asker's unit from one status to the next; of two at once, one finds it gone on. */
const claim = async (
  tx: Transaction,
  { department }: Actor,
  id: string,
  from: ImportStatus,
  to: ImportStatus,
): Promise<Result.Result<ImportRow, NoSuchImport | ImportNotIn>> => {
  const where = { id, department: department ?? '' }
  const { count } = await tx.draftImport.updateMany({
    where: { ...where, status: from },
    data: { status: to },
  })
  const row = await tx.draftImport.findFirst({ where })
  if (row === null) return Result.fail(new NoSuchImport())
  return count === 1
    ? Result.succeed(row as unknown as ImportRow)
    : Result.fail(new ImportNotIn({ status: row.status }))
}

const draftKey = ({ programme, kind, about, department: party }: ImportRow, task: number) => ({
  programme,
  kind,
  subject: `${task}/${about}`,
  party,
})

const draftData = (actor: Actor, revision: number, content: object, savedAt: Date) => ({
  revision,
  content,
  account: actor.account,
  savedBy: actor.name,
  savedAt,
})

/** Gathers the forms that somebody wrote in meanwhile. */
class Overtaken {
  readonly tasks: number[] = []
  readonly #by = new Set<string>()
  note(task: number, by: string | undefined): void {
    this.tasks.push(task)
    if (by !== undefined) this.#by.add(by)
  }
  refusal(doing: 'apply' | 'undo'): ImportOvertaken {
    return new ImportOvertaken({ doing, tasks: this.tasks, by: [...this.#by] })
  }
}

const summary = ({ id, kind, about, file, status, byName, at, entries }: ImportRow): ImportSummary => ({
  ...{ id, kind, about, file, status, byName },
  at: at.toISOString(),
  tasks: entries.map((one) => one.task),
  changes: entries.reduce((sum, one) => sum + one.changes.length, 0),
})
