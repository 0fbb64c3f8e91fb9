import type { ProgrammeId } from '@jiashan/domain/record'
import { readAggregate } from '../store/aggregate.ts'
import type { Client, Transaction } from '../store/database.ts'
import { keptRound } from '../store/kept.ts'

/** The id of a year's round; null while none was opened. */
export const roundIdOf = async (tx: Client | Transaction, programme: ProgrammeId, year: number) =>
  (
    await tx.assessmentRound.findUnique({
      where: { programme_year: { programme, year } },
      select: { id: true },
    })
  )?.id ?? null

/** The round of a year; null while none was opened. */
export const readRound = async (tx: Client | Transaction, programme: ProgrammeId, year: number) => {
  const id = await roundIdOf(tx, programme, year)
  return id === null ? null : await readAggregate(tx, keptRound, id)
}
