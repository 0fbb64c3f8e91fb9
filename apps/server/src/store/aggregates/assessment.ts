import {
  AssessmentResult,
  evolveResult,
  evolveRuleSet,
  PublishedRuleSet,
  ResultChange,
  RuleSetChange,
} from '@jiashan/domain/assessment'
import type { Kept } from '../aggregate.ts'
import { rootOf, stateFrom } from './rows.ts'

export const keptRuleSet: Kept<PublishedRuleSet, RuleSetChange> = {
  name: 'ruleSet',
  changes: RuleSetChange,
  evolve: evolveRuleSet,
  root: 'ruleSet',
  children: {},
  rows: (state) => ({ ruleSet: [{ ...state, year: state.ruleSet.year, edition: state.ruleSet.version }] }),
  state: (rows) => stateFrom(PublishedRuleSet)(rootOf(rows, 'ruleSet')),
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
