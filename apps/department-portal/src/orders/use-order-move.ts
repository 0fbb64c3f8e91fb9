import type { OrderId, ProgrammeId } from '@jiashan/domain/record'
import { type MoveOptions, useMove } from '@jiashan/office'
import { useSession } from '../session/use-session.ts'
import type { Page } from './page.ts'

/** Where a step on an order goes, on the version that was looked at, once for its key. */
interface Sending {
  readonly programme: ProgrammeId
  readonly order: OrderId
  readonly key: string
  readonly expected: number
}

/** One step on an order. */
export const useOrderMove = <A = void>(
  { order, version }: Pick<Page, 'order' | 'version'>,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  return useMove<A>(
    (key, asked) => step({ programme: programme.id, order: order.id, key, expected: version }, asked),
    options,
  )
}
