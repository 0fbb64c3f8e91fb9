import type { FileRef } from '@jiashan/domain/record'
import {
  Contribution,
  ContributionChange,
  type Evidence,
  evolveContribution,
  evolveReport,
  Report,
  ReportChange,
  type Submitter,
} from '@jiashan/domain/reporting'
import type { Kept } from '../aggregate.ts'
import type { Row } from '../table.ts'
import { citations, filesOf } from './citations.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptReport: Kept<Report, ReportChange> = {
  name: 'report',
  changes: ReportChange,
  evolve: evolveReport,
  root: 'report',
  children: {
    reportMilestone: ['report'],
    reportFigure: ['report'],
    evidence: ['report'],
    reportEdition: ['report'],
    reportStep: ['report'],
    fileCitation: ['owner'],
  },
  projections: ['fileCitation'],
  place: ({ task, period }) => ({ task, subject: period }),
  rows: (state) => {
    const { content, by, editions, steps, ...root } = state
    const { milestones, figures, evidence, ...texts } = content
    const parent = { report: root.id }
    return {
      report: [{ ...root, ...texts, ...columnsOf(by) }],
      reportMilestone: numbered(milestones, parent),
      reportFigure: numbered(figures, parent),
      evidence: numbered(evidence.map(taggedRow), parent),
      reportEdition: numbered(
        editions.map(({ by: submitter, ...one }) => ({ ...one, ...columnsOf(submitter) })),
        parent,
      ),
      reportStep: numbered(steps, parent),
      fileCitation: citations({ paper: 'report', ...root }, [
        ...filesOf([content, ...editions.map((one) => one.content)].flatMap((one) => one.evidence)),
        ...[root, ...editions].flatMap(scansOf),
      ]),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'report')
    const content = {
      ...root,
      milestones: childrenOf(rows, 'reportMilestone'),
      figures: childrenOf(rows, 'reportFigure'),
      evidence: childrenOf(rows, 'evidence').map(({ tag, ...row }) => ({ _tag: tag, ...row })),
    }
    const editions = childrenOf(rows, 'reportEdition').map((row) => ({ ...row, by: submitterOf(row) }))
    return stateFrom(Report)({
      ...root,
      content,
      by: submitterOf(root),
      editions,
      steps: childrenOf(rows, 'reportStep'),
    })
  },
}

export const keptContribution: Kept<Contribution, ContributionChange> = {
  name: 'contribution',
  changes: ContributionChange,
  evolve: evolveContribution,
  root: 'contribution',
  children: { fileCitation: ['owner'] },
  projections: ['fileCitation'],
  place: ({ task, period }) => ({ task, subject: period }),
  rows: ({ content, editions, ...root }) => {
    const told = content._tag === 'told' ? content : { progress: null, evidence: [] }
    const { progress, evidence } = told
    return {
      contribution: [{ ...root, tag: content._tag, progress, evidence, editions }],
      fileCitation: citations(
        { paper: 'contribution', ...root },
        filesOf([content, ...editions.map((one) => one.content)].flatMap(evidenceIn)),
      ),
    }
  },
  state: (rows) => {
    const { tag, progress, evidence, ...root } = rootOf(rows, 'contribution')
    return stateFrom(Contribution)({ ...root, content: { _tag: tag, progress, evidence } })
  },
}

const evidenceIn = (content: Contribution['content']): readonly Evidence[] =>
  content._tag === 'told' ? content.evidence : []

const columnsOf = ({ account, name }: Submitter): Row => ({ byAccount: account, byName: name })

export const submitterOf = ({ byAccount, byName }: Row): unknown => ({ account: byAccount, name: byName })

const taggedRow = ({ _tag, ...one }: Evidence): Row => ({ tag: _tag, ...one })

const scansOf = ({ signatures }: Pick<Report, 'signatures'>): readonly FileRef[] =>
  signatures.flatMap(({ paper }) => (paper === null ? [] : [paper.scan]))
