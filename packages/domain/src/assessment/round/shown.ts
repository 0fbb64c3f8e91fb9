import type { Actor } from '../../record/index.ts'
import type { AssessmentRound } from './round.ts'
import { unitsOf } from './teams.ts'

/**
 * What one person is shown of a round. The office sees all but who marked how. An assessor sees the units of the own
 * teams and the own marks; a leader everything but others' marks; a unit its own, once it was told (part 三(二): 反馈).
 */
export const roundFor = (round: AssessmentRound, actor: Actor): AssessmentRound => {
  const own = round.marks.filter((one) => one.by === actor.account)
  switch (actor.role) {
    case 'assessor': {
      const units: readonly string[] = unitsOf(round.setting.teams, actor.account)
      const reviewing = round.objections.filter(({ reviewer }) => reviewer?.account === actor.account)
      const mine = (one: { readonly department: string }) => units.includes(one.department)
      return {
        ...only(round, mine),
        objections: round.objections.filter((one) => mine(one) || reviewing.includes(one)),
        marks: own,
      }
    }
    case 'clerk':
    case 'section-head':
    case 'head':
      return ofUnit(round, actor.department)
    default:
      return { ...round, marks: own }
  }
}

/** A unit sees rulings on it from the feedback on; contributions also of the tasks it leads, which it gave itself. */
const ofUnit = (round: AssessmentRound, department: string | null): AssessmentRound => {
  const shown = only(round, (one) => one.department === department)
  const told = round.feedbackOn !== null
  return {
    ...shown,
    setting: { ...round.setting, teams: [] },
    contributions: round.contributions,
    rulings: told ? shown.rulings : [],
    steps: round.steps.filter(({ action }) => PUBLIC_STEPS.has(action)),
    marks: [],
  }
}

/** Steps that say nothing of any unit. */
const PUBLIC_STEPS: ReadonlySet<string> = new Set([
  'open',
  'begin-verification',
  'give-feedback',
  'deliberate',
  'announce',
])

const only = (
  round: AssessmentRound,
  mine: (one: { readonly department: string }) => boolean,
): AssessmentRound => ({
  ...round,
  selfAssessments: round.selfAssessments.filter(mine),
  contributions: round.contributions.filter(mine),
  rulings: round.rulings.filter(mine),
  surveys: round.surveys.filter(mine),
  objections: round.objections.filter(mine),
  corrections: round.corrections.filter(({ objection }) =>
    round.objections.some((one) => one.number === objection && mine(one)),
  ),
})
