import {
  Escalation,
  EscalationChange,
  evolveEscalation,
  evolveLadder,
  Ladder,
  LadderChange,
  matterName,
  subjectOf,
} from '@jiashan/domain/supervision'
import type { Kept } from '../aggregate.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptLadder: Kept<Ladder, LadderChange> = {
  name: 'ladder',
  changes: LadderChange,
  evolve: evolveLadder,
  root: 'ladder',
  children: {},
  rows: (state) => ({ ladder: [{ ...state }] }),
  state: (rows) => stateFrom(Ladder)(rootOf(rows, 'ladder')),
}

export const keptEscalation: Kept<Escalation, EscalationChange> = {
  name: 'escalation',
  changes: EscalationChange,
  evolve: evolveEscalation,
  root: 'escalation',
  children: { measure: ['escalation'] },
  place: ({ matter }) => ({ task: matter.task, subject: subjectOf(matter) }),
  rows: ({ matter, measures, ...root }) => ({
    escalation: [{ ...root, ...matter, name: matterName(matter) }],
    measure: numbered(measures, { escalation: root.id }),
  }),
  state: (rows) => {
    const root = rootOf(rows, 'escalation')
    return stateFrom(Escalation)({ ...root, matter: root, measures: childrenOf(rows, 'measure') })
  },
}
