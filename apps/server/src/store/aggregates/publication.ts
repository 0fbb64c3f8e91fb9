import { evolvePublication, Publication, PublicationChange } from '@jiashan/domain/publication'
import type { Kept } from '../aggregate.ts'
import { rootOf, stateFrom } from './rows.ts'

export const keptPublication: Kept<Publication, PublicationChange> = {
  name: 'publication',
  changes: PublicationChange,
  evolve: evolvePublication,
  root: 'publication',
  children: {},
  rows: (state) => ({ publication: [{ ...state }] }),
  state: (rows) => stateFrom(Publication)(rootOf(rows, 'publication')),
}
