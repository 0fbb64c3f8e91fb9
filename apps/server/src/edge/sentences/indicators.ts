import {
  type FigureRefusal,
  type IndicatorRefusal,
  MOST_DECIMALS,
  sayAbout,
} from '@jiashan/domain/indicators'

/** Refusals of figures and of how they are measured. */
export type OfIndicators = Exclude<
  FigureRefusal | IndicatorRefusal,
  { readonly _tag: 'Forbidden' | 'ReasonMissing' }
>

const FIGURE: { readonly [P in Extract<FigureRefusal, { _tag: 'FigureUnfit' }>['problem']]: string } = {
  negative: '不能小于零',
  'not-whole': '人、家、张等按整数填写',
  'over-hundred': '比率应在 0 到 100 之间',
  'too-many-decimals': `最多填写 ${MOST_DECIMALS} 位小数`,
  'too-large': '数值过大，请核对计量单位',
}

const TRAJECTORY: {
  readonly [P in Extract<IndicatorRefusal, { _tag: 'TrajectoryUnfit' }>['problem']]: string
} = {
  kind: '这种路径不适用于该目标，请改选其他路径',
  measure: '统计方式与路径不一致：当年新增数用“逐年累计”，增长率只用于年均增长目标',
  unit: '计量单位与目标不是同一类，请改用可以换算的单位',
  'base-not-before-due': '基期年份应早于目标年份',
  'base-year': '基期年份应与文件写明的一致',
  'rate-from-nothing': '按比率增长的路径，基期数值应大于零',
  slices: '分年目标有误：应逐年填写、不回退，最后一年等于目标值',
}

export const INDICATOR_SENTENCES: {
  readonly [T in OfIndicators['_tag']]: (facts: Extract<OfIndicators, { _tag: T }>) => string
} = {
  NoSuchTarget: ({ target }) => `没有编号为 ${target} 的量化目标，或它不属于您所在单位的任务`,
  UnitMismatch: ({ expected, given }) => `计量单位应为“${expected}”，填写的是“${given}”`,
  FigureUnfit: ({ problem, value, unit }) => `数值“${value} ${unit}”有误：${FIGURE[problem]}`,
  TimeNotOver: ({ about }) => `${sayAbout(about)}尚未结束，还不能填报数值`,
  ReleaseUnfit: ({ atMostDays }) => `发布日期应在今天到 ${atMostDays} 天之内`,
  FigureRepeated: ({ about, value, unit }) =>
    `${sayAbout(about)}已有相同的数值 ${value} ${unit}，无需重复提交`,
  FigureStands: ({ about, value, unit }) =>
    `${sayAbout(about)}已有数值 ${value} ${unit}；如需修改，请使用“更正”并说明理由`,
  NoSuchFigure: ({ about, value }) =>
    `${sayAbout(about)}没有数值 ${value}，或他人刚刚更正过；请刷新页面核对后再操作`,
  OwnFigure: ({ about }) => `${sayAbout(about)}的数值由您本人填报，请由其他人员认定`,
  SourceUnitUnknown: () => '数据来源单位不在单位名录中，请从名录中选择，或填写名录以外的发布机构',
  TrajectoryUnfit: ({ problem }) => TRAJECTORY[problem],
}
