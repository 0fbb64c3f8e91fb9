import type { MeetingId } from '@jiashan/domain/record'
import type { Transaction } from './database.ts'

/** Whether a meeting of the programme agreed on this 议定事项, and it was not dropped since. */
export const hasResolution = async (
  tx: Transaction,
  programme: string,
  { meeting, number }: { readonly meeting: MeetingId; readonly number: number },
): Promise<boolean> => {
  const where = { programme, meeting, number, status: { not: 'dropped' } }
  return (await tx.resolution.count({ where })) > 0
}
