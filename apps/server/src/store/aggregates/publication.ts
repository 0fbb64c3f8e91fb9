import { evolvePublication, openItems, Publication, PublicationChange } from '@jiashan/domain/publication'
import type { Kept } from '../aggregate.ts'
import { keptReview } from './disclosure.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptPublication: Kept<Publication, PublicationChange> = {
  name: 'publication',
  changes: PublicationChange,
  evolve: evolvePublication,
  root: 'publication',
  children: { publicationItem: ['programme', 'publication'] },
  rows: ({ changes, ...root }) => ({
    publication: [root],
    publicationItem: numbered(changes, { programme: root.programme, publication: root.number }),
  }),
  state: (rows) =>
    stateFrom(Publication)({ ...rootOf(rows, 'publication'), changes: childrenOf(rows, 'publicationItem') }),
  claim: ({ publication: { programme, changes } }, _, { of }) => {
    const reviews = of(keptReview).filter((one) => one.programme === programme)
    const approved = new Set(openItems(reviews).map(({ key, hash }) => `${key} ${hash}`))
    const stray = changes.find(({ act, key, hash }) => act !== 'withdrawn' && !approved.has(`${key} ${hash}`))
    return stray === undefined ? null : `it published ${stray.key}, which nobody approved in this form`
  },
}
