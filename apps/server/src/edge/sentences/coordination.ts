import { sayDate } from '@jiashan/domain/calendar'
import {
  BID_STATUS_LABEL,
  type BidRefusal,
  type GroupRefusal,
  type KeyTasksRefusal,
  type KeyTasksUnfit,
  MEETING_STATUS_LABEL,
  type MeetingRefusal,
} from '@jiashan/domain/safeguards'
import {
  MATTER_STATUS_LABEL,
  type MatterRefusal,
  type MergeUnfit,
  RESOLUTION_STATUS_LABEL,
  type ResolutionRefusal,
} from '@jiashan/domain/supervision'
import type { NoSuchBid } from '../../safeguards/bids.ts'
import type { NoSuchMeeting } from '../../safeguards/meetings.ts'
import type { NoSuchMatter } from '../../supervision/matters.ts'
import type { NoSuchResolution } from '../../supervision/resolutions.ts'

type Every =
  | GroupRefusal
  | KeyTasksRefusal
  | MeetingRefusal
  | BidRefusal
  | ResolutionRefusal
  | MatterRefusal
  | NoSuchBid
  | NoSuchMeeting
  | NoSuchMatter
  | NoSuchResolution
/** Refusals that only the group, its meetings, matters and bids give. */
export type OfCoordination = Exclude<Every, { readonly _tag: 'Forbidden' | 'ContentUnfit' }>

const LIST: { readonly [P in KeyTasksUnfit['problem']]: (told: string) => string } = {
  empty: () => '清单是空的，请至少选择一项任务',
  twice: (told) => `“${told}”选了两次，请去掉重复的一项`,
  'unknown-task': (told) => `文件中没有第 ${told} 项任务，请重新选择`,
  'unknown-clause': (told) => `文件中没有条款“${told}”，请从列出的条款中选择`,
  'no-parent': () => '该文件没有上级文件，请改为引用任务或条款',
}

const MERGE: { readonly [P in MergeUnfit['problem']]: string } = {
  itself: '不能并入自己，请选择另一件事项',
  missing: '找不到要并入的事项，请刷新页面后重新选择',
  'not-open': '要并入的事项已经答复、撤回或已并案，请选择一件正在办理的事项',
  'has-others': '已有其他事项并入本件，不能再并入别的事项；请把那一件并入本件',
}

const MOVED = '不能进行此操作，请刷新页面查看最新状态'

export const COORDINATION_SENTENCES: {
  readonly [T in OfCoordination['_tag']]: (facts: Extract<OfCoordination, { _tag: T }>) => string
} = {
  GroupFoundedAlready: ({ foundedOn }) => `协调小组已于${sayDate(foundedOn)}成立，请用“调整”登记变化`,
  NothingAdjusted: () => '组成与调整前完全相同，没有需要登记的变化；请修改组长、成员或联络员后再登记',
  NoGroup: () => '协调小组尚未设立，请管理员先登记成立文件和组成',
  UnitsAmiss: () => '单位有重复或不在责任单位名录中，请重新选择，每家只选一次',
  DayUnfit: ({ what, on, notBefore, notAfter }) => {
    if (notBefore !== null && notAfter !== null && notBefore > notAfter)
      return `${what}${sayDate(on)}不合适，最早为${sayDate(notBefore)}，请到那一天再登记`
    const from = notBefore === null ? '' : `不早于${sayDate(notBefore)}`
    const to = notAfter === null ? '' : `不晚于${sayDate(notAfter)}`
    return `${what}${sayDate(on)}不合适，请填写${[from, to].filter((part) => part !== '').join('、')}的日期`
  },
  CitedMissing: ({ what }) =>
    what === '任务' ? '文件中没有这个序号的任务，请核对任务序号' : `找不到所引用的${what}，请重新选择`,
  KeyTasksUnfit: ({ problem, told }) => LIST[problem](told),
  NothingProposed: ({ year }) => `${year}年没有待确定的清单，请办公室先提出建议清单`,
  MeetingNotIn: ({ status }) => `该会议目前为“${MEETING_STATUS_LABEL[status]}”，${MOVED}`,
  AgendaUnfit: ({ problem, titles }) =>
    problem === 'twice'
      ? `议题“${titles.join('、')}”重复，请只列一次`
      : `议题“${titles.join('、')}”所引用的事项不存在或已撤销，请重新选择`,
  NoSuchMeeting: () => '没有这次会议，或贵单位不在参会范围',
  ResolutionNotIn: ({ action, status }) =>
    action === 'confirm'
      ? `该议定事项目前为“${RESOLUTION_STATUS_LABEL[status]}”，责任单位报告完成后才能确认`
      : `该议定事项目前为“${RESOLUTION_STATUS_LABEL[status]}”，${MOVED}`,
  MeetingNotHeld: () => '会议尚未召开，请先登记召开情况，再登记议定事项',
  NoSuchResolution: () => '没有这一议定事项，或它与贵单位无关',
  MatterNotIn: ({ action, status }) =>
    action === 'answer'
      ? `该事项目前为“${MATTER_STATUS_LABEL[status]}”，议定以后才能答复`
      : `该事项目前为“${MATTER_STATUS_LABEL[status]}”，${MOVED}`,
  MergeUnfit: ({ problem }) => MERGE[problem],
  OthersMerged: () => '已有其他提请事项并入本件一并答复，不能撤回；如情况已变，请告知协调小组办公室',
  NothingAsked: ({ task }) => `任务 ${task} 的这期报送没有提请协调事项，或尚未采纳，不能受理`,
  TakenUpAlready: ({ title }) => `这期报送的提请已受理为“${title}”，请在该事项上办理`,
  NotAnsweredYet: () => '并入的事项还没有答复，请收到答复后再反馈',
  RespondedAlready: ({ action, on }) =>
    action === 'acknowledge'
      ? `已于${sayDate(on)}确认知悉；如有新的情况，请重新提请协调`
      : `已于${sayDate(on)}提出过一次“仍需协调”；如有新的情况，请重新提请协调`,
  NoSuchMatter: () => '没有这件提请协调事项，或它不属于您',
  BidNotIn: ({ status }) => `该争取事项目前为“${BID_STATUS_LABEL[status]}”，${MOVED}`,
  NoSuchBid: () => '没有这件争取事项，或它不属于您的单位',
}
