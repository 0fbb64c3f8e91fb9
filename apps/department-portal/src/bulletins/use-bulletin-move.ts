import type { BulletinId, ProgrammeId } from '@jiashan/domain/record'
import { type MoveOptions, useMove } from '@jiashan/office'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

/** Where a step on a bulletin goes, on the version that was looked at, once for its key. */
interface Sending {
  readonly programme: ProgrammeId
  readonly bulletin: BulletinId
  readonly key: string
  readonly expected: number
}

/** One step on a bulletin. */
export const useBulletinMove = <A = void>(
  { bulletin, version }: Pick<Page, 'bulletin' | 'version'>,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  return useMove<A>(
    (key, asked) => step({ programme: programme.id, bulletin: bulletin.id, key, expected: version }, asked),
    options,
  )
}
