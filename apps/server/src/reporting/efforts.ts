import type { DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import type { Burden } from '@jiashan/domain/reporting'
import { Context, Effect, Layer } from 'effect'
import { Database, type Transaction } from '../store/database.ts'
import type { ReportKey } from './surroundings.ts'

/** What a form cost the people of a unit. */
export interface Effort extends Burden {
  readonly department: DepartmentId
  readonly kind: 'report' | 'part'
  /** Seconds in which somebody was writing in the form; 0 where it was not measured. */
  readonly seconds: number
}

/** What a period asked of a unit. */
export interface UnitEffort {
  readonly department: string
  readonly period: string
  readonly forms: number
  readonly required: number
  readonly filled: number
  readonly seconds: number
  /** Forms of which the time is known. */
  readonly timed: number
}

export interface EffortsShape {
  readonly ofUnits: (programme: ProgrammeId, from: string) => Effect.Effect<readonly UnitEffort[]>
}

/** 基层减负, measured: fields and minutes that a period asks of a unit. Beside the record, not part of it. */
export class Efforts extends Context.Service<Efforts, EffortsShape>()('@jiashan/server/Efforts') {
  static readonly layer = Layer.effect(
    Efforts,
    Effect.gen(function* () {
      const { client } = yield* Database
      return {
        ofUnits: (programme, from) =>
          Effect.promise(
            () => client.$queryRaw<UnitEffort[]>`
              SELECT department, period, count(*)::int AS forms, sum(required)::int AS required,
                     sum(filled)::int AS filled, sum(seconds)::int AS seconds,
                     (count(*) FILTER (WHERE seconds > 0))::int AS timed
              FROM "Effort" WHERE programme = ${programme}::uuid AND period >= ${from}
              GROUP BY department, period ORDER BY period DESC, department`,
          ),
      }
    }),
  )
}

/** Adds to what was measured before: a form handed in twice cost twice the time. */
export const noteEffort = async (
  tx: Transaction,
  { programme, task, period }: ReportKey,
  { department, kind, required, filled, seconds }: Effort,
): Promise<void> => {
  const place = { programme, task, period, department, kind }
  await tx.effort.upsert({
    where: { programme_task_period_department_kind: place },
    create: { ...place, required, filled, seconds },
    update: { required, filled, seconds: { increment: seconds } },
  })
}
