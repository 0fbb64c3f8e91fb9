import type { Measure } from '@jiashan/domain/assessment'
import { MEASURE_LABEL, PANEL_LABEL, QUANTITY_LABEL } from '@jiashan/domain/assessment'
import { sayPercent } from '@jiashan/domain/assessment/shown'
import { exact } from '@jiashan/domain/quantity'
import type { FC } from 'react'
import { MEASURE_HINT } from './hints.ts'

type Of<K extends Measure['_tag']> = Extract<Measure, { _tag: K }>

/** What a measure looks at and nothing else. */
const plain =
  <K extends Measure['_tag']>(tag: K): FC<Of<K>> =>
  () =>
    MEASURE_HINT[tag]

/** What each measure looks at, in words. */
const MEASURED: { readonly [K in Measure['_tag']]: FC<Of<K>> } = {
  KeyTasks: ({ difficulty, role, contribution, indicators }) => (
    <>
      {MEASURE_HINT.KeyTasks}任务的权重 = 难度 × 职责：攻坚 ×{difficulty.hard}、一般 ×{difficulty.normal}
      ；牵头 ×{role.lead}、配合 ×{role.support}，配合的再按贡献 ×{contribution.main}、×{contribution.ordinary}
      、×
      {contribution.minor}（主要、一般、较小）。任务内各节点按方案所定权重分摊
      {indicators === '0' ? '。' : `；有年度指标的任务，指标占 ${sayPercent(exact(indicators))}。`}
    </>
  ),
  Plans: plain('Plans'),
  Reports: plain('Reports'),
  Orders: plain('Orders'),
  Coordination: plain('Coordination'),
  Honours: plain('Honours'),
  AssessorConduct: plain('AssessorConduct'),
  Indicators: ({ targets, quantity, unit }) => (
    <>
      {MEASURE_HINT.Indicators}
      {targets.length === 0 ? '看全部指标' : `看指标 ${targets.join('、')}`}，取{QUANTITY_LABEL[quantity]}
      {unit === null ? '' : `（${unit}）`}。
    </>
  ),
  Survey: plain('Survey'),
  Marks: ({ panel }) => `由${PANEL_LABEL[panel]}打分。`,
}

/** What a criterion looks at. */
export const Measured = ({ measures }: { measures: readonly Measure[] }) => (
  <dl className="measured">
    {measures.map((measure) => {
      const View = MEASURED[measure._tag] as FC<Measure>
      return (
        <div key={measure._tag}>
          <dt>{MEASURE_LABEL[measure._tag]}</dt>
          <dd>
            <View {...measure} />
          </dd>
        </div>
      )
    })}
  </dl>
)
