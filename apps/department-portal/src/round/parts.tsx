import { unitsOf } from '@jiashan/domain/assessment'
import type { DepartmentId, Role } from '@jiashan/domain/record'
import { getRouteApi } from '@tanstack/react-router'
import { Tabs } from 'antd'
import type { ReactNode } from 'react'
import { useSession } from '../session/use-session.ts'
import { Contributions } from './contributions.tsx'
import { Marking } from './marking.tsx'
import { Objections } from './objections.tsx'
import { Overview } from './overview.tsx'
import type { Round, Standing } from './page.ts'
import { Result } from './result.tsx'
import { Rulings } from './rulings.tsx'
import { OwnSelfAssessment, SelfAssessments } from './self.tsx'
import { Surveys } from './surveys.tsx'
import { TeamList } from './team-list.tsx'
import { type Audience, audienceOf } from './words.ts'

const route = getRouteApi('/inside/round/$year')

type Part =
  | 'overview'
  | 'marks'
  | 'own'
  | 'self'
  | 'teams'
  | 'contributions'
  | 'rulings'
  | 'surveys'
  | 'objections'
  | 'result'

const LABEL = {
  overview: '进度',
  marks: '评分',
  own: '自评',
  self: '自评',
  teams: '考核组',
  contributions: '贡献系数',
  rulings: '认定事项',
  surveys: '公众评价',
  objections: '异议',
  result: '审定结果',
} as const satisfies Record<Part, string>

/** Who is shown which parts, in order. */
const PARTS: { readonly [A in Audience]: readonly Part[] } = {
  office: ['overview', 'teams', 'self', 'contributions', 'rulings', 'surveys', 'objections', 'result'],
  leader: [
    'marks',
    'overview',
    'teams',
    'self',
    'contributions',
    'rulings',
    'surveys',
    'objections',
    'result',
  ],
  onlooker: ['overview', 'teams', 'self', 'contributions', 'rulings', 'surveys', 'objections', 'result'],
  assessor: ['marks', 'self', 'rulings', 'contributions', 'objections'],
  unit: ['own', 'contributions', 'rulings', 'objections'],
}

/** Where somebody is led first, by what the stage asks. */
const FIRST: { readonly [A in Audience]?: { readonly [S in Round['status']]?: Part } } = {
  unit: { feedback: 'objections', deliberating: 'objections', announced: 'objections' },
  assessor: { 'self-assessing': 'self', feedback: 'objections', deliberating: 'objections' },
  office: { feedback: 'overview', announced: 'result' },
  leader: { feedback: 'overview', deliberating: 'overview', announced: 'result' },
}

/** The parts of a round that concern a person, one at a time; which stands in the address. */
export const Parts = (standing: Standing) => {
  const { round, page } = standing
  const { actor } = useSession()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const audience = audienceOf(actor.role as Role)
  const units: readonly DepartmentId[] =
    audience === 'assessor' ? unitsOf(round.setting.teams, actor.account) : page.assessed
  const parts = PARTS[audience]
  const asked = parts.find((one) => one === search.tab)
  const shown = asked ?? FIRST[audience]?.[round.status] ?? parts[0] ?? 'overview'
  const open = round.objections.filter(({ decision }) => decision === null).length
  const label = (part: Part): string =>
    part === 'objections' && open > 0 ? `${LABEL[part]} ${open}` : LABEL[part]
  const view: { readonly [P in Part]: () => ReactNode } = {
    overview: () => <Overview {...standing} />,
    marks: () => (
      <Marking {...standing} units={units} panel={audience === 'leader' ? 'leaders' : 'assessors'} />
    ),
    own: () => <OwnSelfAssessment {...standing} />,
    self: () => <SelfAssessments round={round} units={units} />,
    teams: () => <TeamList {...standing} />,
    contributions: () => <Contributions {...standing} />,
    rulings: () => <Rulings {...standing} units={audience === 'assessor' ? units : []} />,
    surveys: () => <Surveys {...standing} />,
    objections: () => <Objections {...standing} />,
    result: () => <Result {...standing} />,
  }
  return (
    <Tabs
      activeKey={shown}
      destroyOnHidden
      onChange={(tab) => {
        void navigate({ search: { tab }, replace: true })
      }}
      items={parts.map((part) => ({
        key: part,
        label: label(part),
        children: part === shown ? view[part]() : null,
      }))}
    />
  )
}
