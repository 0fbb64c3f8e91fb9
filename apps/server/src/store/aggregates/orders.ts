import { evolveOrder, matterOf, OrderChange, owesReport, SupervisionOrder } from '@jiashan/domain/supervision'
import type { Kept } from '../aggregate.ts'
import { citations, filesOf } from './citations.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptOrder: Kept<SupervisionOrder, OrderChange> = {
  name: 'order',
  changes: OrderChange,
  evolve: evolveOrder,
  root: 'supervisionOrder',
  children: {
    orderAnswer: ['order'],
    orderExtension: ['order'],
    orderStep: ['order'],
    fileCitation: ['owner'],
  },
  projections: ['fileCitation'],
  place: ({ id, text: { task } }) => ({ task, subject: `order/${id}` }),
  rows: (state) => {
    const { text, answers, extensions, steps, ...root } = state
    const parent = { order: root.id }
    const { id, programme, issue } = root
    const scan = issue?.paper?.scan
    return {
      supervisionOrder: [{ ...root, ...text, matter: matterOf(state), owesReport: owesReport(state) }],
      orderAnswer: numbered(answers, parent),
      orderExtension: numbered(extensions, parent),
      orderStep: numbered(steps, parent),
      fileCitation: citations(
        {
          ...{ id, paper: 'order', programme, task: text.task },
          ...{ department: text.department, shownTo: text.supports },
        },
        [...filesOf(answers.flatMap((one) => one.evidence)), ...(scan === undefined ? [] : [scan])],
      ),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'supervisionOrder')
    return stateFrom(SupervisionOrder)({
      ...root,
      text: root,
      answers: childrenOf(rows, 'orderAnswer'),
      extensions: childrenOf(rows, 'orderExtension'),
      steps: childrenOf(rows, 'orderStep'),
    })
  },
}
