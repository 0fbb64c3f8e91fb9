import { NotAssessed, TEAM_PROBLEMS, TeamsUnfit } from '@jiashan/domain/assessment'
import type { DepartmentId } from '@jiashan/domain/record'
import { expect, it } from 'vitest'
import { say } from '../../src/edge/refusals.ts'

/** Problems that are about a team, and name it by its title. */
const OF_A_TEAM: readonly string[] = ['own-unit', 'empty', 'title-twice', 'member-in-two']

it('tells nobody the code of a unit, which only the registry knows', () => {
  const department = 'kjj' as DepartmentId
  expect(say(new NotAssessed({ department, year: 2018 }))).not.toContain('kjj')
  for (const problem of TEAM_PROBLEMS) {
    const about = OF_A_TEAM.includes(problem) ? '第一考核组' : 'kjj'
    expect(say(new TeamsUnfit({ problem, about }))).not.toContain('kjj')
  }
})
