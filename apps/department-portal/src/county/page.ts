import type { ProgrammeId } from '@jiashan/domain/record'
import { type MoveOptions, useMove } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { useSession } from '../session/use-session.ts'

/** What the server says of one report of the county, and of all of a quarter. */
export type Page = Outputs['county']['show']
export type Row = Outputs['county']['list']['rows'][number]

/** Where a step on the county's report goes, on the version that was looked at, once for its key. */
interface Sending {
  readonly programme: ProgrammeId
  readonly task: number
  readonly period: Page['period']
  readonly key: string
  readonly expected: number
}

/** One step on the county's report. */
export const useCountyMove = <A = void>(
  { task, period, version }: Pick<Page, 'task' | 'period' | 'version'>,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  return useMove<A>(
    (key, asked) =>
      step({ programme: programme.id, task: task.ordinal, period, key, expected: version }, asked),
    options,
  )
}
