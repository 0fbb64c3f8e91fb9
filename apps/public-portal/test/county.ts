import { type Period, plainDate } from '@jiashan/domain/calendar'
import type { Observation } from '@jiashan/domain/indicators'
import type { Department, Target, Task } from '@jiashan/domain/policy'
import { NOTHING_MORE, type Snapshot } from '@jiashan/domain/publication'
import type { DepartmentId, ObservationId, ProgrammeId } from '@jiashan/domain/record'

/** Another county's document, written by hand: what the real one does not have. */
const LONG = 'long-office' as DepartmentId
const PLAIN = 'plain-office' as DepartmentId

const span = { start: 0, end: 4 }

const target = (over: Partial<Target>): Target => ({
  key: '1.1',
  subject: '污水处理率',
  comparator: 'at-least',
  value: '90',
  unit: '%',
  baseYear: null,
  dueYear: 2020,
  words: '污水处理率达到90%以上',
  span,
  ...over,
})

const task = (over: Partial<Task>): Task => ({
  ordinal: 1,
  number: null,
  text: '治水，污水处理率达到90%以上',
  dutyModes: [],
  lead: LONG,
  supports: [PLAIN],
  targets: [],
  span,
  ...over,
})

const departments: readonly Department[] = [
  {
    id: LONG,
    name: '市深化“放管服”改革暨优化营商环境工作领导小组办公室（市行政审批服务管理局）',
    aliases: [],
    category: '议事协调机构办事机构',
  },
  { id: PLAIN, name: '市统计局', aliases: ['统计局'], category: '政府部门' },
]

const observation = (over: Partial<Observation>): Observation => ({
  id: '01890000-0000-7000-8000-00000000e001' as ObservationId,
  programme: '01890000-0000-7000-8000-00000000e002' as ProgrammeId,
  target: '1.1',
  about: '2020',
  value: '89.99',
  unit: '%',
  standing: 'confirmed',
  source: { name: '统计公报', url: 'https://example.org/2020' },
  knownOn: plainDate('2021-02-01'),
  demo: false,
  ...over,
})

/** Progress that the group keeps internal: never in the snapshot, so never on a page. */
export const WITHHELD_REASON = '本项进展不主动公开'

export const county: Snapshot = {
  number: 1,
  issuedOn: plainDate('2021-03-01'),
  demo: false,
  slug: 'county',
  name: '某县试点',
  county: '某县',
  source: '治水',
  departments,
  document: {
    title: '某县试点工作方案',
    number: null,
    issuers: ['某市人民政府'],
    date: null,
    parent: null,
    preamble: [],
    targets: [],
    pillars: [
      {
        ordinal: 1,
        title: '某县试点工作方案',
        name: '某县试点',
        positioning: null,
        synthetic: true,
        span,
        sections: [
          {
            ordinal: 1,
            title: '任务',
            synthetic: true,
            span,
            tasks: [
              task({
                targets: [
                  target({}),
                  target({
                    key: '1.2',
                    subject: '年均增速',
                    comparator: 'growth-per-year',
                    value: '8',
                    dueYear: null,
                  }),
                ],
              }),
              task({ ordinal: 2, text: '没有牵头单位的任务', lead: null, supports: [] }),
              task({
                ordinal: 3,
                text: '劣五类水体清零，到2020年增长一倍',
                targets: [
                  target({
                    key: '3.1',
                    comparator: 'at-most',
                    value: '0',
                    unit: '个',
                    words: '劣五类水体清零',
                  }),
                  target({
                    key: '3.2',
                    comparator: 'multiple-of-base',
                    value: '2',
                    unit: '倍',
                    baseYear: 2010,
                    words: '',
                  }),
                  target({
                    key: '3.3',
                    comparator: 'about',
                    value: '1/3',
                    words: '文中没有的话',
                    dueStated: false,
                  }),
                ],
              }),
              task({ ordinal: 4, text: '不公开进展的任务', lead: PLAIN, supports: [] }),
            ],
          },
        ],
      },
    ],
    clauses: [],
  },
  tasks: [
    {
      ordinal: 1,
      withheld: null,
      light: null,
      lights: null,
      milestones: [],
      cancelled: [
        { title: '建成二期', originalDueOn: plainDate('2020-06-30'), decidedOn: plainDate('2020-03-02') },
      ],
      progress: [
        {
          period: '2020-Q4' as Period,
          text: '全部完工',
          nextStep: '',
          reportedOn: plainDate('2021-01-10'),
          acceptedOn: plainDate('2021-01-12'),
          demo: false,
        },
      ],
    },
    {
      ordinal: 4,
      withheld: WITHHELD_REASON,
      light: null,
      lights: null,
      milestones: [],
      cancelled: [],
      progress: [],
    },
  ],
  indicators: [],
  observations: [
    observation({}),
    observation({
      id: '01890000-0000-7000-8000-00000000e003' as ObservationId,
      target: '1.2',
      about: '2020-Q4',
      value: '8',
    }),
  ],
  decisions: [],
  ...NOTHING_MORE,
  results: [],
}
