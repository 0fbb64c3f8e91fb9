import type { Paper } from '@jiashan/domain/access'
import type { FileRef } from '@jiashan/domain/record'
import type { Evidence } from '@jiashan/domain/reporting'
import type { Row } from '../table.ts'

/** The files among pieces of evidence. */
export const filesOf = (evidence: readonly Evidence[]): readonly FileRef[] =>
  evidence.flatMap((one) => (one._tag === 'file' ? [one] : []))

/** What cites files. */
interface Citing {
  readonly paper: Paper
  readonly id: string
  readonly programme: string
  /** Null where it is about no single task. */
  readonly task: number | null
  readonly department: string
  /** Who else is shown the paper with these files. */
  readonly shownTo?: readonly string[]
}

/** Each file that a paper cites, once. */
export const citations = (citing: Citing, files: readonly FileRef[]): readonly Row[] => {
  const { id: owner, paper, programme, task, department, shownTo = [] } = citing
  const hashes = new Map(files.map(({ id, hash }) => [String(id), hash]))
  return [...hashes].map(([file, hash]) => ({
    ...{ owner, file, hash, paper, programme, task, department, shownTo },
  }))
}
