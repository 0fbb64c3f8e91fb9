import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { stepOfActions } from '../../policy/index.ts'
import {
  DepartmentId,
  MatterId,
  MeetingId,
  MilestoneId,
  OrderId,
  ProgrammeId,
  Text,
  type TransitionTable,
  Words,
} from '../../record/index.ts'

export const MEETING_KINDS = ['plenary', 'topical', 'office', 'liaison'] as const
export const MeetingKind = Schema.Literals(MEETING_KINDS)
export type MeetingKind = typeof MeetingKind.Type
export const MEETING_KIND_LABEL = {
  plenary: '全体会议',
  topical: '专题会议',
  office: '办公室会议',
  liaison: '联络员会议',
} as const satisfies Record<MeetingKind, string>

export const MEETING_STATUSES = ['none', 'planned', 'held', 'cancelled'] as const
export type MeetingStatus = (typeof MEETING_STATUSES)[number]
export const MEETING_ACTIONS = ['plan', 'revise', 'add', 'cancel', 'hold', 'minutes'] as const
export type MeetingAction = (typeof MEETING_ACTIONS)[number]

/** Planned with its agenda, held with its attendance; then its minutes 会议纪要 are numbered. */
export const MEETING_TRANSITIONS = {
  none: { plan: 'planned' },
  planned: { revise: 'planned', add: 'planned', hold: 'held', cancel: 'cancelled' },
  held: { minutes: 'held' },
  cancelled: {},
} as const satisfies TransitionTable<MeetingStatus, MeetingAction>

export const MEETING_STATUS_LABEL = {
  none: '未安排',
  planned: '已安排，待召开',
  held: '已召开',
  cancelled: '已取消',
} as const satisfies Record<MeetingStatus, string>
export const MEETING_ACTION_LABEL = {
  plan: '安排会议',
  revise: '修改安排',
  add: '列入议题',
  cancel: '取消会议',
  hold: '登记召开情况',
  minutes: '登记会议纪要',
} as const satisfies Record<MeetingAction, string>

export const MEETING_LIMITS = {
  title: 60,
  place: 60,
  item: 120,
  agenda: 40,
  person: 40,
  reason: 300,
  document: 60,
} as const

/** What an item of an agenda is about: something open that the group is to settle, or a free item. */
export const AgendaSource = Schema.TaggedUnion({
  matter: { matter: MatterId },
  /** A dispute of a supporting unit over a plan, which its lead forwarded. */
  dispute: { task: Schema.Int, year: Schema.Int },
  milestone: { task: Schema.Int, milestone: MilestoneId },
  order: { order: OrderId },
  free: {},
})
export type AgendaSource = typeof AgendaSource.Type
export const AGENDA_SOURCE_LABEL = {
  matter: '提请协调事项',
  dispute: '方案异议',
  milestone: '逾期节点',
  order: '逾期督办单',
  free: '其他议题',
} as const satisfies Record<AgendaSource['_tag'], string>

export const AgendaItem = Schema.Struct({
  title: Words(MEETING_LIMITS.item),
  cites: AgendaSource,
  /** 汇报单位; null: the office itself. */
  reporter: Schema.NullOr(DepartmentId),
})
export type AgendaItem = typeof AgendaItem.Type

export const MeetingText = Schema.Struct({
  title: Words(MEETING_LIMITS.title),
  kind: MeetingKind,
  /** The day it is planned for. */
  on: PlainDateSchema,
  place: Text(MEETING_LIMITS.place),
  /** 参会单位. */
  invited: Schema.Array(DepartmentId),
})
export type MeetingText = typeof MeetingText.Type

export const PRESENCES = ['present', 'deputy', 'absent'] as const
export type Presence = (typeof PRESENCES)[number]
export const PRESENCE_LABEL = {
  present: '出席',
  deputy: '委派代表',
  absent: '缺席',
} as const satisfies Record<Presence, string>

/** Who came for an invited unit. */
export const Attendance = Schema.Struct({
  department: DepartmentId,
  person: Text(MEETING_LIMITS.person),
  presence: Schema.Literals(PRESENCES),
})
export type Attendance = typeof Attendance.Type

export const MeetingStep = stepOfActions(MEETING_ACTIONS)
export type MeetingStep = typeof MeetingStep.Type

/** 会议 of the group or of its office. */
export const Meeting = Schema.Struct({
  id: MeetingId,
  programme: ProgrammeId,
  status: Schema.Literals(MEETING_STATUSES.filter((one) => one !== 'none')),
  text: MeetingText,
  /** Items count from 1 in this order. */
  agenda: Schema.Array(AgendaItem).check(Schema.isMaxLength(MEETING_LIMITS.agenda)),
  heldOn: Schema.NullOr(PlainDateSchema),
  /** 主持人. */
  chair: Schema.NullOr(Schema.String),
  attendance: Schema.Array(Attendance),
  /** 会议纪要文号 and its day. */
  minutes: Schema.NullOr(Schema.Struct({ number: Words(MEETING_LIMITS.document), on: PlainDateSchema })),
  steps: Schema.Array(MeetingStep),
})
export type Meeting = typeof Meeting.Type

/** The coordination matters on an agenda. */
export const mattersOn = ({ agenda }: Pick<Meeting, 'agenda'>): readonly MatterId[] =>
  agenda.flatMap(({ cites }) => (cites._tag === 'matter' ? [cites.matter] : []))
