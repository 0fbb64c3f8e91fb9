import type { Forbidden, UnitUnfit } from '@jiashan/domain/access'
import { sayDate } from '@jiashan/domain/calendar'
import type { ProgrammeExists } from '@jiashan/domain/policy'
import type { NumberTaken } from '@jiashan/domain/publication'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import { Schema } from 'effect'
import type { PublishingFailed } from '../publisher/publishing-failed.ts'
import type { NoSuchTask } from '../store/responsibilities.ts'
import type { KeyReused, StaleVersion } from '../store/write.ts'
import type { NoSuchProgramme } from '../supervision/overview.ts'
import type { NothingToRetry } from '../telling/deliveries.ts'
import { ASSESSMENT_SENTENCES, type OfAssessment } from './sentences/assessment.ts'
import { BULLETIN_SENTENCES, type OfBulletins } from './sentences/bulletins.ts'
import { COORDINATION_SENTENCES, type OfCoordination } from './sentences/coordination.ts'
import { COUNTY_SENTENCES, type OfCounty } from './sentences/county.ts'
import { DISCLOSURE_SENTENCES, type OfDisclosure } from './sentences/disclosure.ts'
import { ESCALATION_SENTENCES, type OfEscalations } from './sentences/escalations.ts'
import { EVIDENCE_SENTENCES, type OfEvidence } from './sentences/evidence.ts'
import { fieldName, inChinese } from './sentences/fields.ts'
import { INDICATOR_SENTENCES, type OfIndicators } from './sentences/indicators.ts'
import { INSPECTION_SENTENCES, type OfInspections } from './sentences/inspections.ts'
import { type OfOrders, ORDER_SENTENCES } from './sentences/orders.ts'
import { type OfPlanning, PLANNING_SENTENCES } from './sentences/planning.ts'
import { type OfReporting, REPORTING_SENTENCES } from './sentences/reporting.ts'
import { type OfRounds, ROUND_SENTENCES } from './sentences/rounds.ts'
import { type OfSafeguards, SAFEGUARD_SENTENCES } from './sentences/safeguards.ts'
import { type OfWorkbooks, WORKBOOK_SENTENCES } from './sentences/workbooks.ts'

/** Nobody is signed in, or the session ended. */
export class SignedOut extends Schema.TaggedError<SignedOut>()('SignedOut', {}) {}
/** Name and password do not fit. */
export class WrongCredentials extends Schema.TaggedError<WrongCredentials>()('WrongCredentials', {}) {}
/** Too many attempts from one address. */
export class SlowDown extends Schema.TaggedError<SlowDown>()('SlowDown', {}) {}
/** The request is not of the form that the procedure takes. */
export class Malformed extends Schema.TaggedError<Malformed>()('Malformed', {
  field: Schema.String,
  problem: Schema.String,
}) {}

export type Refusal =
  | SignedOut
  | WrongCredentials
  | SlowDown
  | Malformed
  | Forbidden
  | UnitUnfit
  | ProgrammeExists
  | NumberTaken
  | NoSuchTask
  | NoSuchProgramme
  | PublishingFailed
  | StaleVersion
  | KeyReused
  | NothingToRetry
  | OfReporting
  | OfPlanning
  | OfIndicators
  | OfAssessment
  | OfRounds
  | OfEvidence
  | OfWorkbooks
  | OfOrders
  | OfEscalations
  | OfBulletins
  | OfCoordination
  | OfInspections
  | OfCounty
  | OfSafeguards
  | OfDisclosure

type Of<T extends Refusal['_tag']> = Extract<Refusal, { _tag: T }>

const roleName = (role: string): string => ROLE_LABEL[role as Role] ?? role

/** What each refusal says to a person: what is wrong, and how to mend it. */
const SENTENCES: { readonly [T in Refusal['_tag']]: (facts: Of<T>) => string } = {
  SignedOut: () => '请登录；如果刚才已经登录，则登录已失效；已填写的内容还在，登录后可以继续',
  WrongCredentials: () => '用户名或密码不正确，请重新输入',
  SlowDown: () => '尝试次数过多，请一分钟后再试',
  Malformed: ({ field, problem }) => `“${fieldName(field)}”填写有误：${inChinese(problem)}`,
  Forbidden: ({ role }) => `${roleName(role)}没有此项权限，或该事项不属于本单位`,
  UnitUnfit: ({ role }) =>
    `${roleName(role)}的所属单位填写有误：经办人、处室负责人和单位负责人须有单位，其他角色不设单位`,
  ProgrammeExists: ({ slug }) => `政策文件“${slug}”已经导入`,
  NumberTaken: ({ number, issuedBy, issuedOn }) =>
    `第 ${number} 次已由${issuedBy ?? '他人'}于${sayDate(issuedOn)}发布，这次没有再发布；如需发布新的内容，请核对变动后发布下一次`,
  NoSuchTask: ({ task }) =>
    `没有第 ${task} 项任务，或您所在单位不是该任务的牵头、配合单位；任务全文见公开网站`,
  NoSuchProgramme: () => '没有这个政策文件，或尚未设置报送周期',
  ...REPORTING_SENTENCES,
  ...PLANNING_SENTENCES,
  ...INDICATOR_SENTENCES,
  ...ASSESSMENT_SENTENCES,
  ...ROUND_SENTENCES,
  ...EVIDENCE_SENTENCES,
  ...WORKBOOK_SENTENCES,
  ...ORDER_SENTENCES,
  ...ESCALATION_SENTENCES,
  ...BULLETIN_SENTENCES,
  ...COORDINATION_SENTENCES,
  ...INSPECTION_SENTENCES,
  ...COUNTY_SENTENCES,
  ...SAFEGUARD_SENTENCES,
  ...DISCLOSURE_SENTENCES,
  PublishingFailed: ({ problem }) => `发布未完成：${problem}`,
  StaleVersion: () =>
    '内容刚刚在别处更新过（他人，或您在另一窗口），请核对最新内容后再办理；您填写的没有丢失',
  KeyReused: () => '该请求已用不同内容提交过，请刷新页面后重试',
  NothingToRetry: () => '没有这条送达记录，或它并未失败，请刷新页面查看最新状态',
}

