import type { DepartmentId } from '@jiashan/domain/record'
import { Schema } from 'effect'
import type { Client, Transaction } from './database.ts'

/** The programme has no task of this number that a unit leads. */
export class NoSuchTask extends Schema.TaggedError<NoSuchTask>()('NoSuchTask', { task: Schema.Int }) {}

/** The unit that leads a task; null when there is no such task or it has no lead. */
export const leadOf = async (
  tx: Transaction | Client,
  programme: string,
  task: number,
): Promise<DepartmentId | null> => {
  const row = await tx.responsibility.findFirst({ where: { programme, task, role: 'lead' } })
  return (row?.department ?? null) as DepartmentId | null
}

/** The units of a task: who leads, and who supports in the order of the document. */
export const unitsOf = async (
  tx: Transaction | Client,
  programme: string,
  task: number,
): Promise<{ readonly lead: DepartmentId | null; readonly supports: readonly DepartmentId[] }> => {
  const rows = await tx.responsibility.findMany({ where: { programme, task }, orderBy: { position: 'asc' } })
  const of = (role: string) =>
    rows.filter((one) => one.role === role).map((one) => one.department as DepartmentId)
  return { lead: of('lead')[0] ?? null, supports: of('support') }
}
