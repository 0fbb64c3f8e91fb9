import type { StaffAccount } from '@jiashan/domain/access'
import type { AccountId, DepartmentId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Accounts } from '../access/accounts.ts'
import { hashPassword } from '../access/auth.ts'
import { INSTALLATION } from '../access/installation.ts'

const PASSWORD = 'only-for-measuring'

/** Whose screens are measured. */
export const READERS = {
  office: {
    ...{ id: '01890000-0000-7000-8000-0000000000b1' as AccountId, username: 'bench.office' },
    ...{ name: '测量', role: 'office', department: null },
  },
  clerk: {
    ...{ id: '01890000-0000-7000-8000-0000000000b2' as AccountId, username: 'bench.clerk' },
    ...{ name: '测量', role: 'clerk', department: 'hbj' as DepartmentId },
  },
} as const satisfies Record<string, StaffAccount>
export type Reader = keyof typeof READERS

/** What the server's own door takes: a request, and what it answers. */
export interface Door {
  readonly inject: (request: {
    readonly method: 'GET' | 'POST'
    readonly url: string
    readonly headers: Record<string, string>
    readonly payload?: string
  }) => Promise<{ readonly statusCode: number; readonly headers: object; readonly body: string }>
}

export const grantReaders = Effect.fn('Bench.grantReaders')(function* () {
  const accounts = yield* Accounts
  const hash = yield* Effect.promise(() => hashPassword(PASSWORD))
  for (const account of Object.values(READERS)) yield* accounts.grant(INSTALLATION, account, hash)
})

/** The cookie of a reader who signed in at the door. */
export const cookieOf = async (door: Door, reader: Reader): Promise<string> => {
  const answer = await door.inject({
    method: 'POST',
    url: '/trpc/session.signIn',
    headers: { 'content-type': 'application/json' },
    payload: JSON.stringify({ username: READERS[reader].username, password: PASSWORD }),
  })
  const [cookie = ''] = [(answer.headers as { 'set-cookie'?: string | string[] })['set-cookie'] ?? ''].flat()
  if (answer.statusCode !== 200) throw new Error(`${reader} could not sign in: ${answer.body}`)
  return cookie.split(';')[0] ?? ''
}
