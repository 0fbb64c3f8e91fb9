import type { InspectionId, ProgrammeId } from '@jiashan/domain/record'
import { type MoveOptions, useMove } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { useSession } from '../session/use-session.ts'

/** What the server says of one inspection, and of all that the asker may see. */
export type Page = Outputs['inspections']['show']
export type Row = Outputs['inspections']['list']['inspections'][number]
export type Load = NonNullable<Outputs['inspections']['list']['load']>

/** Where a step on an inspection goes, on the version that was looked at, once for its key. */
interface Sending {
  readonly programme: ProgrammeId
  readonly inspection: InspectionId
  readonly key: string
  readonly expected: number
}

/** One step on an inspection. */
export const useInspectionMove = <A = void>(
  { inspection, version }: Pick<Page, 'inspection' | 'version'>,
  step: (sending: Sending, asked: A) => Promise<unknown>,
  options: MoveOptions<A>,
) => {
  const { programme } = useSession()
  return useMove<A>(
    (key, asked) =>
      step({ programme: programme.id, inspection: inspection.id, key, expected: version }, asked),
    options,
  )
}
