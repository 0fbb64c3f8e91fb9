import { type Instant, type Period, plainDate, workingCalendar } from '../src/calendar/index.ts'
import type { Milestone, Plan, Schedule } from '../src/planning/index.ts'
import type { Occasion } from '../src/policy/index.ts'
import type {
  AccountId,
  Actor,
  DepartmentId,
  MilestoneId,
  PlanId,
  ProgrammeId,
  ReportId,
  Role,
} from '../src/record/index.ts'
import type { Report, ReportContent, ReportSurroundings } from '../src/reporting/index.ts'

/** A small county's worth of plain examples for tests. */
export const PROGRAMME = '01890000-0000-7000-8000-000000000001' as ProgrammeId
export const KJJ = 'kjj' as DepartmentId
export const HBJ = 'hbj' as DepartmentId
const REPORT = '01890000-0000-7000-8000-0000000000aa' as ReportId
const PLAN = '01890000-0000-7000-8000-0000000000bb' as PlanId
export const MILESTONE = '01890000-0000-7000-8000-0000000000cc' as MilestoneId

export const actor = (role: Role, department: DepartmentId | null): Actor => ({
  account: '01890000-0000-7000-8000-0000000000dd' as AccountId,
  name: '测试',
  role,
  department,
})

export const occasion = (by: Actor, today = '2018-10-12'): Occasion => ({
  actor: by,
  at: `${today}T02:00:00.000Z` as Instant,
  today: plainDate(today),
})

export const calendar = workingCalendar(
  ['2018-09-24', '2018-10-01', '2018-10-02', '2018-10-03', '2018-10-04', '2018-10-05'],
  ['2018-09-29', '2018-09-30'],
)

export const schedule: Schedule = {
  programme: PROGRAMME,
  terms: [{ from: '2018-Q2' as Period, quarterlyDue: 10, monthlyDue: 5, supportsBefore: 3 }],
  monthly: [{ task: 36, from: '2018-10' as Period, until: null }],
  plans: [{ year: 2018, due: plainDate('2018-03-30') }],
  warnWithin: 10,
  nearPercent: '2',
}

export const milestone = (dueOn: string): Milestone => ({
  id: MILESTONE,
  title: '完成中期评估',
  deliverable: '评估报告',
  dueOn: plainDate(dueOn),
  originalDueOn: plainDate(dueOn),
  extensions: 0,
  cancelled: null,
  weight: '1',
})

export const plan = (milestones: readonly Milestone[]): Plan => ({
  id: PLAN,
  programme: PROGRAMME,
  task: 1,
  year: 2018,
  department: KJJ,
  status: 'approved',
  content: {
    measures: '建立对接机制',
    leader: '甲',
    office: '综合处',
    liaison: '乙',
    cityLeader: '丙',
    safeguards: '经费保障',
    targets: [],
    milestones,
  },
  edition: 0,
  circulatedOn: null,
  parts: [],
  silent: [],
  submittedOn: plainDate('2018-03-20'),
  approvedOn: plainDate('2018-03-22'),
  amendments: [],
  steps: [],
})

export const content = (over: Partial<ReportContent> = {}): ReportContent => ({
  progress: '完成对接两次',
  nextStep: '继续推进',
  difficulty: '',
  matter: '',
  milestones: [],
  figures: [],
  evidence: [],
  ...over,
})

export const around = (over: Partial<ReportSurroundings> = {}): ReportSurroundings => ({
  id: REPORT,
  programme: PROGRAMME,
  task: 1,
  period: '2018-Q3' as Period,
  lead: KJJ,
  opened: ['2018-Q2', '2018-Q3'],
  milestones: [],
  targets: [],
  stages: ['head'],
  ...over,
})

export const report = (over: Partial<Report> = {}): Report => ({
  id: REPORT,
  programme: PROGRAMME,
  task: 1,
  period: '2018-Q3' as Period,
  department: KJJ,
  status: 'submitted',
  content: content(),
  by: { account: '01890000-0000-7000-8000-0000000000dd' as AccountId, name: '测试' },
  correction: null,
  stages: ['head'],
  signatures: [],
  reportedOn: null,
  acceptedOn: null,
  officeReturns: 0,
  returnedOn: null,
  editions: [],
  steps: [],
  ...over,
})
