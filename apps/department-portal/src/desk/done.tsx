import type { FigureCommand } from '@jiashan/domain/indicators'
import type { PlanCommand } from '@jiashan/domain/planning'
import type { ContributionCommand, CountyReportCommand, ReportCommand } from '@jiashan/domain/reporting'
import type {
  BidCommand,
  GroupCommand,
  KeyTasksCommand,
  MeetingCommand,
  SafeguardCommand,
} from '@jiashan/domain/safeguards'
import type {
  BulletinCommand,
  ConclusionCommand,
  InspectionCommand,
  MatterCommand,
  OrderCommand,
  ResolutionCommand,
} from '@jiashan/domain/supervision'
import { FailureNote } from '@jiashan/office'
import { useQuery } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { trpc } from '../api.ts'
import { useSession } from '../session/use-session.ts'
import { AboutLink } from './about-link.tsx'
import { sayInstant } from './subject.ts'

/** What each command of the portal is called when it is over. */
const SAID: {
  readonly [C in
    | ReportCommand['_tag']
    | ContributionCommand['_tag']
    | PlanCommand['_tag']
    | FigureCommand['_tag']
    | OrderCommand['_tag']
    | BulletinCommand['_tag']
    | GroupCommand['_tag']
    | KeyTasksCommand['_tag']
    | MeetingCommand['_tag']
    | BidCommand['_tag']
    | ResolutionCommand['_tag']
    | MatterCommand['_tag']
    | InspectionCommand['_tag']
    | CountyReportCommand['_tag']
    | ConclusionCommand['_tag']
    | SafeguardCommand['_tag']
    | 'SetLoadLimits'
    | 'IssueMeasure'
    | 'DismissMeasure'
    | 'SetLadder'
    | 'DefineIndicator'
    | 'SetSchedule'
    | 'SetUnitChain']: string
} = {
  SubmitReport: '提交进展报送',
  CorrectReport: '更正进展报送',
  DropCorrection: '放弃更正',
  WithdrawReport: '撤回报送',
  SignReport: '审签报送',
  RegisterSignature: '登记纸质审签',
  DeclineReport: '退回报送',
  AcceptReport: '采纳报送',
  ReturnReport: '退回报送',
  GiveContribution: '填报配合情况',
  CorrectContribution: '更正配合情况',
  CirculatePlan: '方案送配合单位征求意见',
  ConfirmPlan: '确认方案',
  DisputePlan: '对方案提出异议',
  ReplyToDispute: '答复异议',
  ForwardPlan: '报送细化落实方案',
  SubmitPlan: '报送细化落实方案',
  ApprovePlan: '批准细化落实方案',
  ReturnPlan: '退回细化落实方案',
  ApplyAmendment: '申请调整时间节点',
  ApproveAmendment: '批准调整申请',
  RefuseAmendment: '不批准调整申请',
  WithdrawAmendment: '撤回调整申请',
  RecordObservation: '填报指标数值',
  ConfirmFigure: '认定指标数值',
  CorrectObservation: '更正指标数值',
  DefineIndicator: '设定指标口径',
  ComposeBulletin: '编写专报',
  ReviseBulletin: '修改专报',
  SubmitBulletin: '专报送会签、签发',
  ReworkBulletin: '退回专报修改',
  DropBulletin: '撤销专报',
  ObjectToBulletin: '不同意会签',
  CountersignBulletin: '会签专报',
  RegisterCountersign: '登记专报纸质会签',
  SignBulletin: '签发专报',
  RegisterSigning: '登记专报纸质签发',
  InstructOnBulletin: '对专报批示',
  DraftOrder: '拟办督办单',
  ReviseOrder: '修改督办单',
  ReviewOrder: '审核督办单',
  ReworkOrder: '退回督办单修改',
  DropOrder: '撤销督办单',
  IssueOrder: '签发督办单',
  RegisterIssue: '登记督办单纸质签发',
  ReceiveOrder: '签收督办单',
  AnswerOrder: '反馈督办单',
  ReturnAnswer: '退回督办反馈',
  CloseOrder: '督办销号',
  OrderAgain: '二次督办',
  ReportToLeader: '报批示领导',
  ApplyExtension: '申请督办延期',
  GrantExtension: '批准督办延期',
  RefuseExtension: '不批准督办延期',
  WithdrawExtension: '撤回督办延期申请',
  PlanInspection: '安排督查',
  ReviseInspection: '修改督查安排',
  CancelInspection: '取消督查',
  HoldInspection: '登记督查情况',
  NoteFindings: '补充督查发现问题',
  TellFinding: '反馈督查整改情况',
  ReturnFinding: '退回整改反馈',
  MendFinding: '登记督查整改完成',
  CloseInspection: '办结督查',
  SetLoadLimits: '调整督查频次上限',
  SubmitCountyReport: '县级报送',
  ReturnCountyReport: '要求补充县级报送',
  VerifyCountyReport: '核实县级报送',
  JudgeSide: '评价县级报送',
  DraftConclusion: '拟写督导评估结论',
  ReviseConclusion: '修改督导评估结论',
  SubmitConclusion: '督导评估结论送签发',
  ReworkConclusion: '退回督导评估结论修改',
  DropConclusion: '撤销督导评估结论',
  SignConclusion: '签发督导评估结论',
  RegisterConclusion: '登记督导评估结论纸质签发',
  RecordSafeguard: '登记要素保障',
  ReviseSafeguard: '更新要素保障',
  ConfirmSafeguard: '确认要素保障',
  ReturnSafeguard: '退回要素保障',
  DropSafeguard: '撤销要素保障',
  IssueMeasure: '发出督办措施',
  DismissMeasure: '不发出督办措施',
  SetLadder: '调整催办督办规则',
  SetSchedule: '调整报送周期',
  SetUnitChain: '设定审签流程',
  DecideKeyTasks: '登记年度重点任务的决定',
  ProposeKeyTasks: '提出年度重点任务建议清单',
  DropKeyTasksProposal: '撤回建议清单',
  FoundGroup: '登记协调小组成立',
  AdjustGroup: '登记协调小组调整',
  PlanMeeting: '安排会议',
  ReviseMeeting: '修改会议安排',
  AddAgendaItem: '列入会议议程',
  CancelMeeting: '取消会议',
  HoldMeeting: '登记会议召开情况',
  RegisterMinutes: '登记会议纪要',
  AgreeResolution: '登记议定事项',
  ReviseResolution: '更正议定事项',
  UrgeResolution: '催办议定事项',
  TellResolution: '报告议定事项办理情况',
  ConfirmResolution: '确认议定事项完成',
  ReturnResolution: '退回议定事项办理情况',
  DropResolution: '议定事项不再办理',
  RaiseMatter: '提请协调',
  TakeUpMatter: '受理报送中的提请',
  WithdrawMatter: '撤回提请',
  AssignMatter: '转有关单位研究',
  AdviseMatter: '对提请事项提出意见',
  MergeMatter: '并案',
  DecideMatter: '议定提请事项',
  DeclineMatter: '不予协调',
  AnswerMatter: '答复提请事项',
  AcknowledgeMatter: '知悉答复',
  InsistMatter: '提出仍需协调',
  RegisterBid: '登记争取事项',
  ReviseBid: '修改争取事项',
  FileBid: '登记申报',
  RefileBid: '更正申报',
  ApproveBid: '登记获批',
  RefuseBid: '登记未获批',
  DropBid: '不再申报',
  CorrectBid: '更正争取结果',
}
const said = (command: string): string =>
  Object.entries(SAID).find(([name]) => name === command)?.[1] ?? '办理'

/** 已办, from the journal: what I did last. */
export const Done = () => {
  const { programme } = useSession()
  const done = useQuery(trpc.desk.done.queryOptions({ programme: programme.id }))
  if (done.isPending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (done.isLoadingError) return <FailureNote error={done.error} retry={() => done.refetch()} />
  if (done.data.length === 0) return <p className="empty">还没有办理过事项。</p>
  return (
    <ul className="rows">
      {done.data.map(({ at, command, task, subject }) => (
        <li key={`${at} ${command} ${task} ${subject}`} className="row">
          <time dateTime={at} className="second">
            {sayInstant(at)}
          </time>
          <span>{said(command)}</span>
          <AboutLink task={task} subject={subject} />
        </li>
      ))}
    </ul>
  )
}
