import { isPeriod, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import {
  type ContentUnfit,
  type ContributionRefusal,
  REPORT_STATUS_LABEL,
  type ReportConflict,
  type ReportRefusal,
} from '@jiashan/domain/reporting'
import type { DraftTooLarge } from '../../drafts/drafts.ts'

/** Refusals of reports, of parts of them, and of their drafts. */
export type OfReporting =
  | DraftTooLarge
  | Exclude<ReportRefusal | ReportConflict | ContributionRefusal, { readonly _tag: 'Forbidden' }>

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

const periodName = (period: string): string => (isPeriod(period) ? sayPeriod(period) : period)

export const REPORTING_SENTENCES: {
  readonly [T in OfReporting['_tag']]: (facts: Extract<OfReporting, { _tag: T }>) => string
} = {
  ReportNotIn: ({ status }) =>
    `该报送目前为“${REPORT_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  ReportingNotOpen: ({ period }) => `${periodName(period)}尚未到报送时间，或该任务不按此周期报送`,
  ContentUnfit: ({ problem }) => CONTENT[problem],
  ReasonMissing: ({ action }) =>
    action === 'correct'
      ? '请写明更正理由，说明原来哪里有误'
      : '请写明退回理由，或在需要修改的栏目旁写明意见，让对方知道改什么',
  SignedInFuture: ({ signedOn }) => `签字日期${sayDate(signedOn)}晚于今天，请按审签单上的日期填写`,
  SignedTooEarly: ({ signedOn, submittedOn }) =>
    `签字日期${sayDate(signedOn)}早于送签日期${sayDate(submittedOn)}：所签的是${sayDate(submittedOn)}送签的内容，请按新打印的审签单填写签字日期`,
  ReportClosed: ({ task, period }) =>
    `任务 ${task} ${periodName(period)}的报送已被采纳，不再补充配合情况；已采纳的内容有误，请刷新页面后点“更正本单位配合情况”并写明理由`,
  NothingToCorrect: ({ task, period }) =>
    `任务 ${task} ${periodName(period)}没有已采纳的配合情况可以更正；尚未采纳的请直接修改后提交`,
  ReportConflict: ({ fields }) =>
    fields.length === 0
      ? '他人（或您在另一窗口）刚刚提交了新版本；您的修改没有丢失，请刷新后核对再提交'
      : `他人（或您在另一窗口）刚刚提交了新版本，与您的修改有 ${fields.length} 处不同；您的修改没有丢失，请核对后再提交`,
  DraftTooLarge: ({ limit }) => `草稿超过 ${limit} 字，无法自动保存；请精简后再试`,
}
