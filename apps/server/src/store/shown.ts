import type { Scope } from '@jiashan/domain/access'
import type { PartyId } from '@jiashan/domain/record'
import { type Kept, readAggregates, type Versioned } from './aggregate.ts'
import type { Client } from './database.ts'
import type { Row } from './table.ts'

/** What a party sees of a paper that it may read. */
export type Part<State> = (state: State, party: PartyId) => State

/** Whoever sees every unit's papers sees them whole, a party its own part. */
export const shownTo = <S>({ units }: Scope, part: Part<S>): ((state: S) => S) =>
  units === 'all' ? (state) => state : (state) => part(state, units)

/** The papers whose root row fits `where`, in one query, each as the scope shows it. */
export const readShown = async <S, C>(
  client: Client,
  { kept, part }: { readonly kept: Kept<S, C>; readonly part: Part<S> },
  scope: Scope,
  where: Row,
): Promise<readonly Versioned<S>[]> => {
  const show = shownTo(scope, part)
  const all = await readAggregates(client, kept, where)
  return all.map(({ state, version }) => ({ state: show(state), version }))
}
