import {
  FREQUENCY_LABEL,
  type Indicator,
  MEASURE_LABEL,
  sayAmount,
  sourceUnitOf,
  TRAJECTORY_LABEL,
} from '@jiashan/domain/indicators'
import { exact } from '@jiashan/domain/quantity'
import { useUnitName } from '../session/use-session.ts'
import { DefineButton } from './definition-form.tsx'
import type { TargetRow } from './row.ts'

/** `2016年 72%`; chained growth starts from an index, not from a share. */
const sayBase = ({ trajectory, unit, measure }: Indicator, pathUnit: Indicator['unit']): string => {
  if (trajectory._tag === 'AtOrUnder') return `${trajectory.since}年起`
  const { year, value } = trajectory.base
  return measure === 'growth'
    ? `${year}年 = ${value}`
    : `${year}年 ${sayAmount(exact(value), pathUnit ?? unit)}`
}

/** 口径: what is counted, who says so, when, and along which path it is to be reached. */
export const Definition = ({ row }: { row: TargetRow }) => {
  const { indicator, target } = row
  const unitName = useUnitName()
  if (indicator === null)
    return (
      <section aria-labelledby="definition">
        <h2 id="definition">口径与来源</h2>
        <DefineButton row={row} />
        <p className="empty">尚未设定口径、数据来源单位和路径，请协调小组办公室设定。</p>
      </section>
    )
  const { source, trajectory } = indicator
  const base = target.comparator === 'multiple-of-base' ? indicator.unit : target.unit
  return (
    <section aria-labelledby="definition">
      <h2 id="definition">口径与来源</h2>
      <dl className="facts">
        <dt>口径</dt>
        <dd>{indicator.definition}</dd>
        <dt>数据来源单位</dt>
        <dd>
          {source._tag === 'Unit' ? unitName(sourceUnitOf(indicator)) : `${source.name}（责任单位之外）`}
        </dd>
        <dt>统计方式</dt>
        <dd>{MEASURE_LABEL[indicator.measure]}</dd>
        <dt>公布</dt>
        <dd>
          {FREQUENCY_LABEL[indicator.frequency]}，期末后 {indicator.releaseLag} 天内
        </dd>
        <dt>路径</dt>
        <dd>
          {TRAJECTORY_LABEL[trajectory._tag]}，{sayBase(indicator, base)}
        </dd>
        <dt>依据</dt>
        <dd>{indicator.basis}</dd>
      </dl>
      <DefineButton row={row} />
    </section>
  )
}
