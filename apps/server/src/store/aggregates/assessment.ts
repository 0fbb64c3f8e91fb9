import {
  AssessmentResult,
  AssessmentRound,
  accountsFor,
  evolveResult,
  evolveRound,
  evolveRuleSet,
  ResultChange,
  RoundChange,
  RuleSetChange,
  RuleSetEdition,
} from '@jiashan/domain/assessment'
import type { Kept } from '../aggregate.ts'
import { citations, filesOf } from './citations.ts'
import { rootOf, stateFrom } from './rows.ts'

export const keptRuleSet: Kept<RuleSetEdition, RuleSetChange> = {
  name: 'ruleSet',
  changes: RuleSetChange,
  evolve: evolveRuleSet,
  root: 'ruleSet',
  children: {},
  rows: (state) => ({ ruleSet: [{ ...state, year: state.ruleSet.year, edition: state.ruleSet.version }] }),
  state: (rows) => stateFrom(RuleSetEdition)(rootOf(rows, 'ruleSet')),
}

export const keptResult: Kept<AssessmentResult, ResultChange> = {
  name: 'result',
  changes: ResultChange,
  evolve: evolveResult,
  root: 'assessmentResult',
  children: {},
  rows: (state) => ({ assessmentResult: [{ ...state }] }),
  state: (rows) => stateFrom(AssessmentResult)(rootOf(rows, 'assessmentResult')),
}

/** One row: a round is read and judged as a whole. */
export const keptRound: Kept<AssessmentRound, RoundChange> = {
  name: 'round',
  changes: RoundChange,
  evolve: evolveRound,
  root: 'assessmentRound',
  children: { fileCitation: ['owner'] },
  projections: ['fileCitation'],
  place: ({ year }) => ({ task: null, subject: `round/${year}` }),
  rows: (state) => ({ assessmentRound: [{ ...state }], fileCitation: filesCited(state) }),
  state: (rows) => stateFrom(AssessmentRound)(rootOf(rows, 'assessmentRound')),
}

/** The files of each unit's self-assessment and objections. */
const filesCited = (round: AssessmentRound) => {
  const { id, programme, selfAssessments, objections } = round
  return [...Map.groupBy([...selfAssessments, ...objections], (one) => one.department)].flatMap(
    ([department, said]) =>
      citations(
        { id, paper: 'round', programme, task: null, department, shownTo: accountsFor(round, department) },
        said.flatMap(({ evidence }) => filesOf(evidence)),
      ),
  )
}
