import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../../calendar/index.ts'
import {
  AccountId,
  InspectionId,
  PartyId,
  ProgrammeId,
  Role,
  type TransitionTable,
  Words,
} from '../../record/index.ts'
import { Evidence } from '../../reporting/index.ts'

export const INSPECTION_STATUSES = ['none', 'planned', 'held', 'closed', 'cancelled'] as const
export type InspectionStatus = (typeof INSPECTION_STATUSES)[number]
export const INSPECTION_ACTIONS = [
  'plan',
  'revise',
  'cancel',
  'hold',
  'note',
  'tell',
  'return',
  'mend',
  'close',
] as const
export type InspectionAction = (typeof INSPECTION_ACTIONS)[number]

/**
 * 实地督查: planned, held with what was found, closed once every finding is mended (part 三(二)). Whoever is to mend
 * a finding tells what was done; the office registers it as mended, or returns it.
 */
export const INSPECTION_TRANSITIONS = {
  none: { plan: 'planned' },
  planned: { revise: 'planned', cancel: 'cancelled', hold: 'held' },
  held: { note: 'held', tell: 'held', return: 'held', mend: 'held', close: 'closed' },
  closed: {},
  cancelled: {},
} as const satisfies TransitionTable<InspectionStatus, InspectionAction>

export const INSPECTION_STATUS_LABEL = {
  none: '未安排',
  planned: '已安排',
  held: '已督查，整改中',
  closed: '已办结',
  cancelled: '已取消',
} as const satisfies Record<InspectionStatus, string>
export const INSPECTION_ACTION_LABEL = {
  plan: '安排督查',
  revise: '修改安排',
  cancel: '取消督查',
  hold: '登记督查情况',
  note: '补充发现问题',
  tell: '反馈整改情况',
  return: '退回整改反馈',
  mend: '登记整改完成',
  close: '办结',
} as const satisfies Record<InspectionAction, string>

export const INSPECTION_LIMITS = {
  title: 60,
  focus: 1000,
  person: 20,
  inspectors: 20,
  units: 20,
  tasks: 30,
  finding: 500,
  findings: 50,
  photos: 10,
  reason: 500,
} as const

/** What the office writes before it goes. */
export const InspectionText = Schema.Struct({
  title: Words(INSPECTION_LIMITS.title),
  /** Whom it visits; the county among them. */
  units: Schema.Array(PartyId).check(Schema.isMinLength(1), Schema.isMaxLength(INSPECTION_LIMITS.units)),
  /** The day on which it is to be. */
  on: PlainDateSchema,
  /** 督查人员. */
  inspectors: Schema.Array(Words(INSPECTION_LIMITS.person)).check(
    Schema.isMinLength(1),
    Schema.isMaxLength(INSPECTION_LIMITS.inspectors),
  ),
  /** 督查内容. */
  focus: Words(INSPECTION_LIMITS.focus),
  /** Tasks that are looked at; none: the programme as a whole. */
  tasks: Schema.Array(Schema.Int).check(Schema.isMaxLength(INSPECTION_LIMITS.tasks)),
})
export type InspectionText = typeof InspectionText.Type

/** What is written of a finding 发现问题. */
export const FindingText = Schema.Struct({
  text: Words(INSPECTION_LIMITS.finding),
  /** Who is to mend it. */
  unit: PartyId,
  /** The task that it is about; null: none in particular. */
  task: Schema.NullOr(Schema.Int),
  dueOn: PlainDateSchema,
  photos: Schema.Array(Evidence).check(Schema.isMaxLength(INSPECTION_LIMITS.photos)),
})
export type FindingText = typeof FindingText.Type

/** 整改完成, as the office registers it. */
export const Mended = Schema.Struct({
  text: Words(INSPECTION_LIMITS.reason),
  evidence: Schema.Array(Evidence).check(Schema.isMaxLength(INSPECTION_LIMITS.photos)),
  on: PlainDateSchema,
  by: Schema.String,
})
export type Mended = typeof Mended.Type

/** 整改反馈: what the unit, or the county, says and shows of it. */
export const ToldOfFinding = Schema.Struct({
  ...Mended.fields,
  /** Why the office returned it; null while it waits, or was registered. */
  returned: Schema.NullOr(Schema.String),
})
export type ToldOfFinding = typeof ToldOfFinding.Type

export const Finding = Schema.Struct({
  /** Counts from 1 within the inspection. */
  number: Schema.Int,
  ...FindingText.fields,
  /** The last word of whom it concerns; null: none came. */
  told: Schema.NullOr(ToldOfFinding),
  mended: Schema.NullOr(Mended),
})
export type Finding = typeof Finding.Type

export const InspectionStep = Schema.Struct({
  action: Schema.Literals(INSPECTION_ACTIONS),
  actor: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  at: InstantSchema,
  on: PlainDateSchema,
  reason: Schema.NullOr(Schema.String),
})
export type InspectionStep = typeof InspectionStep.Type

/** 实地督查. */
export const Inspection = Schema.Struct({
  id: InspectionId,
  programme: ProgrammeId,
  status: Schema.Literals(INSPECTION_STATUSES.filter((one) => one !== 'none')),
  text: InspectionText,
  /** The day on which it was held; null before. */
  heldOn: Schema.NullOr(PlainDateSchema),
  /** 督查情况; null before. */
  summary: Schema.NullOr(Schema.String),
  findings: Schema.Array(Finding),
  steps: Schema.Array(InspectionStep),
})
export type Inspection = typeof Inspection.Type

/** Whether it waits for the office's word on what was told. */
export const isTold = ({ told, mended }: Finding): boolean =>
  mended === null && told !== null && told.returned === null

export const isMended = ({ mended }: Finding): boolean => mended !== null
