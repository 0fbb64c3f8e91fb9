import { monthOf, type PlainDate, yearOf } from '@jiashan/domain/calendar'
import type { Role } from '@jiashan/domain/record'
import type { LinkProps } from '@tanstack/react-router'

/** A page that the head of every page leads to. */
interface Entry {
  readonly label: string
  readonly to: NonNullable<LinkProps['to']>
  /** Pages of a year open with the present one, those of the assessment with the year that is being judged. */
  readonly ofYear?: 'present' | 'judged'
  readonly exact?: true
  /** Rooms that are entered from there: on their pages it is where somebody is. */
  readonly rooms?: readonly string[]
  /** Who is led there; everyone who works for the city where it is not said. */
  readonly only?: readonly Role[]
}

interface Group {
  readonly label: string
  readonly entries: readonly Entry[]
}

/** The county has its own matters, and nothing of the city's work. */
const OF_COUNTY: readonly Group[] = [
  {
    label: '办理',
    entries: [
      { label: '工作台', to: '/', exact: true },
      { label: '县级报送', to: '/county' },
      { label: '提请协调', to: '/matters' },
    ],
  },
  {
    label: '监督',
    entries: [
      { label: '督办', to: '/orders' },
      { label: '实地督查', to: '/inspections' },
      { label: '评估结论', to: '/conclusions' },
    ],
  },
  { label: '设置', entries: [{ label: '通知设置', to: '/settings' }] },
]

const GROUPS: readonly Group[] = [
  {
    label: '办理',
    entries: [
      { label: '工作台', to: '/', exact: true },
      { label: '方案', to: '/plans/$year', ofYear: 'present' },
      { label: '时限日历', to: '/calendar' },
      {
        label: '协调小组',
        to: '/group',
        rooms: ['/key-tasks', '/meetings', '/resolutions', '/matters', '/bids'],
      },
      { label: '县级报送', to: '/county' },
    ],
  },
  {
    label: '监督',
    entries: [
      { label: '驾驶舱', to: '/cockpit', only: ['office', 'leader', 'administrator'] },
      { label: '灯况', to: '/lights' },
      { label: '催办', to: '/ladder', only: ['office', 'leader'] },
      { label: '督办', to: '/orders' },
      { label: '实地督查', to: '/inspections' },
      { label: '评估结论', to: '/conclusions' },
      {
        label: '专报',
        to: '/bulletins',
        only: ['clerk', 'section-head', 'head', 'leader', 'office', 'administrator'],
      },
    ],
  },
  {
    label: '数据',
    entries: [
      { label: '指标', to: '/indicators' },
      { label: '要素保障', to: '/safeguards' },
      {
        label: '公开',
        to: '/disclosure',
        only: ['clerk', 'section-head', 'head', 'leader', 'office', 'administrator'],
      },
      { label: '考核得分', to: '/scores/$year', ofYear: 'judged' },
      { label: '年度考核', to: '/round/$year', ofYear: 'judged', rooms: ['/round'] },
      { label: '表格导入', to: '/workbooks', only: ['clerk'] },
    ],
  },
  {
    label: '设置',
    entries: [
      { label: '通知送达', to: '/deliveries', only: ['office', 'administrator'] },
      { label: '报送设置', to: '/settings' },
    ],
  },
]

interface Way extends Pick<LinkProps, 'to'> {
  readonly label: string
  readonly exact: boolean
  readonly rooms: readonly string[]
  readonly params: { readonly year?: string }
}

/** Until the end of March the year before is judged: its last reports come, and its result is told. */
const YEAR = {
  present: (today: PlainDate) => yearOf(today),
  judged: (today: PlainDate) => (monthOf(today) <= 3 ? yearOf(today) - 1 : yearOf(today)),
} as const

/** Where a person of a role is led, group by group; a group without an entry is left out. */
export const navigationFor = (
  role: Role,
  today: PlainDate,
): readonly { readonly label: string; readonly ways: readonly Way[] }[] =>
  (role === 'county' ? OF_COUNTY : GROUPS)
    .map(({ label, entries }) => ({
      label,
      ways: entries
        .filter(({ only }) => only === undefined || only.includes(role))
        .map(({ label: name, to, ofYear, exact = false, rooms = [] }) => ({
          ...{ label: name, to, exact, rooms },
          params: ofYear === undefined ? {} : { year: String(YEAR[ofYear](today)) },
        })),
    }))
    .filter(({ ways }) => ways.length > 0)
