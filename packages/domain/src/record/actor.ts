import { Schema } from 'effect'
import { AccountId, COUNTY, DepartmentId } from './ids.ts'

export const ROLES = [
  'clerk',
  'section-head',
  'head',
  'leader',
  'office',
  'county',
  'assessor',
  'administrator',
] as const
export const Role = Schema.Literals(ROLES)
export type Role = typeof Role.Type

/**
 * Who acts: an account in one role; clerks, section heads and heads act for their unit, `leader` is a leader of the
 * city (组长或分管市领导) who looks and instructs, `county` works for the county itself. `system` is the programme.
 */
export const Actor = Schema.Struct({
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  name: Schema.String,
  role: Schema.Union([Role, Schema.Literal('system')]),
  department: Schema.NullOr(DepartmentId),
})
export type Actor = typeof Actor.Type

/** The unit that somebody acts for, or the county; null where neither. */
export const actsFor = ({ role, department }: Pick<Actor, 'role' | 'department'>): DepartmentId | null =>
  department ?? (role === 'county' ? COUNTY : null)

export const ROLE_LABEL = {
  clerk: '经办人',
  'section-head': '处室负责人',
  head: '单位负责人',
  leader: '市领导',
  office: '协调小组办公室',
  county: '县级经办人',
  assessor: '考核组',
  administrator: '管理员',
} as const satisfies Record<Role, string>
