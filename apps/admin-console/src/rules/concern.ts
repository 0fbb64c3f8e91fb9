import type { Absent, Applicability, Modifier } from '@jiashan/domain/assessment'
import { KIND_LABEL, MODIFIER_LABEL } from '@jiashan/domain/assessment'
import { sayPercent } from '@jiashan/domain/assessment/shown'
import { exact } from '@jiashan/domain/quantity'

type Say<U extends { readonly _tag: string }> = {
  readonly [K in U['_tag']]: (one: Extract<U, { readonly _tag: K }>) => string
}

const APPLIES: Say<Applicability> = {
  Everyone: () => '评全部成员单位',
  Leading: ({ least }) => `只评牵头 ${least} 项以上的单位`,
  OnlySupporting: () => '只评仅承担配合任务的单位',
  Units: ({ departments }) => `只评指定的 ${departments.length} 家单位`,
}

const ABSENT: Say<Absent> = {
  spread: () => '无关的单位，分值按比例折入其余各项',
  into: ({ section }) => `无关的单位，分值并入“${section}”`,
  full: () => '无关的单位，按满分计',
}

const MODIFIED: Say<Modifier> = {
  OwnFault: ({ factor }) => `${MODIFIER_LABEL.OwnFault}的，得分 × ${sayPercent(exact(factor))}`,
  CountyCaused: ({ factor }) => `${MODIFIER_LABEL.CountyCaused}的，失分 × ${sayPercent(exact(factor))}`,
  SingleKind: ({ by, factor }) => `${MODIFIER_LABEL.SingleKind}的单位（${KIND_LABEL[by]}），失分 × ${factor}`,
}

/** A function of a union takes each member's own: the compiler cannot see that tag and function agree. */
const said = <U extends { readonly _tag: string }>(table: Say<U>, one: U): string =>
  (table[one._tag as U['_tag']] as (value: U) => string)(one)

/** Whom a criterion concerns, what becomes of its points for the others, and what changes them. */
export const sayConcern = (
  applies: Applicability,
  absent: Absent,
  modifiers: readonly Modifier[],
): string => {
  const parts = [said(APPLIES, applies), said(ABSENT, absent), ...modifiers.map((one) => said(MODIFIED, one))]
  return `${parts.join('；')}。`
}
