import type { Actor } from '../../record/index.ts'
import type { RoundSurroundings } from './decide.ts'
import type { AssessmentRound } from './round.ts'
import { unitsOf } from './teams.ts'

/**
 * What one person is shown of a round. The office sees all but who marked how. An assessor sees the units of the own
 * teams and the own marks; a leader everything but others' marks; a unit its own, once it was told (part 三(二): 反馈).
 */
export const roundFor = (
  round: AssessmentRound,
  actor: Actor,
  { tasks }: Pick<RoundSurroundings, 'tasks'>,
): AssessmentRound => {
  const own = (one: { readonly by: string }) => one.by === actor.account
  const marks = round.marks.filter(own)
  switch (actor.role) {
    case 'assessor':
      return { ...ofTeam(round, actor), marks }
    case 'clerk':
    case 'section-head':
    case 'head':
      return ofUnit(round, actor.department, tasks)
    default:
      // Who marked how, and why, is nobody else's to know.
      return {
        ...round,
        marks,
        steps: round.steps.filter(({ action, account }) => action !== 'mark' || account === actor.account),
      }
  }
}

/** The units of the own teams, and of a unit whose objection one reviews what the objection is about. */
const ofTeam = (round: AssessmentRound, { account }: Actor): AssessmentRound => {
  const units: readonly string[] = unitsOf(round.setting.teams, account)
  const reviewing = round.objections.filter(({ reviewer }) => reviewer?.account === account)
  const mine = (one: { readonly department: string }) => units.includes(one.department)
  const reviewed = (one: { readonly id: string }) => reviewing.some(({ ruling }) => ruling === one.id)
  return {
    ...only(round, mine),
    rulings: round.rulings.filter((one) => mine(one) || reviewed(one)),
    objections: round.objections.filter((one) => mine(one) || reviewing.includes(one)),
    steps: round.steps.filter((one) => PUBLIC_STEPS.has(one.action) || one.account === account),
  }
}

/** A unit sees rulings on it from the feedback on; contributions also of the tasks it leads, which it gave itself. */
const ofUnit = (
  round: AssessmentRound,
  department: string | null,
  tasks: RoundSurroundings['tasks'],
): AssessmentRound => {
  const shown = only(round, (one) => one.department === department)
  const led = new Set(tasks.flatMap(({ task, lead }) => (lead === department ? [task] : [])))
  const told = round.feedbackOn !== null
  return {
    ...shown,
    setting: { ...round.setting, teams: [] },
    contributions: round.contributions.filter((one) => one.department === department || led.has(one.task)),
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
