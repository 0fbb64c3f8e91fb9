import { Schema } from 'effect'
import { Words } from '../record/index.ts'

/** A field of a form by its path: `progress`, or one of several by its id (`milestones.<id>`). */
export const FieldPath = Schema.String.check(Schema.isPattern(/^[a-zA-Z]{1,20}(\.[\w.-]{1,40})?$/))

/** What is to be mended in one field 退回意见. */
export const Remark = Schema.Struct({
  field: FieldPath,
  text: Words(300),
})
export type Remark = typeof Remark.Type

export const Remarks = Schema.Array(Remark).check(Schema.isMaxLength(40))
