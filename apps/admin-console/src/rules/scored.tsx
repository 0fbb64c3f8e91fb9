import type { Scoring, Shape } from '@jiashan/domain/assessment'
import { COHORT_LABEL, COUNTING_LABEL, ONCE_LABEL } from '@jiashan/domain/assessment'
import { OUTCOME_LABEL, sayPercent } from '@jiashan/domain/assessment/shown'
import { exact } from '@jiashan/domain/quantity'
import type { FC } from 'react'
import { type Axis, sayOnAxis } from '../editor/curve/axis.ts'
import { CurveChart } from '../editor/curve/chart.tsx'
import { PriceRows } from './price-rows.tsx'

type Of<K extends Scoring['_tag']> = Extract<Scoring, { _tag: K }>

export interface ScoredProps<S> {
  readonly scoring: S
  readonly weight: string
  /** What its numbers are, where it goes by numbers. */
  readonly axis: Axis
}

const percent = (share: string): string => sayPercent(exact(share))
const BY_PROGRESS: readonly string[] = ['undone', 'target-short']

const shapeRows = (shape: Shape, axis: Axis): readonly (readonly [string, string])[] =>
  shape._tag === 'line'
    ? shape.points.map(({ at, share }) => [sayOnAxis(axis, at), percent(share)])
    : shape.bands.map(({ from, to, share }) => [
        `${from === null ? '不限' : `${sayOnAxis(axis, from)}（含）`} 至 ${to === null ? '不限' : `${sayOnAxis(axis, to)}（不含）`}`,
        percent(share),
      ])

/** How each scoring turns what was found into points, in words and as a table. */
const SCORED: { readonly [K in Scoring['_tag']]: FC<ScoredProps<Of<K>>> } = {
  Credit: ({ scoring, weight }) => (
    <>
      <p>{weight} 分由各事项按权重分摊，再按结果计：</p>
      <PriceRows
        head={['情形', '得该事项分值的']}
        rows={scoring.credits.map(({ outcome, share }) => [
          OUTCOME_LABEL[outcome],
          `${BY_PROGRESS.includes(outcome) ? '进度 × ' : ''}${percent(share)}`,
        ])}
      />
    </>
  ),
  Deduct: ({ scoring, weight }) => (
    <>
      <p>
        从 {weight} 分起扣，{ONCE_LABEL[scoring.once]}，扣至 {scoring.floor} 分为止：
      </p>
      <PriceRows
        head={['情形', '扣分']}
        rows={scoring.losses.map(({ outcome, points, most }) => [
          OUTCOME_LABEL[outcome],
          most === null ? `−${points}` : `−${points} 至 −${most}，酌情`,
        ])}
      />
    </>
  ),
  Curve: ({ scoring: { shape }, axis }) => (
    <>
      <p>
        按曲线计
        {shape._tag === 'line' && shape.step !== null
          ? `；每 ${sayOnAxis(axis, shape.step.size)}为一档，${COUNTING_LABEL[shape.step.counting]}`
          : ''}
        ：
      </p>
      <CurveChart shape={shape} axis={axis} />
      <PriceRows head={[axis.upTo, '得分值的']} rows={shapeRows(shape, axis)} />
    </>
  ),
  Marks: ({ scoring: { of, drop }, weight }) => (
    <p>
      {weight} 分 × 平均分 ÷ {of}
      {drop === 0 ? '' : `；去掉 ${drop} 个最高分、${drop} 个最低分`}。
    </p>
  ),
  LevelProgress: ({ scoring: { above, below, within } }) => (
    <>
      <p>水平、进步都与{COHORT_LABEL[within]}中最好的相比：</p>
      <PriceRows
        head={['单位', '水平、进步各占']}
        rows={[
          ['水平不低于平均', `${percent(above.level)}、${percent(above.progress)}`],
          ['水平低于平均', `${percent(below.level)}、${percent(below.progress)}`],
        ]}
      />
    </>
  ),
  Rank: ({ scoring: { of, part, within, places, beyond }, weight, axis }) => (
    <>
      <p>
        分值的 {percent(part)} 按在{COHORT_LABEL[within]}中的名次计：
      </p>
      <PriceRows
        head={['名次', '得名次分的']}
        rows={[
          ...places.map(({ upTo, share }) => [`至第 ${upTo} 名`, percent(share)] as const),
          ['其后', percent(beyond)],
        ]}
      />
      <p>其余部分，也是排名的依据：</p>
      <Scored scoring={of} weight={weight} axis={axis} />
    </>
  ),
}

export const Scored = (props: ScoredProps<Scoring>) => {
  const View = SCORED[props.scoring._tag] as FC<ScoredProps<Scoring>>
  return <View {...props} />
}
