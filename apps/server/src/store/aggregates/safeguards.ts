import {
  evolveSafeguard,
  Safeguard,
  SafeguardChange,
  taskOfContent,
  yearOfContent,
} from '@jiashan/domain/safeguards'
import type { Kept } from '../aggregate.ts'
import { citations } from './citations.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptSafeguard: Kept<Safeguard, SafeguardChange> = {
  name: 'safeguard',
  changes: SafeguardChange,
  evolve: evolveSafeguard,
  root: 'safeguard',
  children: { safeguardStep: ['safeguard'], fileCitation: ['owner'] },
  projections: ['fileCitation'],
  place: ({ id, content }) => ({ task: taskOfContent(content), subject: `safeguard/${id}` }),
  rows: ({ steps, ...root }) => {
    const { id, programme, department, content } = root
    const task = taskOfContent(content)
    return {
      safeguard: [{ ...root, kind: content._tag, task, year: yearOfContent(content) }],
      safeguardStep: numbered(steps, { safeguard: id }),
      fileCitation: citations(
        { id, paper: 'safeguard', programme, task, department },
        [content, root.confirmed].flatMap((one) => (one?._tag === 'practice' ? one.documents : [])),
      ),
    }
  },
  state: (rows) =>
    stateFrom(Safeguard)({ ...rootOf(rows, 'safeguard'), steps: childrenOf(rows, 'safeguardStep') }),
}
