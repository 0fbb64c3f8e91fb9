import type { UnitFact } from '../../facts/fact-sheet.ts'
import type { Measure } from '../../rules/measure.ts'
import type { Facts, Item } from '../item.ts'
import { conductItems, coordinationItems, honourItems, orderItems } from './dealings.ts'
import { indicatorItems } from './indicators.ts'
import { keyTaskItems } from './key-tasks.ts'
import { markItems, surveyItems } from './opinions.ts'
import { planItems, reportItems } from './papers.ts'

type Find<M> = (unit: UnitFact, facts: Facts, measure: M) => readonly Item[]

const FIND: { readonly [K in Measure['_tag']]: Find<Extract<Measure, { _tag: K }>> } = {
  KeyTasks: keyTaskItems,
  Plans: planItems,
  Reports: reportItems,
  Orders: orderItems,
  Coordination: coordinationItems,
  Honours: honourItems,
  AssessorConduct: conductItems,
  Indicators: indicatorItems,
  Survey: surveyItems,
  Marks: markItems,
}

/** The facts that measures look at for one unit, in canonical order. */
export const itemsOf = (measures: readonly Measure[], unit: UnitFact, facts: Facts): readonly Item[] =>
  measures.flatMap((measure) => (FIND[measure._tag] as Find<Measure>)(unit, facts, measure))

/** What a unit that a measure does not concern has none of in the year. */
export const NOTHING = {
  KeyTasks: '牵头或配合的重点任务',
  Plans: '牵头的重点任务',
  Reports: '牵头的重点任务',
  Orders: '督办单',
  Coordination: '需要提出意见的协调事项或登记的争取事项',
  Honours: '经确认的荣誉',
  AssessorConduct: '关于打分的认定事项',
  Indicators: '牵头的重点任务的指标',
  Survey: '公众评价',
  Marks: '评分',
} as const satisfies Record<Measure['_tag'], string>
