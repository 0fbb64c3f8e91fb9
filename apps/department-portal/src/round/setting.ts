import { type AssessorTeam, ROUND_LIMITS, type RoundSetting, teamFault } from '@jiashan/domain/assessment'
import { addDays, isPlainDate, type PlainDate, plainDate } from '@jiashan/domain/calendar'
import type { DepartmentId } from '@jiashan/domain/record'
import type { Amiss } from '../moves/amiss.tsx'
import type { Page, Person } from './page.ts'
import { TEAM_AMISS } from './words.ts'

type Around = Pick<Page, 'assessed' | 'host'>
type Member = AssessorTeam['members'][number]

export const memberOf = ({ account, name, department }: Person): Member => ({ account, name, department })

const team = (
  title: string,
  outside: boolean,
  people: readonly Person[],
  units: readonly DepartmentId[],
): AssessorTeam => ({ title, outside, members: people.map(memberOf), units })

/** Where the office begins: the host's unit with a team from outside, the others shared among one or two. */
export const proposeSetting = (
  { assessed, host }: Around,
  people: readonly Person[],
  year: number,
  today: PlainDate,
): RoundSetting => {
  const days = [plainDate(`${year}-12-20`), addDays(today, 7)].toSorted()
  const selfUntil = days.at(-1) ?? today
  return { teams: proposeTeams(assessed, host, people), selfUntil, objectionDays: 5, reviewDays: 10 }
}

const proposeTeams = (
  assessed: readonly DepartmentId[],
  host: DepartmentId | null,
  people: readonly Person[],
): readonly AssessorTeam[] => {
  const assessors = people.filter(({ role }) => role === 'assessor')
  const outsider = assessors.findLast(({ department }) => department !== host)
  const rest = assessors.filter((one) => one !== outsider)
  const count = rest.length > 1 ? 2 : 1
  const hosted = assessed.filter((unit) => unit === host)
  const groups = Array.from({ length: count }, (_, index) =>
    rest.filter((_person, at) => at % count === index),
  )
  const others = assessed.filter((unit) => unit !== host)
  const seat = (unit: DepartmentId, at: number): number => {
    const usual = Math.floor((at * count) / others.length)
    const from = (index: number) => groups[index]?.some(({ department }) => department === unit) === true
    return from(usual) ? (usual + 1) % count : usual
  }
  const seats = others.map(seat)
  return [
    ...groups.map((members, index) =>
      team(
        count === 1 ? '考核组' : (['第一考核组', '第二考核组'][index] ?? '考核组'),
        false,
        members,
        others.filter((_, at) => seats[at] === index),
      ),
    ),
    ...(hosted.length === 0 ? [] : [team('外部考核组', true, outsider ? [outsider] : [], hosted)]),
  ]
}

/** The same teams with a unit in one of them only; null: in none. */
export const withUnit = (
  teams: readonly AssessorTeam[],
  unit: DepartmentId,
  to: number | null,
): readonly AssessorTeam[] =>
  teams.map((one, index) => {
    const without = one.units.filter((each) => each !== unit)
    return { ...one, units: index === to ? [...without, unit] : without }
  })

/** What stands against a team that verifies a unit; null when nothing does. */
export const againstTeam = (
  unit: DepartmentId,
  host: DepartmentId | null,
  { members, outside }: AssessorTeam,
): 'own-unit' | 'host-inside' | null => {
  if (members.some(({ department }) => department === unit)) return 'own-unit'
  return unit === host && !outside ? 'host-inside' : null
}

const DAYS = { least: 1, most: 30 }
const fits = (days: number): boolean => Number.isInteger(days) && days >= DAYS.least && days <= DAYS.most

/** What is wrong with a setting, and the field where; `opening`: the units still hand in their 自评. */
export const settingAmiss = (
  { teams, selfUntil, objectionDays, reviewDays }: RoundSetting,
  { assessed, host }: Around,
  unitName: (id: string) => string,
  today: PlainDate,
  opening: boolean,
): Amiss | null => {
  const at = (field: string, text: string): Amiss => ({ field, text })
  if (!isPlainDate(selfUntil)) return at('self-until', '请选择自评截止日期')
  if (opening && selfUntil < today) return at('self-until', '自评截止日期应为今天或以后')
  if (!fits(objectionDays)) return at('objection-days', '请填写 1 到 30 之间的工作日数')
  if (!fits(reviewDays)) return at('review-days', '请填写 1 到 30 之间的工作日数')
  const titles = teams.map(({ title }) => title.trim())
  const nameless = titles.findIndex((title) => title === '' || title.length > ROUND_LIMITS.title)
  if (nameless !== -1)
    return at(
      `team-${nameless}-title`,
      titles[nameless] === '' ? '请填写考核组名称' : `名称不超过 ${ROUND_LIMITS.title} 字，请精简`,
    )
  const doubled = titles.findIndex((title, index) => titles.indexOf(title) !== index)
  if (doubled !== -1) return at(`team-${doubled}-title`, '考核组名称重复，请改用不同的名称')
  if (host === null) return null
  const fault = teamFault(trimmedTeams(teams), assessed, host)
  if (fault === null) return null
  const index = titles.indexOf(fault.about)
  return index === -1
    ? at(`unit-${fault.about}`, TEAM_AMISS[fault.problem](unitName(fault.about)))
    : at(`team-${index}-members`, TEAM_AMISS[fault.problem](fault.about))
}

const trimmedTeams = (teams: readonly AssessorTeam[]): readonly AssessorTeam[] =>
  teams.map((one) => ({ ...one, title: one.title.trim() }))

/** As it is sent. */
export const trimmedSetting = (setting: RoundSetting): RoundSetting => ({
  ...setting,
  teams: trimmedTeams(setting.teams),
})
