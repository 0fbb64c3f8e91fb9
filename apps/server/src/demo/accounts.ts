import type { Role } from '@jiashan/domain/record'

/** The accounts that the demonstration's sign-in pages offer: one a role, with the password they all share. */
export interface DemoAccount {
  readonly username: string
  readonly password: string
  readonly name: string
  readonly role: Role
  readonly department: string | null
  /** The unit's name as the sign-in page shows it. */
  readonly unit: string
}

export const DEMO_PASSWORD = 'jiashan-demo'

const account = (
  username: string,
  name: string,
  role: DemoAccount['role'],
  department: string | null,
  unit = '',
): DemoAccount => ({ username, password: DEMO_PASSWORD, name, role, department, unit })

export const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  account('kjj.clerk', '沈晓敏', 'clerk', 'kjj', '市科技局'),
  account('kjj.head', '陆建国', 'head', 'kjj', '市科技局'),
  account('hbj.section', '陈志远', 'section-head', 'hbj', '市环保局'),
  account('leader', '周明远', 'leader', null),
  account('office', '徐文静', 'office', null),
  account('county.clerk', '盛佳慧', 'county', null, '嘉善县'),
  account('assessor', '姚立新', 'assessor', null),
  account('admin', '金海峰', 'administrator', null),
]

/** Not offered: the office's second person, who reviews what the first drafted. */
export const SECOND_OF_OFFICE = account('office.chief', '沈国良', 'office', null)

/** Not offered: who publishes the rules that the first administrator wrote, and the other members of the 考核组. */
export const OTHER_SECONDS: readonly DemoAccount[] = [
  account('admin.second', '许国华', 'administrator', null),
  account('assessor.second', '钱月琴', 'assessor', null),
  account('assessor.outside', '范建平', 'assessor', null),
]
