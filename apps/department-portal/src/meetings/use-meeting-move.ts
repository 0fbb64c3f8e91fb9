import type { MeetingId, ProgrammeId } from '@jiashan/domain/record'
import { type MoveOptions, useMove } from '@jiashan/office'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

interface Sending {
  readonly programme: ProgrammeId
  readonly meeting: MeetingId
  readonly key: string
  readonly expected: number
}

/** One step on a meeting, on the version that was looked at, once for its key. */
export const useMeetingMove = <A = void>(
  { meeting, version }: Pick<Page, 'meeting' | 'version'>,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  return useMove<A>(
    (key, asked) => step({ programme: programme.id, meeting: meeting.id, key, expected: version }, asked),
    options,
  )
}
