import { readFileSync } from 'node:fs'
import type { PolicyDocument } from '@jiashan/domain/policy'
import type { WithheldTask } from '@jiashan/domain/publication'
import { Schema } from 'effect'
import { seed } from '../policy/seeds.ts'

const Defaults = Schema.Array(
  Schema.Struct({ document: Schema.String, tasks: Schema.Array(Schema.Int), because: Schema.String }),
)

const DEFAULTS = Schema.decodeUnknownSync(Defaults)(JSON.parse(readFileSync(seed('disclosure.json'), 'utf8')))

/** Tasks whose progress is internal unless the group decides otherwise, by the document's number. */
export const withheldByDefault = ({ number }: Pick<PolicyDocument, 'number'>): readonly WithheldTask[] =>
  DEFAULTS.filter((one) => one.document === number).flatMap(({ tasks, because }) =>
    tasks.map((task) => ({ task, because })),
  )
