import {
  CoordinationMatter,
  evolveMatter,
  evolveResolution,
  MatterChange,
  Resolution,
  ResolutionChange,
  reportOf,
} from '@jiashan/domain/supervision'
import type { Kept } from '../aggregate.ts'
import { citations, filesOf } from './citations.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptResolution: Kept<Resolution, ResolutionChange> = {
  name: 'resolution',
  changes: ResolutionChange,
  evolve: evolveResolution,
  root: 'resolution',
  children: { resolutionWord: ['resolution'], resolutionStep: ['resolution'], fileCitation: ['owner'] },
  projections: ['fileCitation'],
  place: ({ id, text: { task } }) => ({ task, subject: `resolution/${id}` }),
  rows: ({ text, told, steps, ...root }) => {
    const { id, programme } = root
    const { task, owner: department, supports: shownTo } = text
    return {
      resolution: [{ ...root, ...text }],
      resolutionWord: numbered(told, { resolution: id }),
      resolutionStep: numbered(steps, { resolution: id }),
      fileCitation: citations(
        { id, paper: 'resolution', programme, task, department, shownTo },
        filesOf(told.flatMap((one) => one.evidence)),
      ),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'resolution')
    return stateFrom(Resolution)({
      ...root,
      text: root,
      told: childrenOf(rows, 'resolutionWord'),
      steps: childrenOf(rows, 'resolutionStep'),
    })
  },
}

export const keptMatter: Kept<CoordinationMatter, MatterChange> = {
  name: 'matter',
  changes: MatterChange,
  evolve: evolveMatter,
  root: 'coordinationMatter',
  children: { matterStep: ['matter'] },
  place: ({ id, text: { task } }) => ({ task, subject: `matter/${id}` }),
  rows: (state) => {
    const { text, steps, ...root } = state
    const assignee = root.assigned?.department ?? null
    return {
      coordinationMatter: [{ ...root, ...text, report: reportOf(state), assignee }],
      matterStep: numbered(steps, { matter: root.id }),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'coordinationMatter')
    return stateFrom(CoordinationMatter)({ ...root, text: root, steps: childrenOf(rows, 'matterStep') })
  },
}
