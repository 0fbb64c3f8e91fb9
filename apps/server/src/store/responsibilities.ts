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
