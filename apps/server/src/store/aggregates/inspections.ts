import type { FileRef } from '@jiashan/domain/record'
import {
  evolveInspection,
  evolveLoadLimits,
  type Finding,
  Inspection,
  InspectionChange,
  LoadLimits,
  LoadLimitsChange,
} from '@jiashan/domain/supervision'
import type { Kept } from '../aggregate.ts'
import { citations, filesOf } from './citations.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

const filesOfFinding = ({ photos, told, mended }: Finding): readonly FileRef[] =>
  filesOf([...photos, ...(told?.evidence ?? []), ...(mended?.evidence ?? [])])

export const keptInspection: Kept<Inspection, InspectionChange> = {
  name: 'inspection',
  changes: InspectionChange,
  evolve: evolveInspection,
  root: 'inspection',
  children: {
    inspectionFinding: ['inspection'],
    inspectionStep: ['inspection'],
    fileCitation: ['owner'],
  },
  projections: ['fileCitation'],
  place: ({ id }) => ({ task: null, subject: `inspection/${id}` }),
  rows: ({ text, findings, steps, ...root }) => {
    const parent = { inspection: root.id }
    const { id, programme } = root
    return {
      inspection: [{ ...root, ...text }],
      inspectionFinding: numbered(
        findings.map((one) => ({ ...one, mendedOn: one.mended?.on ?? null })),
        parent,
      ),
      inspectionStep: numbered(steps, parent),
      fileCitation: findings.flatMap((one) =>
        citations(
          { id, paper: 'inspection', programme, task: one.task, department: one.unit },
          filesOfFinding(one),
        ),
      ),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'inspection')
    return stateFrom(Inspection)({
      ...root,
      text: root,
      findings: childrenOf(rows, 'inspectionFinding'),
      steps: childrenOf(rows, 'inspectionStep'),
    })
  },
}

export const keptLoadLimits: Kept<LoadLimits, LoadLimitsChange> = {
  name: 'loadLimits',
  changes: LoadLimitsChange,
  evolve: evolveLoadLimits,
  root: 'loadLimits',
  children: {},
  rows: (state) => ({ loadLimits: [{ ...state }] }),
  state: (rows) => stateFrom(LoadLimits)(rootOf(rows, 'loadLimits')),
}
