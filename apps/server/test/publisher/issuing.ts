import { randomUUID } from 'node:crypto'
import type { Actor } from '@jiashan/domain/record'
import { PROGRAMME } from '../county.ts'
import { askedBy, type Served } from '../served.ts'

/** Publishes as a person does: the number that comes next is looked at, and asked for. */
export const issueNext = async (served: Pick<Served, 'runtime'>, by: Actor) => {
  const { publications } = askedBy(served, by)
  const { number } = await publications.next({ programme: PROGRAMME })
  return publications.issue({ programme: PROGRAMME, number, key: randomUUID() })
}
