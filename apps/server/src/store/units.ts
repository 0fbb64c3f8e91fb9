import type { DepartmentId } from '@jiashan/domain/record'
import type { Transaction } from './database.ts'

/** The units of the registry, by their codes. */
export const unitCodes = async (tx: Transaction): Promise<readonly DepartmentId[]> =>
  (await tx.department.findMany({ select: { id: true } })).map((one) => one.id as DepartmentId)
