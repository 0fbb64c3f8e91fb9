import { sayDate } from '@jiashan/domain/calendar'
import type { Misdated } from '@jiashan/domain/planning'
import {
  EXTENSION_STATUS_LABEL,
  ORDER_SOURCE_LABEL,
  ORDER_STATUS_LABEL,
  type OrderRefusal,
  type OrderSource,
} from '@jiashan/domain/supervision'
import type { NoSuchOrder } from '../../supervision/orders.ts'

/** Refusals that only orders give. */
export type OfOrders =
  | NoSuchOrder
  | Exclude<OrderRefusal, { readonly _tag: 'Forbidden' | 'ContentUnfit' | 'DayUnfit' | Misdated['_tag'] }>

const CLOSING = '反馈须先经核验才能销号：请在“已反馈，待核验”时办理'

export const ORDER_SENTENCES: {
  readonly [T in OfOrders['_tag']]: (facts: Extract<OfOrders, { _tag: T }>) => string
} = {
  NoSuchOrder: () => '没有这份督办单，或它不属于您的单位',
  OrderNotIn: ({ action, status }) =>
    action === 'close'
      ? `该督办单目前为“${ORDER_STATUS_LABEL[status]}”，${CLOSING}`
      : `该督办单目前为“${ORDER_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  SamePerson: ({ person }) => `督办单由${person}拟办，请由办公室另一人审核`,
  DueUnfit: ({ dueOn, notBefore }) =>
    `办理期限${sayDate(dueOn)}不合适，请选择${sayDate(notBefore)}${dueOn < notBefore ? '或以后' : '以后'}的日期`,
  UnitsUnfit: ({ departments }) =>
    departments.length === 0
      ? '请选择承办单位'
      : '承办、协办单位有重复或不在责任单位名录中，请重新选择，每家只选一次',
  SourceUnknown: ({ source }) =>
    source === 'instruction'
      ? '文件中没有这个序号的任务，或所引专报没有批示，请核对任务序号'
      : `找不到“${ORDER_SOURCE_LABEL[source as OrderSource['_tag']]}”所指的任务、节点或事项，请核对任务序号或重新选择督办来源`,
  OrderedAlready: ({ title }) => `这一事项已有督办单“${title}”在办，一事一单：请在原督办单上办理或二次督办`,
  NotOverdue: ({ dueOn }) => `办理期限${sayDate(dueOn)}未过，逾期或核验退回后才能二次督办`,
  NoReportOwed: ({ reportedOn }) =>
    reportedOn === null
      ? '这份督办单不是领导批示交办的，不需要报批示领导'
      : `已于${sayDate(reportedOn)}报批示领导，不用再报`,
  ExtensionTooLate: ({ dueOn }) => `办理期限${sayDate(dueOn)}已过，延期须在期限之前申请；请尽快反馈`,
  ExtensionNotIn: ({ action, status }) =>
    action === 'apply'
      ? '已有一份延期申请待审批，请等待办公室审批或撤回后再申请'
      : `该延期申请目前为“${EXTENSION_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
}
