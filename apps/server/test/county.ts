import type { Period } from '@jiashan/domain/calendar'
import { plainDate } from '@jiashan/domain/calendar'
import type { Department, PolicyDocument, Target } from '@jiashan/domain/policy'
import type { AccountId, Actor, DepartmentId, MilestoneId, ProgrammeId, Role } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { INSTALLATION } from '../src/access/installation.ts'
import { Plans } from '../src/planning/plans.ts'
import { Programmes } from '../src/policy/programmes.ts'

/** A small county: two units, one task, a plan with one milestone. */
export const PROGRAMME = '01890000-0000-7000-8000-000000000001' as ProgrammeId
export const KJJ = 'kjj' as DepartmentId
export const HBJ = 'hbj' as DepartmentId
export const MILESTONE = '01890000-0000-7000-8000-0000000000cc' as MilestoneId
export const Q3 = '2018-Q3' as Period

const unit = (id: DepartmentId, name: string): Department =>
  ({ id, name, aliases: [], category: '政府部门' }) as Department

const span = { start: 0, end: 1 }
const documentWith = (targets: readonly Target[]): PolicyDocument =>
  ({
    title: '关于试点的实施意见',
    number: null,
    issuers: ['某市人民政府'],
    date: null,
    parent: null,
    preamble: [],
    targets: [],
    clauses: [],
    pillars: [
      {
        ordinal: 1,
        title: '坚持创新发展',
        name: '创新发展',
        positioning: null,
        span,
        sections: [
          {
            ordinal: 1,
            title: '创新',
            span,
            tasks: [
              {
                ordinal: 1,
                number: '（1）',
                text: '支持深化创新体制机制改革。',
                dutyModes: ['支持'],
                lead: KJJ,
                supports: [HBJ],
                targets,
                span,
              },
            ],
          },
        ],
      },
    ],
  }) as unknown as PolicyDocument

export const actor = (role: Role, department: DepartmentId | null, n = 1): Actor => ({
  account: `01890000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}` as AccountId,
  name: `测试${role}`,
  role,
  department,
})
export const clerk = actor('clerk', KJJ, 1)
export const head = actor('head', KJJ, 2)
export const office = actor('office', null, 3)

/** Sets the county up to the point where the third quarter of 2018 can be reported. */
export const foundCounty = Effect.fn('Test.foundCounty')(function* (targets: readonly Target[] = []) {
  const programmes = yield* Programmes
  const plans = yield* Plans
  yield* programmes.register(INSTALLATION, unit(KJJ, '市科技局'))
  yield* programmes.register(INSTALLATION, unit(HBJ, '市环保局'))
  yield* programmes.carryOut(INSTALLATION, {
    id: PROGRAMME,
    slug: 'test',
    name: '试点',
    county: '某县',
    document: documentWith(targets),
    source: '全文',
  })
  yield* plans.setSchedule(office, {
    programme: PROGRAMME,
    terms: [{ from: '2018-Q2' as Period, quarterlyDue: 10, monthlyDue: 5, supportsBefore: 3 }],
    monthly: [],
    plans: [{ year: 2018, due: plainDate('2018-03-30') }],
    warnWithin: 10,
    nearPercent: '2',
  })
  const key = { programme: PROGRAMME, task: 1, year: 2018 }
  const milestones = [
    {
      id: MILESTONE,
      title: '完成中期评估',
      deliverable: '评估报告',
      dueOn: plainDate('2018-08-31'),
      weight: '1',
    },
  ]
  const content = {
    measures: '建立对接机制',
    leader: '甲',
    office: '综合处',
    liaison: '乙',
    cityLeader: '丙',
    safeguards: '',
    targets: [],
    milestones,
  }
  yield* plans.act(clerk, { _tag: 'CirculatePlan', ...key, content })
  const part = { measures: '提供监测数据', person: '丁' }
  yield* plans.act(actor('clerk', HBJ, 8), { _tag: 'ConfirmPlan', ...key, part })
  yield* plans.act(clerk, { _tag: 'ForwardPlan', ...key })
  yield* plans.act(office, { _tag: 'ApprovePlan', ...key, rulings: [] })
})
