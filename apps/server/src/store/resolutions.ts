import type { MeetingId } from '@jiashan/domain/record'
import type { Transaction } from './database.ts'

/** Whether a meeting of the programme agreed on this 议定事项. */
export const hasResolution = async (
  tx: Transaction,
  programme: string,
  { meeting, number }: { readonly meeting: MeetingId; readonly number: number },
): Promise<boolean> => (await tx.resolution.count({ where: { programme, meeting, number } })) > 0
