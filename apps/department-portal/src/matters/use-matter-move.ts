import type { MatterId, ProgrammeId } from '@jiashan/domain/record'
import { type MoveOptions, useMove } from '@jiashan/office'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

interface Sending {
  readonly programme: ProgrammeId
  readonly matter: MatterId
  readonly key: string
  readonly expected: number
}

/** One step on a matter, on the version that was looked at, once for its key. */
export const useMatterMove = <A = void>(
  { matter, version }: Pick<Page, 'matter' | 'version'>,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  return useMove<A>(
    (key, asked) => step({ programme: programme.id, matter: matter.id, key, expected: version }, asked),
    options,
  )
}

/** Who asks: a unit by its name, or the county by its own. */
export const useAskerName = (): ((asker: string | null) => string) => {
  const { programme, departments } = useSession()
  const names = new Map(departments.map((one) => [String(one.id), one.name]))
  return (asker) => (asker === null ? programme.county : (names.get(asker) ?? asker))
}
