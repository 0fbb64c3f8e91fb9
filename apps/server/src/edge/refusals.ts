import type { Forbidden, UnitUnfit } from '@jiashan/domain/access'
import type { ResultRefusal, RuleSetRefusal } from '@jiashan/domain/assessment'
import { isPeriod, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import {
  type FigureRefusal,
  type IndicatorRefusal,
  MOST_DECIMALS,
  sayAbout,
} from '@jiashan/domain/indicators'
import {
  AMENDMENT_STATUS_LABEL,
  type AmendmentUnfit,
  PLAN_STATUS_LABEL,
  type PlanRefusal,
  type ScheduleRefusal,
} from '@jiashan/domain/planning'
import type { ProgrammeExists } from '@jiashan/domain/policy'
import type { NumberTaken } from '@jiashan/domain/publication'
import { ROLE_LABEL, type Role } from '@jiashan/domain/record'
import {
  type ContentUnfit,
  type ContributionRefusal,
  REPORT_STATUS_LABEL,
  type ReportConflict,
  type ReportRefusal,
} from '@jiashan/domain/reporting'
import { Schema } from 'effect'
import type { NoCard, NothingToScore } from '../assessment/scores.ts'
import type { DraftTooLarge } from '../drafts/drafts.ts'
import type {
  FileCutOff,
  FileEmpty,
  FileTooLarge,
  FileTypeRefused,
  NoSuchFile,
  TooMuchUncited,
} from '../evidence/uploads.ts'
import type { PublishingFailed } from '../publisher/publisher.ts'
import type { NoSuchTask } from '../store/responsibilities.ts'
import type { KeyReused, StaleVersion } from '../store/write.ts'
import type { NoSuchProgramme } from '../supervision/overview.ts'
import type { NothingToRetry } from '../telling/deliveries.ts'
import type { ImportNotIn, ImportOvertaken, NoSuchImport } from '../workbooks/draft-imports.ts'
import { BOOK_LIMITS, type BookProblem } from '../workbooks/limits.ts'
import type { WorkbookRefused } from '../workbooks/preview.ts'
import { BULLETIN_SENTENCES, type OfBulletins } from './sentences/bulletins.ts'
import { COORDINATION_SENTENCES, type OfCoordination } from './sentences/coordination.ts'
import { COUNTY_SENTENCES, type OfCounty } from './sentences/county.ts'
import { ESCALATION_SENTENCES, type OfEscalations } from './sentences/escalations.ts'
import { INSPECTION_SENTENCES, type OfInspections } from './sentences/inspections.ts'
import { type OfOrders, ORDER_SENTENCES } from './sentences/orders.ts'
import { type OfSafeguards, SAFEGUARD_SENTENCES } from './sentences/safeguards.ts'

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
  | ReportRefusal
  | ReportConflict
  | ContributionRefusal
  | PlanRefusal
  | ScheduleRefusal
  | ProgrammeExists
  | FigureRefusal
  | IndicatorRefusal
  | NumberTaken
  | NoSuchTask
  | NoSuchProgramme
  | NothingToScore
  | NoCard
  | RuleSetRefusal
  | ResultRefusal
  | NoSuchFile
  | FileTooLarge
  | FileCutOff
  | FileEmpty
  | FileTypeRefused
  | TooMuchUncited
  | PublishingFailed
  | DraftTooLarge
  | StaleVersion
  | KeyReused
  | WorkbookRefused
  | NoSuchImport
  | ImportNotIn
  | ImportOvertaken
  | OfOrders
  | OfEscalations
  | OfBulletins
  | OfInspections
  | OfCounty
  | OfSafeguards
  | NothingToRetry
  | OfCoordination

type Of<T extends Refusal['_tag']> = Extract<Refusal, { _tag: T }>

const CONTENT: { readonly [P in ContentUnfit['problem']]: string } = {
  empty: '请填写进展情况',
  'unknown-milestone': '有一个时间节点不在已批准的方案中，请刷新页面后重新填写',
  'missing-milestone': '请逐个填写时间节点的完成情况',
  'done-without-date': '请填写“已完成”节点的完成日期',
  'done-in-future': '完成日期不能晚于今天',
  'done-too-early': '完成日期早于时间节点一年以上，请核对',
  'date-without-done': '只有“已完成”的节点才填写完成日期',
  'told-twice': '同一个时间节点填写了两次，请刷新页面后重新填写',
  'cited-twice': '同一个佐证材料引用了两次，请移除一个',
  'percent-unfit': '完成比例与状态不一致：已完成为 100%，未完成为 0%，部分完成介于两者之间',
  'unknown-target': '填报的指标不属于本任务，请刷新页面后重新填写',
  'unit-unfit': '指标的计量单位不对，请按提示的单位填写',
  'delivered-in-future': '线下报送日期不能晚于今天',
}

const AMENDMENT: { readonly [P in AmendmentUnfit['problem']]: string } = {
  pending: '已有一项调整申请待办公室批准，请等待结果或先撤回',
  'not-later': '延期后的日期应晚于现在的日期',
  'outside-year': '延期不能超出方案年度；跨年的工作请取消本节点，列入下一年度方案',
  'nothing-changed': '变更后的内容与现在相同，请写明要改什么',
  'last-milestone': '方案至少保留一个时间节点，最后一个不能取消',
  cancelled: '该节点已经取消，不能再调整',
}

const FIGURE: { readonly [P in Extract<FigureRefusal, { _tag: 'FigureUnfit' }>['problem']]: string } = {
  negative: '不能小于零',
  'not-whole': '人、家、张等按整数填写',
  'over-hundred': '比率应在 0 到 100 之间',
  'too-many-decimals': `最多填写 ${MOST_DECIMALS} 位小数`,
  'too-large': '数值过大，请核对计量单位',
}

const TRAJECTORY: {
  readonly [P in Extract<IndicatorRefusal, { _tag: 'TrajectoryUnfit' }>['problem']]: string
} = {
  kind: '这种路径不适用于该目标，请改选其他路径',
  measure: '统计方式与路径不一致：当年新增数用“逐年累计”，增长率只用于年均增长目标',
  unit: '计量单位与目标不是同一类，请改用可以换算的单位',
  'base-not-before-due': '基期年份应早于目标年份',
  'base-year': '基期年份应与文件写明的一致',
  'rate-from-nothing': '按比率增长的路径，基期数值应大于零',
  slices: '分年目标有误：应逐年填写、不回退，最后一年等于目标值',
}

/** One clear sentence for a file that is not read. */
const BOOK: { readonly [P in BookProblem]: string } = {
  'too-large': `文件超过 ${BOOK_LIMITS.bytes / 1024 / 1024} MB；请只保留模板里的内容，图片和附件请在系统中上传`,
  'not-a-workbook': '文件不是有效的 xlsx 表格，或已经损坏；请重新下载模板填写',
  'old-format': '这是旧版 xls 文件；请在 Excel 或 WPS 中另存为 xlsx 后再上传',
  encrypted: '表格设置了打开密码；请取消密码后再上传',
  macros: '表格带有宏，不能上传；请另存为不带宏的 xlsx 文件',
  links: '表格里有指向其他文件的链接；请删除外部链接后再上传',
  bomb: `表格解压后超过 ${BOOK_LIMITS.unpacked / 1024 / 1024} MB 或压缩比例异常，没有读取；请重新下载模板填写`,
  'too-many-rows': `有一张表超过 ${BOOK_LIMITS.rows} 行；请删除模板以外的行后再上传`,
  'too-slow': '表格过于复杂，没有读完；请重新下载模板，只填写模板里的内容',
  'not-a-template': '这不是从本系统下载的模板；请先下载模板，在模板中填写',
  'old-template': '模板已经更新；请重新下载模板，把内容复制过去再上传',
  damaged: '模板的表头、工作表或隐藏信息被改动，无法核对；请重新下载模板填写',
  'other-kind': '表格的种类不对：进展报送和年度方案各有模板，请选择对应的一种再上传',
  'other-programme': '这是另一个政策文件的表格；请下载本文件的模板填写',
  'other-unit': '这是其他单位的表格；请使用本单位下载的模板',
  'other-time': '表格的报送期或年度与当前选择的不同',
}

const FIELD_NAMES: { readonly [field: string]: string } = {
  username: '用户名',
  password: '密码',
  progress: '进展情况',
  nextStep: '下一步打算',
  difficulty: '困难和问题',
  matter: '提请协调事项',
  figures: '指标数值',
  signer: '签字人',
  signedOn: '签字日期',
  from: '起始日期',
  to: '截止日期',
  scan: '审签单扫描件',
  stages: '审签环节',
  remarks: '逐项意见',
  milestones: '时间节点',
  evidence: '佐证材料',
  reason: '退回理由',
  task: '任务',
  period: '报送期',
  year: '年度',
  department: '单位',
  about: '时间',
  value: '数值',
  unit: '计量单位',
  source: '数据来源',
  releasedOn: '发布日期',
  definition: '口径',
  trajectory: '路径',
  measures: '具体措施',
  leader: '责任领导',
  office: '责任处室',
  liaison: '联络员',
  cityLeader: '市级分管领导',
  safeguards: '保障措施',
  title: '节点名称',
  deliverable: '成果形式',
  dueOn: '完成日期',
  weight: '权重',
  targets: '阶段目标',
  person: '责任人',
  reply: '答复',
  ruling: '裁定意见',
  ask: '调整内容',
  content: '内容',
  order: '督办单编号',
  demand: '工作要求',
  supports: '协办单位',
  wording: '议定内容',
  owner: '责任单位',
  clause: '文件条款',
  agenda: '议程',
  number: '文号',
  on: '日期',
  body: '对口部门',
  note: '说明',
  chair: '主持人',
  attendance: '参会情况',
  invited: '参会单位',
  place: '地点',
  composition: '小组组成',
  members: '成员单位',
  document: '文号',
  telephone: '联系电话',
  post: '职务',
  words: '内容',
  items: '任务清单',
  others: '其他重点任务',
  units: '单位',
  inspectors: '督查人员',
  focus: '督查内容',
  findings: '发现问题',
  photos: '照片',
  summary: '督查情况',
  heldOn: '督查日期',
  deliveries: '落实节点',
  standing: '评价',
  subject: '评估对象',
  granted: '下达数',
  used: '已使用数',
  host: '接收单位',
  batch: '批次',
  media: '媒体',
  link: '链接',
  issuer: '推广或授予单位',
  documents: '佐证文件',
}

/** `content.milestones.0.doneOn` is said by its nearest known part. */
const fieldName = (path: string): string =>
  path
    .split('.')
    .map((part) => FIELD_NAMES[part])
    .findLast((name) => name !== undefined) ?? path

/** Schemas speak Chinese where we wrote the sentence; their own words are for programmers. */
const inChinese = (problem: string): string =>
  /[\u4e00-\u9fff]/.test(problem) ? problem : '格式、长度或范围不符合要求'

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024)
const roleName = (role: string): string => ROLE_LABEL[role as Role] ?? role
const labelOf = (labels: { readonly [status: string]: string }, status: string): string =>
  labels[status] ?? status
