import { Schema } from 'effect'
import { MEASURE_LABEL, SCORING_LABEL } from '../labels.ts'
import { OUTCOME_LABEL } from '../outcome.ts'

type Facts = Readonly<Record<string, string>>

const outcome = ({ outcome: one = '' }: Facts): string =>
  OUTCOME_LABEL[one as keyof typeof OUTCOME_LABEL] ?? one
const measure = ({ measure: one = '' }: Facts): string =>
  MEASURE_LABEL[one as keyof typeof MEASURE_LABEL] ?? one
const scoring = ({ scoring: one = '' }: Facts): string =>
  SCORING_LABEL[one as keyof typeof SCORING_LABEL] ?? one

/** Everything that can be wrong with a rule set: an error forbids to publish, a warning asks to look again; what it says, and how to mend it. */
export const FINDINGS = {
  'no-sections': ['error', () => '还没有设部分，请至少设一个'],
  'sections-unequal': ['error', ({ sum, total }) => `各部分分值合计 ${sum}，总分是 ${total}，请调整到相等`],
  'section-twice': ['error', ({ title }) => `有两个部分都叫“${title}”，请改名`],
  'section-empty': ['error', ({ title }) => `“${title}”没有评分项目，请添加或删去该部分`],
  'criteria-unequal': [
    'error',
    ({ title, sum, weight }) => `“${title}”的评分项目合计 ${sum} 分，该部分是 ${weight} 分，请调整到相等`,
  ],
  'section-unknown': ['error', ({ section }) => `没有“${section}”这个部分，请改选`],
  'id-twice': ['error', ({ id }) => `代号“${id}”用了两次，请改一个`],
  'weight-zero': ['error', () => '分值为 0，请填写分值或删去该项目'],
  'measure-none': ['error', () => '没有选择考核内容，请至少选择一种'],
  'unit-missing': ['error', () => '与目标的差距要写明计量单位'],
  'measure-twice': ['error', (facts) => `“${measure(facts)}”选了两次，请保留一个`],
  'scoring-unfit': [
    'error',
    (facts) => `“${scoring(facts)}”不适用于“${measure(facts)}”，请改选计分方式或考核内容`,
  ],
  'outcome-unreachable': [
    'error',
    (facts) => `所选考核内容不会出现“${outcome(facts)}”，该行永远不会用到，请删去`,
  ],
  'outcome-twice': ['error', (facts) => `“${outcome(facts)}”写了两行，请保留一行`],
  'outcome-uncredited': ['error', (facts) => `没有写明“${outcome(facts)}”得多少，未写明的按 0 分计，请补上`],
  'nothing-priced': ['error', () => '没有写明任何情形，这个项目永远不会变化，请至少写一行'],
  'counted-twice': ['warning', () => '“缺要素”已包括没有时间节点，同时扣“方案没有时间节点”会重复扣分'],
  'discretion-reversed': ['error', ({ points, most }) => `最高扣 ${most} 分低于最低扣 ${points} 分，请对调`],
  'discretion-unruled': [
    'warning',
    (facts) => `“${outcome(facts)}”不由考核组认定，幅度不会用到，按最低扣分计`,
  ],
  'floor-above': ['error', ({ floor, weight }) => `最低 ${floor} 分高于该项目的 ${weight} 分，请降低`],
  'line-short': ['error', () => '折线至少要有两个点'],
  'line-same-place': ['error', ({ at }) => `有两个点都在 ${at}，请改一个`],
  'bands-none': ['error', () => '还没有分档，请至少设两档'],
  'band-reversed': ['error', ({ from, to }) => `起点 ${from} 不小于终点 ${to}，请对调`],
  'bands-overlap': ['error', ({ at }) => `与上一档在 ${at} 处重叠，请使上一档的终点等于本档的起点`],
  'bands-gap': ['error', ({ from, to }) => `${from} 与 ${to} 之间没有分档，落在其中的得 0 分，请补上`],
  'bands-open': ['warning', ({ side }) => `${side}没有分档，落在其中的得 0 分`],
  'ratios-unequal': ['error', ({ sum }) => `水平与进步的比例合计 ${sum}，应为 1`],
  'places-none': ['error', () => '还没有写明各名次得多少'],
  'places-unordered': ['error', ({ upTo }) => `第 ${upTo} 名与上一行重复或颠倒，请按名次从前到后填写`],
  'places-reversed': ['warning', ({ upTo }) => `到第 ${upTo} 名反而比前面的名次得分多，请核对`],
  'part-zero': ['error', () => '按名次计的比例为 0，名次不起作用，请改用其他计分方式'],
  'modifier-idle': ['error', ({ modifier }) => `“${modifier}”在这里不起作用，请删去`],
  'modifier-twice': ['error', ({ modifier }) => `“${modifier}”写了两次，请保留一个`],
  'absent-own-section': ['error', () => '不适用时不能并入自己所在且没有其他项目的部分，请改选'],
  'units-none': ['error', () => '没有选定单位，这个项目不会对任何单位评分'],
  'bonus-idle': ['error', () => '加分上限为 0 或没有加分情形，这个项目不起作用'],
  'bonus-above-cap': ['warning', ({ cap, bonusCap }) => `上限 ${cap} 分高于加分合计上限 ${bonusCap} 分`],
  'bonus-cap-zero': ['error', () => '设了计入得分的加分项目，但加分合计上限为 0'],
  'grades-few': ['error', () => '至少要有两个等次'],
  'grades-unordered': ['error', () => '分数线应从高到低，最后一个等次为 0 分'],
  'grade-twice': ['error', ({ title }) => `有两个等次都叫“${title}”，请改名`],
  'grade-above-total': [
    'warning',
    ({ atLeast, most }) => `分数线 ${atLeast} 高于最高可得的 ${most} 分，没有单位能够达到`,
  ],
  'groups-none': ['error', () => '至少要有一个分组'],
  'groups-unordered': ['error', () => '牵头任务数应从多到少，最后一组为 0 项'],
  'quota-zero': ['error', () => '名额比例为 0，没有单位能评为最高等次'],
  'veto-twice': ['error', () => '同一种认定写了两条否决，请合并'],
  'veto-idle': ['error', () => '没有写明否决的后果，请至少选一项'],
  'targets-unknown': ['warning', ({ target }) => `本年度没有指标 ${target} 的数据，没有单位能报送`],
  'unit-mismatch': ['error', ({ unit }) => `本年度所选指标都不以“${unit}”为计量单位，差距无法计算`],
  'concerns-nobody': ['warning', () => '按本年度的事实，这个项目不对任何单位评分'],
  'quota-nobody': ['warning', ({ group, size }) => `“${group}”只有 ${size} 家，按比例取整后名额为 0`],
  'hits-by-load': [
    'warning',
    ({ most, count, least, few }) =>
      `每次都扣分会使事项多的单位吃亏：${most}有 ${count} 项，${least}只有 ${few} 项；可改为同一报送期同类情形只扣一次`,
  ],
} as const satisfies Readonly<Record<string, readonly ['error' | 'warning', (facts: Facts) => string]>>

export type FindingCode = keyof typeof FINDINGS
const CODES = Object.keys(FINDINGS) as readonly FindingCode[]

/** One thing that is wrong with a rule set; `path` points at the field: `['criteria', 2, 'scoring', 'losses', 0, 'outcome']`. */
export const RuleFinding = Schema.Struct({
  code: Schema.Literals(CODES),
  severity: Schema.Literals(['error', 'warning']),
  path: Schema.Array(Schema.Union([Schema.String, Schema.Int])),
  facts: Schema.Record(Schema.String, Schema.String),
})
export type RuleFinding = typeof RuleFinding.Type

export type Path = RuleFinding['path']

export const finding = (code: FindingCode, path: Path, facts: Facts = {}): RuleFinding => ({
  code,
  severity: FINDINGS[code][0],
  path,
  facts,
})

/** What is wrong and how to mend it, for an administrator. */
export const sayFinding = ({ code, facts }: Pick<RuleFinding, 'code' | 'facts'>): string =>
  FINDINGS[code][1](facts)
