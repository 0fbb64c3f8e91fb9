import {
  SAFEGUARD_STATUS_LABEL,
  type SafeguardRefusal,
  type SafeguardUnfit,
} from '@jiashan/domain/safeguards'
import type { NoSuchSafeguard } from '../../safeguards/safeguards.ts'

/** Refusals that only entries of 要素保障 give. */
export type OfSafeguards = NoSuchSafeguard | Exclude<SafeguardRefusal, { readonly _tag: 'Forbidden' }>

const UNFIT: { readonly [P in SafeguardUnfit['problem']]: string } = {
  'unknown-task': '没有这个任务序号，请按文件的任务序号填写',
  'unknown-unit': '登记单位不在责任单位名录中，请重新选择',
  overused: '已使用数超过下达数，请核对；确实超出的请写明原因',
  'not-whole': '项目个数请填写整数',
  'ends-before-begin': '挂职结束日期应晚于开始日期',
  term: '每批挂职时间为 1—2 年；短于一年或超过两年的请写明原因',
  'in-future': '日期不能晚于今天',
  'no-document': '请上传证明文件（批文、通报、证书等），至少一份',
  'other-kind': '登记的种类不能改变，请撤销后重新登记',
}

export const SAFEGUARD_SENTENCES: {
  readonly [T in OfSafeguards['_tag']]: (facts: Extract<OfSafeguards, { _tag: T }>) => string
} = {
  NoSuchSafeguard: () => '没有这条登记，或它不属于您的单位',
  SafeguardNotIn: ({ status }) =>
    `该登记目前为“${SAFEGUARD_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  SafeguardUnfit: ({ problem }) => UNFIT[problem],
  OwnRecord: ({ person }) => `该登记由${person}填写，请由办公室另一人确认`,
}