const statusName = (status: string): string => labelOf(REPORT_STATUS_LABEL, status)
const periodName = (period: string): string => (isPeriod(period) ? sayPeriod(period) : period)

/** What each refusal says to a person: what is wrong, and how to mend it. */
const SENTENCES: { readonly [T in Refusal['_tag']]: (facts: Of<T>) => string } = {
  SignedOut: () => '请登录；如果刚才已经登录，则登录已失效，已填写的内容保存在本机或草稿中',
  WrongCredentials: () => '用户名或密码不正确，请重新输入',
  SlowDown: () => '尝试次数过多，请一分钟后再试',
  Malformed: ({ field, problem }) => `“${fieldName(field)}”填写有误：${inChinese(problem)}`,
  Forbidden: ({ role }) => `${roleName(role)}没有此项权限，或该事项不属于本单位`,
  UnitUnfit: ({ role }) =>
    `${roleName(role)}的所属单位填写有误：经办人、处室负责人和单位负责人须有单位，其他角色不设单位`,
  ReportNotIn: ({ status }) => `该报送目前为“${statusName(status)}”，不能进行此操作，请刷新页面查看最新状态`,
  ReportingNotOpen: ({ period }) => `${periodName(period)}尚未到报送时间，或该任务不按此周期报送`,
  ContentUnfit: ({ problem }) => CONTENT[problem],
  ReasonMissing: ({ action }) =>
    action === 'correct'
      ? '请写明更正理由，说明原来哪里有误'
      : '请写明退回理由，或在需要修改的栏目旁写明意见，让对方知道改什么',
  SignedInFuture: ({ signedOn }) => `签字日期${sayDate(signedOn)}晚于今天，请按审签单上的日期填写`,
  SignedTooEarly: ({ signedOn, submittedOn }) =>
    `签字日期${sayDate(signedOn)}早于提交日期${sayDate(submittedOn)}：所签的是${sayDate(submittedOn)}提交的内容，请按新打印的审签单填写签字日期`,
  ReportClosed: ({ task, period }) =>
    `任务 ${task} ${periodName(period)}的报送已被采纳，不再补充配合情况；已采纳的内容有误，请刷新页面后点“更正本单位配合情况”并写明理由`,
  NothingToCorrect: ({ task, period }) =>
    `任务 ${task} ${periodName(period)}没有已采纳的配合情况可以更正；尚未采纳的请直接修改后提交`,
  ReportConflict: ({ fields }) =>
    fields.length === 0
      ? '他人（或您在另一窗口）刚刚提交了新版本；您的修改没有丢失，请刷新后核对再提交'
      : `他人（或您在另一窗口）刚刚提交了新版本，与您的修改有 ${fields.length} 处不同；您的修改没有丢失，请核对后再提交`,
  MonthlyUnfit: ({ task }) =>
    `任务 ${task} 按月报送须从季度的第一个月开始、到季度的最后一个月结束，前后两段不重叠，否则会漏报或重报`,
  PeriodsOpened: ({ periods }) =>
    `${periods.map(sayPeriod).join('、')}已经开始报送，时限和报送方式不能再改；请从之后的季度起调整`,
  PlansWereDue: ({ years }) => `${years.join('、')}年方案的截止日期已过，不能再改；请恢复原来的日期`,
  PlanNotIn: ({ status }) =>
    `该方案目前为“${labelOf(PLAN_STATUS_LABEL, status)}”，不能进行此操作，请刷新页面查看最新状态`,
  PlanningNotOpen: ({ year }) => `${year}年方案尚未布置（没有报送截止日期），请等待协调小组办公室布置`,
  MilestonesUnfit: ({ year, titles }) =>
    titles.length === 0
      ? `请至少填写一个${year}年的时间节点`
      : `时间节点应在${year}年内，且不重复：${titles.join('、')}`,
  TargetsUnfit: ({ target, faults }) =>
    faults.length === 0
      ? `阶段目标 ${target} 不属于本任务或重复填写，请刷新页面后重新填写`
      : `阶段目标 ${target} 有 ${faults.length} 处需要修改：应逐年填写、不回退，最后一年等于文件目标`,
  SupportsFirst: ({ departments }) => `请先送 ${departments.length} 家配合单位征求意见，再报协调小组办公室`,
  NobodyToAsk: ({ task }) => `任务 ${task} 没有配合单位，可直接报协调小组办公室`,
  SupportsAwaited: ({ departments, due }) =>
    `还有 ${departments.length} 家配合单位未确认；截止${sayDate(due)}，全部确认或过了截止日期后可以报送`,
  DisputeUnanswered: ({ departments }) =>
    `有 ${departments.length} 家配合单位的异议未答复，请先答复或修改方案后重新征求意见`,
  NoDispute: () => '该单位没有待处理的异议，请刷新页面查看最新状态',
  PartUnfit: ({ field }) =>
    field === 'measures' ? '请填写本单位的配合措施' : '请填写本单位责任人，便于联系落实',
  RulingMissing: ({ departments }) => `有 ${departments.length} 家配合单位仍有异议，批准前请逐一写明裁定意见`,
  AmendmentNotIn: ({ status }) =>
    `该调整申请目前为“${labelOf(AMENDMENT_STATUS_LABEL, status)}”，不能进行此操作，请刷新页面`,
  NoSuchMilestone: () => '只有已批准方案中的时间节点可以申请调整，请刷新页面查看最新状态',
  AmendmentTooLate: ({ title, dueOn }) =>
    `“${title}”应于${sayDate(dueOn)}完成，期限已过，不能再申请调整；请如实报送完成情况`,
  AmendmentUnfit: ({ title, problem }) => `“${title}”：${AMENDMENT[problem]}`,
  ProgrammeExists: ({ slug }) => `政策文件“${slug}”已经导入`,
  NoSuchTarget: ({ target }) => `没有编号为 ${target} 的量化目标，或它不属于您所在单位的任务`,
  UnitMismatch: ({ expected, given }) => `计量单位应为“${expected}”，填写的是“${given}”`,
  FigureUnfit: ({ problem, value, unit }) => `数值“${value} ${unit}”有误：${FIGURE[problem]}`,
  TimeNotOver: ({ about }) => `${sayAbout(about)}尚未结束，还不能填报数值`,
  ReleaseUnfit: ({ atMostDays }) => `发布日期应在今天到 ${atMostDays} 天之内`,
  FigureRepeated: ({ about, value, unit }) =>
    `${sayAbout(about)}已有相同的数值 ${value} ${unit}，无需重复提交`,
  FigureStands: ({ about, value, unit }) =>
    `${sayAbout(about)}已有数值 ${value} ${unit}；如需修改，请使用“更正”并说明理由`,
  NoSuchFigure: ({ about, value }) =>
    `${sayAbout(about)}没有数值 ${value}，或他人刚刚更正过；请刷新页面核对后再操作`,
  OwnFigure: ({ about }) => `${sayAbout(about)}的数值由您本人填报，请由其他人员认定`,
  SourceUnitUnknown: () => '数据来源单位不在单位名录中，请从名录中选择，或填写名录以外的发布机构',
  TrajectoryUnfit: ({ problem }) => TRAJECTORY[problem],
  NumberTaken: ({ number }) => `第 ${number} 次公开发布刚刚由他人完成，请刷新页面`,
  NoSuchTask: ({ task }) =>
    `没有第 ${task} 项任务，或您所在单位不是该任务的牵头、配合单位；任务全文见公开网站`,
  NoSuchProgramme: () => '没有这个政策文件，或尚未设置报送周期',
  NothingToScore: ({ year }) => `${year}年没有考核办法或年度重点任务清单，无法计分`,
  NoCard: ({ year }) => `${year}年没有该单位的得分：只有协调小组成员单位参加考核，各单位只能查看本单位得分`,
  RuleSetFixed: () => '已发布的考核办法不能修改；如需调整，请另行发布新的版本',
  RuleSetUnsound: ({ findings }) => `考核办法有 ${findings.length} 处需要修改，请按提示逐项更正`,
  VersionOutOfOrder: ({ year, version, expected }) =>
    `${year}年考核办法的下一版应为第 ${expected} 版，填写的是第 ${version} 版`,
  AlreadyFrozen: ({ year, frozenOn }) => `${year}年考核结果已于${sayDate(frozenOn)}审定，不能再次计算`,
  StillProvisional: ({ year, departments }) =>
    `${year}年还有 ${departments.length} 家单位的事项未到期或待受理，暂不能审定`,
  YearsDiffer: ({ ruleSet, factSheet }) => `${ruleSet}年的考核办法不能用于${factSheet}年的事实`,
  ...ORDER_SENTENCES,
  ...ESCALATION_SENTENCES,
  ...BULLETIN_SENTENCES,
  ...COORDINATION_SENTENCES,
  ...INSPECTION_SENTENCES,
  ...COUNTY_SENTENCES,
  ...SAFEGUARD_SENTENCES,
  NoSuchFile: () => '文件不存在，或您无权查看',
  FileTooLarge: ({ name, limit }) => `“${name}”超过 ${megabytes(limit)} MB，请压缩或拆分后再上传`,
  FileCutOff: ({ name }) => `“${name}”没有传完，请检查网络后重新选择`,
  FileEmpty: ({ name }) => `“${name}”是空文件，请检查后重新选择`,
  FileTypeRefused: ({ name }) =>
    `“${name}”的内容不是 PDF、图片（JPG、PNG、WebP）或不带宏的 Word、Excel、PPT、WPS 文件，请转换后上传`,
  TooMuchUncited: ({ limit }) =>
    `本单位已上传但未使用的文件将超过 ${megabytes(limit)} MB，请先提交已有材料的报送，或联系协调小组办公室`,
  PublishingFailed: ({ problem }) => `发布未完成，原有公开内容不受影响：${problem}`,
  DraftTooLarge: ({ limit }) => `草稿超过 ${limit} 字，无法自动保存；请精简后再试`,
  StaleVersion: () => '内容刚刚在别处更新过（他人，或您在另一窗口），您的修改没有丢失；请刷新后核对再提交',
  KeyReused: () => '该请求已用不同内容提交过，请刷新页面后重试',
  WorkbookRefused: ({ problem, told }) =>
    problem === 'other-time'
      ? `这是${isPeriod(told) ? sayPeriod(told) : `${told}年`}的表格，与当前选择的不同；请切换后再上传`
      : BOOK[problem],
  NothingToRetry: () => '没有这条送达记录，或它并未失败，请刷新页面查看最新状态',
  NoSuchImport: () => '没有这次导入，或预览已过期；请重新上传表格',
  ImportNotIn: ({ status }) =>
    status === 'undone' ? '这次导入已经撤销' : '这次导入已经完成，请刷新页面查看最新状态',
  ImportOvertaken: ({ doing, tasks, by }) =>
    `任务 ${tasks.join('、')} 在${doing === 'apply' ? '预览' : '导入'}之后${by.length === 0 ? '又有变化' : `由 ${by.join('、')} 修改过`}，${
      doing === 'apply' ? '没有导入任何内容；请重新上传表格核对' : '不能整体撤销；请在系统中逐项修改'
    }`,
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
  ConclusionNotIn: 'CONFLICT',
  NoSuchSafeguard: 'NOT_FOUND',
  SafeguardNotIn: 'CONFLICT',
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