/** The sentence of a refusal. */
export const say = <T extends Refusal['_tag']>(refusal: Of<T>): string =>
  (SENTENCES[refusal._tag as T] as (facts: Of<T>) => string)(refusal)

/** Refusals that have a transport code of their own; the others are `BAD_REQUEST`. */
const CODES: {
  readonly [T in Refusal['_tag']]?:
    | 'UNAUTHORIZED'
    | 'FORBIDDEN'
    | 'NOT_FOUND'
    | 'CONFLICT'
    | 'TOO_MANY_REQUESTS'
} = {
  SignedOut: 'UNAUTHORIZED',
  WrongCredentials: 'UNAUTHORIZED',
  SlowDown: 'TOO_MANY_REQUESTS',
  Forbidden: 'FORBIDDEN',
  NoSuchTask: 'NOT_FOUND',
  NoSuchProgramme: 'NOT_FOUND',
  NoSuchFile: 'NOT_FOUND',
  NoSuchTarget: 'NOT_FOUND',
  NoSuchFigure: 'CONFLICT',
  NothingToScore: 'NOT_FOUND',
  NoCard: 'NOT_FOUND',
  NoSuchRuleSet: 'NOT_FOUND',
  EditionNotIn: 'CONFLICT',
  RoundNotIn: 'CONFLICT',
  ObjectionSettledAlready: 'CONFLICT',
  AlreadyFrozen: 'CONFLICT',
  StaleVersion: 'CONFLICT',
  ReportNotIn: 'CONFLICT',
  PlanNotIn: 'CONFLICT',
  AmendmentNotIn: 'CONFLICT',
  ReportClosed: 'CONFLICT',
  NothingToCorrect: 'CONFLICT',
  ReportConflict: 'CONFLICT',
  KeyReused: 'CONFLICT',
  NothingToRetry: 'NOT_FOUND',
  NoSuchImport: 'NOT_FOUND',
  NoSuchOrder: 'NOT_FOUND',
  NoSuchEscalation: 'NOT_FOUND',
  NoSuchBulletin: 'NOT_FOUND',
  NoSuchInspection: 'NOT_FOUND',
  InspectionNotIn: 'CONFLICT',
  FindingNotOpen: 'CONFLICT',
  CountyReportNotIn: 'CONFLICT',
  NoSuchConclusion: 'NOT_FOUND',
  NotForUnit: 'NOT_FOUND',
  ConclusionNotIn: 'CONFLICT',
  NoSuchSafeguard: 'NOT_FOUND',
  SafeguardNotIn: 'CONFLICT',
  NoSuchReview: 'NOT_FOUND',
  ReviewNotIn: 'CONFLICT',
  MeasureNotIn: 'CONFLICT',
  OrderNotIn: 'CONFLICT',
  ExtensionNotIn: 'CONFLICT',
  NoSuchMeeting: 'NOT_FOUND',
  NoSuchResolution: 'NOT_FOUND',
  NoSuchMatter: 'NOT_FOUND',
  NoSuchBid: 'NOT_FOUND',
  NoGroup: 'NOT_FOUND',
  MeetingNotIn: 'CONFLICT',
  ResolutionNotIn: 'CONFLICT',
  MatterNotIn: 'CONFLICT',
  BidNotIn: 'CONFLICT',
  RespondedAlready: 'CONFLICT',
  TakenUpAlready: 'CONFLICT',
  ImportNotIn: 'CONFLICT',
  ImportOvertaken: 'CONFLICT',
  NumberTaken: 'CONFLICT',
}

export const codeOf = (refusal: Refusal) => CODES[refusal._tag] ?? ('BAD_REQUEST' as const)

/** A refusal as data: its tag, its facts, its sentence. */
export const toData = (refusal: Refusal): RefusalData => ({
  ...(JSON.parse(JSON.stringify(refusal)) as Record<string, unknown>),
  _tag: refusal._tag,
  sentence: say(refusal as never),
})

export interface RefusalData {
  readonly _tag: Refusal['_tag']
  readonly sentence: string
  readonly [fact: string]: unknown
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' &&
  value !== null &&
  '_tag' in value &&
  Object.hasOwn(SENTENCES, String(value._tag))
