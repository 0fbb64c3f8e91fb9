import type { ProgrammeId, ResolutionId } from '@jiashan/domain/record'
import { type MoveOptions, useMove } from '@jiashan/office'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

interface Sending {
  readonly programme: ProgrammeId
  readonly resolution: ResolutionId
  readonly key: string
  readonly expected: number
}

/** One step on a resolution, on the version that was looked at, once for its key. */
export const useResolutionMove = <A = void>(
  { resolution, version }: Pick<Page, 'resolution' | 'version'>,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  return useMove<A>(
    (key, asked) =>
      step({ programme: programme.id, resolution: resolution.id, key, expected: version }, asked),
    options,
  )
}
