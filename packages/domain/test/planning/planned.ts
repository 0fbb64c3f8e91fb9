import { Result } from 'effect'
import { plainDate } from '../../src/calendar/index.ts'
import {
  decidePlan,
  evolvePlan,
  type MilestoneText,
  type Plan,
  type PlanCommand,
  type PlanRefusal,
  type PlanSurroundings,
  type PlanText,
} from '../../src/planning/index.ts'
import type { Actor, DepartmentId, MilestoneId, PlanId } from '../../src/record/index.ts'
import { actor, HBJ, KJJ, MILESTONE, occasion, PROGRAMME } from '../example.ts'

/** A task that KJJ leads and HBJ supports, and what is said about its plan. */
export const CZJ = 'czj' as DepartmentId
export const SECOND = '01890000-0000-7000-8000-0000000000cd' as MilestoneId

export const aim = (over: Partial<MilestoneText> = {}): MilestoneText => ({
  id: MILESTONE,
  title: '完成中期评估',
  deliverable: '评估报告',
  weight: '1',
  dueOn: plainDate('2018-08-31'),
  ...over,
})

export const text = (over: Partial<PlanText> = {}): PlanText => ({
  measures: '建立对接机制',
  leader: '甲',
  office: '综合处',
  liaison: '乙',
  cityLeader: '丙',
  safeguards: '经费保障',
  targets: [],
  milestones: [aim(), aim({ id: SECOND, title: '年度总结', dueOn: plainDate('2018-12-20') })],
  ...over,
})

export const placed = (over: Partial<PlanSurroundings> = {}): PlanSurroundings => ({
  id: '01890000-0000-7000-8000-0000000000bb' as PlanId,
  programme: PROGRAMME,
  task: 1,
  year: 2018,
  lead: KJJ,
  supports: [HBJ],
  due: plainDate('2018-03-30'),
  partsDue: plainDate('2018-03-27'),
  targets: [],
  identify: ({ id }) => id as MilestoneId,
  ...over,
})

export const lead = actor('clerk', KJJ)
export const support = actor('clerk', HBJ)
export const office = actor('office', null)
export const part = { measures: '提供环境监测数据', person: '丁' }

export interface Said {
  readonly by?: Actor
  readonly on?: string
  readonly around?: Partial<PlanSurroundings>
}

export const decided = (state: Plan | null, command: PlanCommand, { by, on, around }: Said = {}) =>
  decidePlan(state, command, occasion(by ?? lead, on ?? '2018-03-20'), placed(around))

/** The plan after the command; throws where it is refused. */
export const after = (state: Plan | null, command: PlanCommand, said: Said = {}): Plan => {
  const decision = decided(state, command, said)
  if (Result.isFailure(decision)) throw decision.failure
  const plan = decision.success.reduce<Plan | null>(evolvePlan, state)
  if (plan === null) throw new Error('nothing was planned')
  return plan
}

export const refused = (state: Plan | null, command: PlanCommand, said: Said = {}): PlanRefusal => {
  const decision = decided(state, command, said)
  if (Result.isSuccess(decision)) throw new Error(`${command._tag} was not refused`)
  return decision.failure
}

export const circulate: PlanCommand = { _tag: 'CirculatePlan', content: text() }
export const confirm: PlanCommand = { _tag: 'ConfirmPlan', part }
export const dispute: PlanCommand = { _tag: 'DisputePlan', part, reason: '时间过紧' }
export const forward: PlanCommand = { _tag: 'ForwardPlan' }
export const approve: PlanCommand = { _tag: 'ApprovePlan', rulings: [] }
export const sendBack: PlanCommand = {
  _tag: 'ReturnPlan',
  reason: '缺少成果形式',
  remarks: [{ field: `milestones.${MILESTONE}`, text: '请写明成果' }],
}

export const circulated = after(null, circulate)
export const confirmed = after(circulated, confirm, { by: support })
export const submitted = after(confirmed, forward)
export const approved = after(submitted, approve, { by: office })
export const returned = after(submitted, sendBack, { by: office })
export const disputed = after(circulated, dispute, { by: support })
