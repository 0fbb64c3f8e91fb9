import type { ContributionLevel, Panel, RulingKind } from '../facts/ruling.ts'
import type { Absent, Applicability, Bonus, Modifier } from './criterion.ts'
import type { Quota, VetoEffect } from './grading.ts'
import type { Measure, Quantity } from './measure.ts'
import type { Cohort, Scoring, Shape } from './scoring.ts'

/** What the tags and choices of the language are called on the screens; one word each, for whoever shows or compares rules. */
export const MEASURE_LABEL = {
  KeyTasks: '重点任务完成情况',
  Plans: '方案提交',
  Reports: '进展报送',
  Orders: '督办单办理',
  Coordination: '协调意见与向上争取',
  Honours: '表彰荣誉',
  AssessorConduct: '派出考核人员的打分纪律',
  Indicators: '年度指标数据',
  Survey: '公众评价',
  Marks: '评分',
} as const satisfies Record<Measure['_tag'], string>

export const SCORING_LABEL = {
  Credit: '按结果计分',
  Deduct: '从满分扣分',
  Curve: '按数值计分',
  Marks: '按平均评分计分',
  LevelProgress: '水平与进步',
  Rank: '按名次计分',
} as const satisfies Record<Scoring['_tag'], string>

export const SHAPE_LABEL = { line: '按折线', bands: '分档' } as const satisfies Record<Shape['_tag'], string>

export const MODIFIER_LABEL = {
  OwnFault: '因自身原因延期',
  CountyCaused: '县级原因造成且已尽责',
  SingleKind: '只承担一类事项',
} as const satisfies Record<Modifier['_tag'], string>

export const APPLIES_LABEL = {
  Everyone: '全部考核对象',
  Leading: '牵头若干项以上的单位',
  OnlySupporting: '仅承担配合任务的单位',
  Units: '指定单位',
} as const satisfies Record<Applicability['_tag'], string>

export const ABSENT_LABEL = {
  spread: '按比例折入其余各项',
  into: '并入指定部分',
  full: '按满分计',
} as const satisfies Record<Absent['_tag'], string>

export const COHORT_LABEL = { group: '本组', all: '全部单位' } as const satisfies Record<Cohort, string>

export const QUANTITY_LABEL = {
  ratio: '完成率（实际值 ÷ 目标值）',
  shortfall: '与目标的差距',
} as const satisfies Record<Quantity, string>

export const PANEL_LABEL = {
  leaders: '领导评分',
  assessors: '考核组评分',
} as const satisfies Record<Panel, string>

export const RULING_LABEL = {
  'empty-report': '报送内容空洞',
  falsification: '弄虚作假',
  'county-caused': '县级原因造成且已尽责',
  'own-fault': '因自身原因延期',
  'false-mark': '打分失实',
  'mark-missing': '未按规定打分',
} as const satisfies Record<RulingKind, string>

export const CONTRIBUTION_LABEL = {
  main: '主要',
  ordinary: '一般',
  minor: '较小',
} as const satisfies Record<ContributionLevel, string>

export const VETO_EFFECT_LABEL = {
  'task-zero': '该任务按 0 分计',
  'no-top': '不得评为最高等次',
  lowest: '列最低等次',
  refer: '移送有关机关处理',
} as const satisfies Record<VetoEffect, string>

export const TAKE_LABEL = {
  highest: '取最高一项',
  'highest-per-task': '同一任务取最高一项后相加',
  sum: '各项相加',
} as const satisfies Record<Bonus['take'], string>

export const USE_LABEL = {
  score: '计入得分',
  'tie-break': '只用于同分排序',
} as const satisfies Record<Bonus['use'], string>

export const TIES_LABEL = {
  all: '同分的一并列入',
  none: '同分的均不列入',
  bonus: '先比加分，仍同分的一并列入',
} as const satisfies Record<Quota['ties'], string>

export const PLACES_ROUNDING_LABEL = {
  up: '进一',
  down: '舍去',
  'half-up': '四舍五入',
} as const satisfies Record<Quota['rounding'], string>

export const ROUNDING_LABEL = {
  'half-up': '四舍五入',
  gb8170: '按 GB/T 8170 修约',
} as const

export const ONCE_LABEL = {
  occurrence: '每次都扣',
  period: '同一报送期同类情形只扣一次',
} as const

export const COUNTING_LABEL = { begun: '不足一档按一档', full: '满一档才计' } as const

export const KIND_LABEL = { role: '牵头或配合', pillar: '重点领域' } as const

export const DIFFICULTY_WORD = { hard: '攻坚', normal: '一般' } as const
export const ROLE_WORD = { lead: '牵头', support: '配合' } as const
