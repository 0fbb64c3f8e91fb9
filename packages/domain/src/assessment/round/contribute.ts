import { Result } from 'effect'
import type { RoundCommand } from './command.ts'
import { notAssessed, type RoundDecision, type RoundMatter } from './decide.ts'
import { NoSuchDuty, NotInRound } from './refusals.ts'
import type { Contribution } from './round.ts'

type Of<T extends RoundCommand['_tag']> = Extract<RoundCommand, { readonly _tag: T }>

/** The unit that leads a task says how much a support did for it. */
export const contributed = (
  { task, department, level, reason }: Of<'Contribute'>,
  { occasion: { actor }, around, step }: RoundMatter,
): RoundDecision => {
  const found = around.tasks.find((one) => one.task === task)
  if (actor.department === null || found?.lead !== actor.department)
    return Result.fail(new NoSuchDuty({ task, department: actor.department ?? department, role: 'lead' }))
  if (!found.supports.includes(department))
    return Result.fail(new NoSuchDuty({ task, department, role: 'support' }))
  if (!around.assessed.includes(department)) return Result.fail(notAssessed(department, around))
  const contribution: Contribution = { task, department, level, reason, by: actor.name, confirmedOn: null }
  return Result.succeed([{ _tag: 'Contributed', contribution, step }])
}

/** The office confirms it; only then does it count. */
export const confirmed = (
  { task, department }: Of<'ConfirmContribution'>,
  { state, occasion: { today }, step }: RoundMatter,
): RoundDecision => {
  const given = state.contributions.find((one) => one.task === task && one.department === department)
  if (given === undefined)
    return Result.fail(new NotInRound({ what: 'contribution', id: `${task} ${department}` }))
  return Result.succeed([{ _tag: 'Contributed', contribution: { ...given, confirmedOn: today }, step }])
}
