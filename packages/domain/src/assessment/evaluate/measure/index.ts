import type { UnitFact } from '../../facts/fact-sheet.ts'
import type { Measure } from '../../rules/measure.ts'
import type { Facts, Item } from '../item.ts'
import { conductItems, coordinationItems, honourItems, orderItems } from './dealings.ts'
import { indicatorItems } from './indicators.ts'
import { keyTaskItems } from './key-tasks.ts'
import { markItems, surveyItems } from './opinions.ts'
import { planItems, reportItems } from './papers.ts'

type Find<M> = (measure: M, unit: UnitFact, facts: Facts) => readonly Item[]

const FIND: { readonly [K in Measure['_tag']]: Find<Extract<Measure, { _tag: K }>> } = {
  KeyTasks: keyTaskItems,
  Plans: (_, unit, facts) => planItems(unit, facts),
  Reports: (_, unit, facts) => reportItems(unit, facts),
  Orders: (_, unit, facts) => orderItems(unit, facts),
  Coordination: (_, unit, facts) => coordinationItems(unit, facts),
  Honours: (_, unit, facts) => honourItems(unit, facts),
  AssessorConduct: (_, unit, facts) => conductItems(unit, facts),
  Indicators: indicatorItems,
  Survey: (_, unit, facts) => surveyItems(unit, facts),
  Marks: markItems,
}

/** The facts that measures look at for one unit, in canonical order. */
export const itemsOf = (measures: readonly Measure[], unit: UnitFact, facts: Facts): readonly Item[] =>
  measures.flatMap((measure) => (FIND[measure._tag] as Find<Measure>)(measure, unit, facts))

/** Why a unit may have nothing to do with a measure. */
export const NOTHING = {
  KeyTasks: '本年度没有牵头或配合的重点任务',
  Plans: '本年度没有牵头的重点任务，无需提交方案',
  Reports: '本年度没有牵头的重点任务，无需报送',
  Orders: '本年度没有收到督办单',
  Coordination: '本年度没有需要提出意见的协调事项，也没有登记争取事项',
  Honours: '本年度没有经确认的荣誉',
  AssessorConduct: '本年度没有关于打分的认定事项',
  Indicators: '牵头的重点任务没有本年度指标',
  Survey: '没有公众评价结果',
  Marks: '没有评分',
} as const satisfies Record<Measure['_tag'], string>
