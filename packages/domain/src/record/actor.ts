import { Schema } from 'effect'
import { AccountId, DepartmentId } from './ids.ts'

export const ROLES = ['clerk', 'section-head', 'head', 'office', 'assessor', 'administrator'] as const
export const Role = Schema.Literals(ROLES)
export type Role = typeof Role.Type

/** Who acts: an account in one role; clerks, section heads and heads act for their unit. `system` is the programme itself. */
export const Actor = Schema.Struct({
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  name: Schema.String,
  role: Schema.Union([Role, Schema.Literal('system')]),
  department: Schema.NullOr(DepartmentId),
})
export type Actor = typeof Actor.Type

export const ROLE_LABEL = {
  clerk: '经办人',
  'section-head': '处室负责人',
  head: '单位负责人',
  office: '协调小组办公室',
  assessor: '考核组',
  administrator: '管理员',
} as const satisfies Record<Role, string>
