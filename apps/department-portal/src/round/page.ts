import { type MoveOptions, useMove } from '@jiashan/office'
import type { Outputs } from '@jiashan/server'
import { client } from '../api.ts'
import { useSession } from '../session/use-session.ts'

export type Page = Outputs['rounds']['show']
export type Round = NonNullable<Page['round']>
export type Person = Outputs['rounds']['people'][number]
export type Objection = Round['objections'][number]
export type Ruling = Round['rulings'][number]
export type Handled = Parameters<typeof client.rounds.handle.mutate>[0]['command']

/** A year's round as one part of the page is given it. */
export interface Standing {
  readonly year: number
  readonly page: Page
  readonly round: Round
}

/** One step of the office, on the version that was looked at. */
export const useHandle = ({ year, page }: Pick<Standing, 'year' | 'page'>, options: MoveOptions<Handled>) => {
  const { programme } = useSession()
  return useMove<Handled>(
    (key, command) =>
      client.rounds.handle.mutate({ programme: programme.id, year, key, expected: page.version, command }),
    options,
  )
}
