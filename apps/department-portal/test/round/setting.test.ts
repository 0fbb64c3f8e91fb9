import type { RoundSetting } from '@jiashan/domain/assessment'
import { plainDate } from '@jiashan/domain/calendar'
import { expect, it } from 'vitest'
import type { Person } from '../../src/round/page.ts'
import { againstTeam, proposeSetting, settingAmiss, withUnit } from '../../src/round/setting.ts'

const today = plainDate('2018-12-05')
const units = ['fgw', 'hbj', 'kjj', 'mzj'] as never[]
const around = { assessed: units, host: 'fgw' as never }
const person = (account: string, department: string | null = null): Person =>
  ({ account, name: account, role: 'assessor', department }) as never
const three = [person('a'), person('b'), person('c')]
const name = (id: string): string => id

it('proposes a team from outside for the host, and shares the others among two', () => {
  const setting = proposeSetting(around, three, 2018, today)
  expect(setting.teams.map(({ title, outside, units: of }) => [title, outside, of])).toEqual([
    ['第一考核组', false, ['hbj', 'kjj']],
    ['第二考核组', false, ['mzj']],
    ['外部考核组', true, ['fgw']],
  ])
  expect(setting.selfUntil).toBe('2018-12-20')
  expect(settingAmiss(setting, around, name, today, true)).toBe(null)
})

it('proposes nobody for the unit that seconded them', () => {
  const people = [person('a', 'hbj'), person('b'), person('c', 'fgw'), person('d')]
  const { teams } = proposeSetting(around, people, 2018, today)
  for (const team of teams)
    for (const unit of team.units) expect(againstTeam(unit, 'fgw' as never, team)).toBe(null)
})

it('leaves enough days for the self-assessment when it begins late', () => {
  expect(proposeSetting(around, three, 2018, plainDate('2019-01-03')).selfUntil).toBe('2019-01-10')
})

it('keeps a unit in one team', () => {
  const { teams } = proposeSetting(around, three, 2018, today)
  const moved = withUnit(teams, 'hbj' as never, 1)
  expect(moved.map((one) => one.units)).toEqual([['kjj'], ['mzj', 'hbj'], ['fgw']])
})

it('says at its field what is wrong', () => {
  const setting = proposeSetting(around, three, 2018, today)
  const at = (change: Partial<RoundSetting>) =>
    settingAmiss({ ...setting, ...change }, around, name, today, true)?.field
  expect(at({ selfUntil: '' as never })).toBe('self-until')
  expect(at({ selfUntil: plainDate('2018-12-04') })).toBe('self-until')
  expect(at({ objectionDays: 0 })).toBe('objection-days')
  expect(at({ reviewDays: 31 })).toBe('review-days')
  expect(at({ teams: setting.teams.map((one) => ({ ...one, title: '一组' })) })).toBe('team-1-title')
  expect(at({ teams: setting.teams.map((one) => ({ ...one, members: [] })) })).toBe('team-0-members')
  expect(
    at({ teams: setting.teams.map((one) => ({ ...one, members: setting.teams[0]?.members ?? [] })) }),
  ).toBe('team-1-members')
  expect(at({ teams: withUnit(setting.teams, 'mzj' as never, null) })).toBe('unit-mzj')
  expect(at({ teams: withUnit(setting.teams, 'fgw' as never, 0) })).toBe('unit-fgw')
})
