import { sayPeriod } from '@jiashan/domain/calendar'
import type { Misdated } from '@jiashan/domain/planning'
import { COUNTY_REPORT_STATUS_LABEL, type CountyReportRefusal } from '@jiashan/domain/reporting'
import { CONCLUSION_STATUS_LABEL, type ConclusionRefusal } from '@jiashan/domain/supervision'
import type { NotForUnit } from '../../reporting/county-reports.ts'
import type { NoSuchConclusion } from '../../supervision/conclusions.ts'

/** Refusals that only the county's reports and the conclusions give. */
export type OfCounty =
  | NotForUnit
  | NoSuchConclusion
  | Exclude<CountyReportRefusal, { readonly _tag: 'Forbidden' | 'ContentUnfit' }>
  | Exclude<ConclusionRefusal, { readonly _tag: 'Forbidden' | Misdated['_tag'] }>

export const COUNTY_SENTENCES: {
  readonly [T in OfCounty['_tag']]: (facts: Extract<OfCounty, { _tag: T }>) => string
} = {
  NotForUnit: ({ task }) => `没有第 ${task} 项任务，或贵单位不是它的牵头单位；县级报送只供牵头单位核实`,
  CountyReportNotIn: ({ status }) =>
    `该县级报送目前为“${COUNTY_REPORT_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  CountyPeriodUnfit: ({ period, problem, first }) =>
    ({
      'not-a-quarter': '县级报送按季度填写，请选择季度',
      'before-first':
        first === null
          ? '该文件还没有设置报送周期，请联系协调小组办公室'
          : `县级报送从${sayPeriod(first)}开始，请选择这一季度或以后的季度`,
      'not-begun': `${sayPeriod(period)}还没有开始，请选择已经开始的季度`,
      'nobody-leads': '该任务没有明确市级牵头单位，无人核实；请先联系协调小组办公室明确牵头单位',
    })[problem],
  DeliveryUnfit: ({ title, problem }) =>
    `落实节点“${title}”：${
      {
        'done-without-date': '请填写完成日期',
        'done-in-future': '完成日期不能晚于今天',
        'date-without-done': '只有“已完成”的节点才填写完成日期',
      }[problem]
    }`,
  NothingGuided: ({ task }) => `任务 ${task} 由市级单位自行推进，文件没有要求对县支持或指导，只评价县级落实`,
  NoSuchConclusion: () => '没有这份督导评估结论，或它与您的单位无关',
  ConclusionNotIn: ({ status }) =>
    `该结论目前为“${CONCLUSION_STATUS_LABEL[status]}”，不能进行此操作，请刷新页面查看最新状态`,
  SubjectUnfit: ({ problem }) =>
    problem === 'member'
      ? '该单位是协调小组成员单位，按考核办法计分，不另作督导评估结论'
      : '请选择嘉善县，或文件列明而不是协调小组成员的责任单位',
  YearAhead: ({ year }) => `${year}年还没有开始，请选择今年或以前的年度`,
  ConcludedAlready: ({ year }) => `${year}年已有该对象的督导评估结论，请在原结论上修改或撤销后再拟`,
}
