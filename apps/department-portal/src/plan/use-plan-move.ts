import { type MoveOptions, useMove } from '@jiashan/office'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

/** Where a step on a plan goes, on the version that was looked at, once for its key. */
interface Sending {
  readonly programme: ReturnType<typeof useSession>['programme']['id']
  readonly task: number
  readonly year: number
  readonly key: string
  readonly expected: number
}

/** One step on a plan. */
export const usePlanMove = <A = void>(
  page: Page,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  const place = { programme: programme.id, task: page.task.ordinal, year: page.year }
  return useMove<A>((key, asked) => step({ ...place, key, expected: page.version }, asked), options)
}
