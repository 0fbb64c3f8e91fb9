import { next } from '../../record/index.ts'
import type { RoundChange } from './command.ts'
import {
  type AssessmentRound,
  type Contribution,
  ROUND_TRANSITIONS,
  type RoundAction,
  type RoundMark,
  type RoundStatus,
} from './round.ts'

export const evolveRound = (state: AssessmentRound | null, change: RoundChange): AssessmentRound => {
  if (change._tag === 'RoundOpened') {
    const { id, programme, year, setting, step } = change
    return {
      ...{ id, programme, year, status: 'self-assessing', setting },
      ...{ selfAssessments: [], contributions: [], rulings: [], marks: [], surveys: [], waivers: [] },
      ...{ objections: [], corrections: [], feedbackOn: null, announcement: null },
      steps: [step],
    }
  }
  if (state === null) throw new TypeError(`${change._tag} before there is a round`)
  const { step } = change
  const status = next<RoundStatus, RoundAction>(ROUND_TRANSITIONS, state.status, step.action)
  if (status === null || status === 'none')
    throw new TypeError(`${step.action} of a round that is ${state.status}`)
  return { ...state, ...partOf(state, change), status, steps: [...state.steps, step] }
}

type Later = Exclude<RoundChange, { readonly _tag: 'RoundOpened' }>

/** What a change makes of the round, beside its stage and its story. */
const partOf = (state: AssessmentRound, change: Later): Partial<AssessmentRound> => {
  switch (change._tag) {
    case 'RoundSetUp':
      return { setting: change.setting }
    case 'SelfAssessed':
      return {
        selfAssessments: replaced(state.selfAssessments, change.selfAssessment, (one) => one.department),
      }
    case 'Contributed':
      return { contributions: replaced(state.contributions, change.contribution, contributionKey) }
    case 'Ruled':
      return { rulings: [...state.rulings, change.ruling] }
    case 'RulingRevoked': {
      const revoked = { on: change.on, reason: change.reason }
      return { rulings: state.rulings.map((one) => (one.id === change.ruling ? { ...one, revoked } : one)) }
    }
    case 'Marked':
      return { marks: replaced(state.marks, change.mark, markKey) }
    case 'Surveyed':
      return { surveys: replaced(state.surveys, change.survey, (one) => one.department) }
    case 'Objected':
      return { objections: [...state.objections, change.objection] }
    case 'ReviewerAssigned':
      return { objections: withObjection(state, change.number, { reviewer: change.reviewer }) }
    case 'ObjectionSettled':
      return { objections: withObjection(state, change.number, { decision: change.decision }) }
    case 'FactCorrected':
      return { corrections: [...state.corrections, change.correction] }
    case 'Waived':
      return { waivers: replaced(state.waivers, change.waiver, (one) => one.target) }
    case 'RoundMoved':
      return moved(state, change)
  }
}

const moved = (
  state: AssessmentRound,
  { step, document }: Extract<RoundChange, { readonly _tag: 'RoundMoved' }>,
): Partial<AssessmentRound> => ({
  feedbackOn: step.action === 'give-feedback' ? step.on : state.feedbackOn,
  announcement: document ?? state.announcement,
})

/** The list with a new entry in the place of the one that has its key. */
const replaced = <A>(list: readonly A[], entry: A, key: (one: A) => string): readonly A[] => [
  ...list.filter((one) => key(one) !== key(entry)),
  entry,
]

const contributionKey = ({ task, department }: Contribution): string => `${task} ${department}`
const markKey = ({ panel, department, by }: RoundMark): string => `${panel} ${department} ${by}`

const withObjection = (
  { objections }: AssessmentRound,
  number: number,
  over: Partial<AssessmentRound['objections'][number]>,
) => objections.map((one) => (one.number === number ? { ...one, ...over } : one))
