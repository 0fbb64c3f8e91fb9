import { sayDate } from '@jiashan/domain/calendar'
import { INSPECTION_STATUS_LABEL, type InspectionRefusal } from '@jiashan/domain/supervision'
import type { NoSuchInspection } from '../../supervision/inspections.ts'

/** Refusals that only inspections give. */
export type OfInspections =
  | NoSuchInspection
  | Exclude<InspectionRefusal, { readonly _tag: 'Forbidden' | 'ContentUnfit' | 'UnitsUnfit' }>

export const INSPECTION_SENTENCES: {
  readonly [T in OfInspections['_tag']]: (facts: Extract<OfInspections, { _tag: T }>) => string
} = {
  NoSuchInspection: () => '没有这次督查，或它不涉及您的单位',
  InspectionNotIn: ({ status }) =>
    `该督查目前为“${INSPECTION_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  TasksUnknown: ({ tasks }) => `任务 ${tasks.join('、')} 不在文件中或重复填写，请按文件的任务序号填写`,
  InspectionDayUnfit: ({ on, problem }) =>
    problem === 'planned-in-past'
      ? `督查日期${sayDate(on)}已过，请选择今天或以后的日期；已经开展的请先安排为今天，再登记实际日期`
      : `督查日期${sayDate(on)}还没有到，请在开展之后登记`,
  FindingUnfit: ({ number, problem }) =>
    problem === 'unit-not-visited'
      ? `发现问题第 ${number} 项的整改单位不在本次督查的单位之中，请改选`
      : `发现问题第 ${number} 项的整改期限早于督查日期，请改为督查当天或以后`,
  FindingNotOpen: ({ number, problem }) =>
    ({
      unknown: `没有第 ${number} 项发现问题，请刷新页面`,
      mended: `第 ${number} 项已登记整改完成，请刷新页面查看最新状态`,
      ordered: `第 ${number} 项已立督办单，请在督办单上反馈、核验`,
      told: `第 ${number} 项的整改情况已反馈，待办公室核实，请刷新页面查看最新状态`,
      'not-told': `第 ${number} 项没有待核实的整改反馈，请刷新页面查看最新状态`,
    })[problem],
  FindingsOpen: ({ numbers }) =>
    `发现问题第 ${numbers.join('、')} 项还没有整改完成，全部登记整改完成后才能办结`,
}
