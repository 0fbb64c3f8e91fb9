import { Result } from 'effect'
import { steppedTargetFaults } from '../indicators/index.ts'
import type { Occasion } from '../policy/index.ts'
import { canonical } from '../record/index.ts'
import { unanswered, unconfirmed, unreplied } from './part.ts'
import type { Plan, PlanContent, PlanText } from './plan.ts'
import {
  DisputeUnanswered,
  MilestonesUnfit,
  NobodyToAsk,
  PlanningNotOpen,
  SupportsAwaited,
  SupportsFirst,
  TargetsUnfit,
} from './refusals.ts'
import { ACTION, type Decided, type Planning, type PlanSurroundings, stepOf } from './surroundings.ts'

/** A new text: to the supporting units, or straight to the office. */
export const putForward = (
  state: Plan | null,
  command: Extract<Planning, { content: PlanText }>,
  occasion: Occasion,
  around: PlanSurroundings,
): Decided => {
  const { id, programme, task, year, lead: department, supports } = around
  const circulating = command._tag === 'CirculatePlan'
  if (around.due === null) return Result.fail(new PlanningNotOpen({ year }))
  if (circulating && supports.length === 0) return Result.fail(new NobodyToAsk({ task }))
  if (!circulating && state === null && supports.length > 0)
    return Result.fail(new SupportsFirst({ departments: supports }))
  const unfit = unfitText(command.content, around)
  if (unfit !== null) return Result.fail(unfit)
  const content = contentOf(command.content, around)
  const written = { id, programme, task, year, department, content, on: occasion.today }
  const step = stepOf(state, ACTION[command._tag], occasion)
  const raised = { ...step, edition: step.edition + 1 }
  return Result.succeed([
    circulating
      ? { _tag: 'PlanCirculated', ...written, step: raised }
      : {
          _tag: 'PlanSubmitted',
          ...written,
          step: isReworded(state, content) ? raised : step,
          silent: state?.silent ?? [],
        },
  ])
}

/** Other words than those that supporting units were asked about: nobody confirmed them. */
const isReworded = (state: Plan | null, content: PlanContent): boolean =>
  state !== null && state.edition > 0 && canonical(state.content) !== canonical(content)

/** A text becomes the promise: its days are the original ones. */
const contentOf = (text: PlanText, { identify }: PlanSurroundings): PlanContent => ({
  ...text,
  milestones: text.milestones.map((one) => {
    const { title, deliverable, dueOn, weight } = one
    const words = { id: identify(one), title, deliverable, dueOn, weight }
    return { ...words, originalDueOn: dueOn, extensions: 0, cancelled: null }
  }),
})

const unfitText = (
  { milestones, targets }: PlanText,
  { year, targets: known }: PlanSurroundings,
): MilestonesUnfit | TargetsUnfit | null => {
  const ids = milestones.map((one) => one.id)
  const amiss = milestones.filter(
    (one, index) => !one.dueOn.startsWith(`${year}-`) || ids.indexOf(one.id) < index,
  )
  if (milestones.length === 0 || amiss.length > 0)
    return new MilestonesUnfit({ year, titles: amiss.map((one) => one.title) })
  for (const [index, stepped] of targets.entries()) {
    const target = known.find((one) => one.key === stepped.target)
    const twice = targets.findIndex((one) => one.target === stepped.target) < index
    const faults = target === undefined ? [] : steppedTargetFaults(stepped, target)
    if (target === undefined || twice || faults.length > 0)
      return new TargetsUnfit({ target: stepped.target, faults })
  }
  return null
}

const silences = (
  state: Plan,
  { today }: Occasion,
  { supports, partsDue }: PlanSurroundings,
): Plan['silent'] =>
  partsDue === null
    ? []
    : unanswered(state, supports).map((department) => ({ department, due: partsDue, notedOn: today }))

/** What was circulated goes to the office as it is. */
export const forward = (state: Plan, occasion: Occasion, around: PlanSurroundings): Decided => {
  const { id, programme, task, year, lead: department, supports, partsDue } = around
  const open = unconfirmed(state, supports)
  if (open.length > 0 && partsDue !== null && occasion.today <= partsDue)
    return Result.fail(new SupportsAwaited({ departments: open, due: partsDue }))
  const departments = unreplied(state).map((one) => one.department)
  if (departments.length > 0) return Result.fail(new DisputeUnanswered({ departments }))
  const written = { id, programme, task, year, department, content: state.content, on: occasion.today }
  const step = stepOf(state, 'forward', occasion)
  return Result.succeed([
    { _tag: 'PlanSubmitted', ...written, step, silent: silences(state, occasion, around) },
  ])
}
