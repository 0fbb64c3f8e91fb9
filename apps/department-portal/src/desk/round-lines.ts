import { unitsOf } from '@jiashan/domain/assessment'
import type { PlainDate } from '@jiashan/domain/calendar'
import type { Actor } from '@jiashan/domain/record'
import type { Page, Round } from '../round/page.ts'
import { ofInterest, pairState, pairsOf } from '../round/pairs.ts'
import type { Line } from './lines.ts'

type Who = Pick<Actor, 'account' | 'role' | 'department'>

interface Asked {
  readonly tab: string
  readonly asked: string
  readonly due?: PlainDate
}

/** What a year's assessment asks of a person now, as lines of 待办. */
export const roundLines = (year: number, page: Page, actor: Who, today: PlainDate): readonly Line[] => {
  if (page.round === null) return []
  return asksOf(page, page.round, actor, today).map(({ tab, asked, due }) => ({
    ...{ key: `round ${year} ${tab} ${asked}`, path: `/round/${year}`, search: { tab } },
    ...{ title: `${year}年度考核`, asked, due: due ?? null },
    ...{ left: null, because: '', reported: false },
  }))
}

const asksOf = (page: Page, round: Round, actor: Who, today: PlainDate): readonly Asked[] => [
  ...ofUnit(page, round, actor, today),
  ...ofMarks(page, round, actor),
  ...ofOffice(page, round, actor),
  ...round.objections
    .filter(({ reviewer, decision }) => reviewer?.account === actor.account && decision === null)
    .filter(() => page.actions.includes('settle-objection'))
    .map(({ number, dueOn }) => ({ tab: 'objections', asked: `复核第 ${number} 号异议`, due: dueOn })),
]

const ofUnit = (page: Page, round: Round, { department }: Who, today: PlainDate): readonly Asked[] => {
  if (department === null) return []
  const { selfUntil } = round.setting
  const assesses =
    page.actions.includes('self-assess') &&
    page.assessed.some((unit) => unit === department) &&
    today <= selfUntil &&
    !round.selfAssessments.some((one) => one.department === department)
  const missing = pairsOf(page.tasks, round.contributions).filter(
    (one) => one.lead === department && pairState(one) === 'missing',
  ).length
  return [
    ...(assesses ? [{ tab: 'own', asked: '提交自评', due: selfUntil }] : []),
    ...(missing > 0 && page.actions.includes('contribute')
      ? [{ tab: 'contributions', asked: `评定 ${missing} 项配合单位贡献系数` }]
      : []),
  ]
}

const ofMarks = (page: Page, round: Round, { account, role }: Who): readonly Asked[] => {
  if (!page.actions.includes('mark')) return []
  const units = role === 'assessor' ? unitsOf(round.setting.teams, account) : page.assessed
  const open = units.filter((unit) => !round.marks.some(({ department }) => department === unit)).length
  return open === 0 ? [] : [{ tab: 'marks', asked: `为 ${open} 家单位评分` }]
}

const ofOffice = (page: Page, round: Round, { role }: Who): readonly Asked[] => {
  if (role !== 'office') return []
  const pairs = ofInterest(pairsOf(page.tasks, round.contributions), null, page.assessed)
  const given = pairs.filter((one) => pairState(one) === 'given').length
  const unassigned = round.objections.filter(
    ({ reviewer, decision }) => reviewer === null && decision === null,
  )
  return [
    ...(given > 0 && page.actions.includes('confirm-contribution')
      ? [{ tab: 'contributions', asked: `确认 ${given} 项贡献系数` }]
      : []),
    ...(page.actions.includes('assign-reviewer')
      ? unassigned.map(({ number, dueOn }) => ({
          ...{ tab: 'objections', asked: `为第 ${number} 号异议指定复核人`, due: dueOn },
        }))
      : []),
    ...(page.actions.includes('announce')
      ? [{ tab: 'overview', asked: page.frozen ? '登记通报' : '登记协调小组审定' }]
      : []),
  ]
}
