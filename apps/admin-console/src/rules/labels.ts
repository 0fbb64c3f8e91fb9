import type {
  Absent,
  Applicability,
  Bonus,
  Measure,
  Modifier,
  Panel,
  Quota,
  RulingKind,
  Scoring,
  Shape,
  VetoEffect,
} from '@jiashan/domain/assessment'

export const MEASURE_LABEL = {
  KeyTasks: '重点任务完成情况',
  Plans: '细化落实方案',
  Reports: '进展报送',
  Orders: '督办单办理',
  Coordination: '协调事项与向上争取',
  Honours: '表彰荣誉',
  AssessorConduct: '考核打分纪律',
  Indicators: '年度指标',
  Survey: '公众评价',
  Marks: '打分',
} as const satisfies Record<Measure['_tag'], string>

/** What each looks at, in a sentence. */
export const MEASURE_HINT = {
  KeyTasks: '看本单位牵头、配合的年度重点任务的时间节点，任务按难度与职责计权重。',
  Plans: '看牵头任务的方案是否按期提交，具体内容、时间节点、责任人、保障措施是否齐全。',
  Reports: '看牵头任务的定期报送是否按期，有无缺报、再次退回和内容空洞。',
  Orders: '看督办单是否按期反馈、年内销号，有无二次督办。',
  Coordination: '看协调事项是否按期提出意见，向上争取事项走到哪一步。',
  Honours: '看经办公室确认、附有文件的荣誉的级别。',
  AssessorConduct: '看本单位派往考核组的人员有无打分失实、未按规定打分的认定。',
  Indicators: '看牵头任务的量化目标当年经认定的数据。',
  Survey: '看公众评价的满意比例。',
  Marks: '看领导、考核组或其他单位打的分。',
} as const satisfies Record<Measure['_tag'], string>

export const SCORING_LABEL = {
  Credit: '按结果计分',
  Deduct: '扣分',
  Curve: '按曲线计分',
  Marks: '按打分平均',
  LevelProgress: '水平与进步',
  Rank: '按名次',
} as const satisfies Record<Scoring['_tag'], string>

export const SCORING_HINT = {
  Credit: '分值按权重分给每件事，每件事按结果得其中一部分。',
  Deduct: '从满分起，每发生一次扣一次，扣到底线为止。',
  Curve: '由指标完成的比例或差额，按一条曲线换算成得分比例。',
  Marks: '各评分的平均分，可去掉最高、最低分。',
  LevelProgress: '一部分看完成水平，一部分看比上年的进步，都与最好的单位相比。',
  Rank: '先按另一种方式计分，其中一部分再按名次计。',
} as const satisfies Record<Scoring['_tag'], string>

export const MODIFIER_LABEL = {
  OwnFault: '自身原因延期',
  CountyCaused: '县级原因',
  SingleKind: '只承担一类事项',
} as const satisfies Record<Modifier['_tag'], string>

export const APPLIES_LABEL = {
  Everyone: '全部成员单位',
  Leading: '牵头达到一定项数的单位',
  OnlySupporting: '只承担配合任务的单位',
  Units: '指定的单位',
} as const satisfies Record<Applicability['_tag'], string>

export const ABSENT_LABEL = {
  spread: '按比例折入其余各项',
  into: '并入某一部分',
  full: '按满分计',
} as const satisfies Record<Absent['_tag'], string>

export const SHAPE_LABEL = { line: '连线', bands: '分档' } as const satisfies Record<Shape['_tag'], string>

export const PANEL_LABEL = {
  leaders: '市领导',
  assessors: '考核组',
  peers: '其他单位互评',
} as const satisfies Record<Panel, string>

export const TAKE_LABEL = {
  highest: '只取最高一项',
  'highest-per-task': '同一任务取最高一项，再相加',
  sum: '各项相加',
} as const satisfies Record<Bonus['take'], string>

export const USE_LABEL = {
  score: '计入总分',
  'tie-break': '不计入总分，只用于同分排序',
} as const satisfies Record<Bonus['use'], string>

export const RULING_LABEL = {
  'empty-report': '报送内容空洞',
  falsification: '弄虚作假',
  'county-caused': '县级原因',
  'own-fault': '自身原因延期',
  'false-mark': '打分失实',
  'mark-missing': '未按规定打分',
} as const satisfies Record<RulingKind, string>

export const EFFECT_LABEL = {
  'task-zero': '该任务按 0 分计',
  'no-top': '不得评为最高等次',
  lowest: '列最低等次',
  refer: '移送有关机关处理',
} as const satisfies Record<VetoEffect, string>

export const QUOTA_ROUNDING_LABEL = {
  'half-up': '四舍五入',
  up: '不足一家按一家',
  down: '满一家才计',
} as const satisfies Record<Quota['rounding'], string>

export const TIES_LABEL = {
  all: '一并列入',
  none: '均不列入',
  bonus: '按同分排序的加分分先后，仍相同的一并列入',
} as const satisfies Record<Quota['ties'], string>

export const ONCE_LABEL = {
  occurrence: '每发生一次扣一次',
  period: '同一报送期同一情形只扣一次',
} as const

export const COHORT_LABEL = { group: '同组单位', all: '全部单位' } as const
export const COUNTING_LABEL = { begun: '不足一档按一档', full: '满一档才计' } as const
export const QUANTITY_LABEL = { ratio: '完成比例', shortfall: '差额' } as const
export const KIND_LABEL = { role: '牵头、配合只有一种', pillar: '都在同一重点领域' } as const
export const ROUNDING_LABEL = { 'half-up': '四舍五入', gb8170: '按 GB/T 8170 修约' } as const
