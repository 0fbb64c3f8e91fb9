import type { OrderId, ProgrammeId } from '@jiashan/domain/record'
import type { Kept } from '../store/aggregate.ts'

export const BENCH_PROGRAMME = '01890000-0000-7000-8000-00000000be0c' as ProgrammeId
/** What the pages on one task show: 市环保局 leads it. */
export const BENCH_TASK = 36
export const BENCH_ORDER = '01890000-0a15-7000-8000-0000000000aa' as OrderId

export const WORDS = '本期围绕任务清单推进对接，完成阶段性工作若干项，其余事项正在按时间节点办理。'.repeat(5)

export const uuid = (kind: string, n: number): string =>
  `01890000-${kind}-7000-8000-${n.toString(16).padStart(12, '0')}`

export type Row = Record<string, unknown>

/** Gathers rows by table. */
export interface Collect {
  readonly tables: Readonly<Record<string, readonly Row[]>>
  readonly row: (table: string, row: Row) => void
  /** The rows of an aggregate, by the mapping that the write path uses. */
  readonly state: <S, C>(kept: Kept<S, C>, state: S) => void
}

export const collecting = (): Collect => {
  const tables: Record<string, Row[]> = {}
  const row = (table: string, one: Row): void => {
    tables[table] ??= []
    tables[table].push(one)
  }
  return {
    tables,
    row,
    state: (kept, state) => {
      for (const [table, rows] of Object.entries(kept.rows(state)))
        for (const one of rows) row(table, table === kept.root ? { ...one, version: 1 } : { ...one })
    },
  }
}
