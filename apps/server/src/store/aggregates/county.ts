import { COUNTY } from '@jiashan/domain/record'
import { CountyReport, CountyReportChange, evolveCountyReport } from '@jiashan/domain/reporting'
import { Conclusion, ConclusionChange, evolveConclusion } from '@jiashan/domain/supervision'
import type { Kept } from '../aggregate.ts'
import { citations, filesOf } from './citations.ts'
import { childrenOf, numbered, rootOf, stateFrom } from './rows.ts'

export const keptCountyReport: Kept<CountyReport, CountyReportChange> = {
  name: 'countyReport',
  changes: CountyReportChange,
  evolve: evolveCountyReport,
  root: 'countyReport',
  children: { countyReportStep: ['report'], fileCitation: ['owner'] },
  projections: ['fileCitation'],
  place: ({ task, period }) => ({ task, subject: `county/${task}/${period}` }),
  rows: ({ content, steps, ...root }) => {
    const { id, programme, task, department } = root
    return {
      countyReport: [{ ...root, ...content }],
      countyReportStep: numbered(steps, { report: id }),
      fileCitation: citations(
        { id, paper: 'countyReport', programme, task, department, shownTo: [COUNTY] },
        filesOf(content.evidence),
      ),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'countyReport')
    return stateFrom(CountyReport)({
      ...root,
      content: root,
      steps: childrenOf(rows, 'countyReportStep'),
    })
  },
}

export const keptConclusion: Kept<Conclusion, ConclusionChange> = {
  name: 'conclusion',
  changes: ConclusionChange,
  evolve: evolveConclusion,
  root: 'conclusion',
  children: { conclusionStep: ['conclusion'], fileCitation: ['owner'] },
  projections: ['fileCitation'],
  place: ({ id }) => ({ task: null, subject: `conclusion/${id}` }),
  rows: ({ text, steps, ...root }) => {
    const { id, programme, subject: department, issue } = root
    const scan = issue?.paper?.scan
    return {
      conclusion: [{ ...root, ...text }],
      conclusionStep: numbered(steps, { conclusion: id }),
      fileCitation: citations(
        { id, paper: 'conclusion', programme, task: null, department },
        scan === undefined ? [] : [scan],
      ),
    }
  },
  state: (rows) => {
    const root = rootOf(rows, 'conclusion')
    return stateFrom(Conclusion)({ ...root, text: root, steps: childrenOf(rows, 'conclusionStep') })
  },
}
