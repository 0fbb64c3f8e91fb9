import { readFileSync } from 'node:fs'
import type { PolicyDocument } from '@jiashan/domain/policy'
import type { WithheldTasks } from '@jiashan/domain/publication'
import { Schema } from 'effect'
import { seed } from '../policy/seeds.ts'

const Defaults = Schema.Array(
  Schema.Struct({ document: Schema.String, tasks: Schema.Array(Schema.Int), because: Schema.String }),
)

const DEFAULTS = Schema.decodeUnknownSync(Defaults)(JSON.parse(readFileSync(seed('disclosure.json'), 'utf8')))

const BECAUSE = '本项任务的进展按市协调小组决定不主动公开，只公开任务原文、责任单位和量化目标'

/** Tasks whose progress is internal unless the group decides otherwise, by the document's number. */
export const withheldBy = ({ number }: Pick<PolicyDocument, 'number'>): WithheldTasks => {
  const known = DEFAULTS.find((one) => one.document === number)
  return { tasks: known?.tasks ?? [], because: known?.because ?? BECAUSE }
}
