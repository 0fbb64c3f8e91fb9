import type { AccountId, DepartmentId } from '../../record/index.ts'
import { TeamsUnfit } from './refusals.ts'
import type { AssessmentRound, AssessorTeam } from './round.ts'

/** What is wrong with the teams; null when every assessed unit has exactly one that may verify it. */
export const teamFault = (
  teams: readonly AssessorTeam[],
  assessed: readonly DepartmentId[],
  host: DepartmentId,
): TeamsUnfit | null => {
  const fault = (problem: TeamsUnfit['problem'], about: string) => new TeamsUnfit({ problem, about })
  const seen = new Set<string>()
  const titles = new Set<string>()
  for (const { title, members, units, outside } of teams) {
    if (titles.has(title)) return fault('title-twice', title)
    if (members.some(({ account }) => seen.has(account))) return fault('member-in-two', title)
    titles.add(title)
    for (const { account } of members) seen.add(account)
    if (members.length === 0) return fault('empty', title)
    const stranger = units.find((unit) => !assessed.includes(unit))
    if (stranger !== undefined) return fault('not-assessed', stranger)
    if (members.some(({ department }) => department !== null && units.includes(department)))
      return fault('own-unit', title)
    const inside = !outside || members.some(({ department }) => department === host)
    if (units.includes(host) && inside) return fault('host-inside', host)
  }
  for (const unit of assessed) {
    const count = teams.filter(({ units }) => units.includes(unit)).length
    if (count !== 1) return fault(count === 0 ? 'unit-without-team' : 'unit-in-two', unit)
  }
  return null
}

/** The accounts that are shown what a unit says in a round: its team, and who reviews its objections. */
export const accountsFor = (
  { setting: { teams }, objections }: Pick<AssessmentRound, 'setting' | 'objections'>,
  unit: DepartmentId,
): readonly AccountId[] => [
  ...new Set([
    ...teams
      .filter(({ units }) => units.includes(unit))
      .flatMap(({ members }) => members.map((one) => one.account)),
    ...objections.flatMap(({ department, reviewer }) =>
      department === unit && reviewer !== null ? [reviewer.account] : [],
    ),
  ]),
]

/** The units that an account verifies. */
export const unitsOf = (teams: readonly AssessorTeam[], account: string): readonly DepartmentId[] =>
  teams.filter(({ members }) => members.some((one) => one.account === account)).flatMap(({ units }) => units)
