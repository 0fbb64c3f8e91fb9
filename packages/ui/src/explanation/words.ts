import type { Explanation, Fold, NodeStanding, Source } from '@jiashan/domain/assessment'
import { NODE_STANDING_LABEL } from '@jiashan/domain/assessment/shown'
import { type PlainDate, sayDate, sayPeriod } from '@jiashan/domain/calendar'
import type { Language } from '../labels.ts'

/** How the points of a node come from its parts, in a word. */
export const FOLD_WORD = {
  zh: { leaf: '单项', sum: '相加', deduct: '扣分', capped: '加分', highest: '取最高', total: '汇总' },
  en: {
    leaf: 'stated',
    sum: 'sum',
    deduct: 'deductions',
    capped: 'bonus',
    highest: 'the highest',
    total: 'total',
  },
} as const satisfies Record<Language, Record<Fold['_tag'], string>>

/** What a link to a source says. */
export const SOURCE_WORD: {
  readonly [L in Language]: { readonly [K in Source['_tag']]: string }
} = {
  zh: {
    report: '打开报送',
    plan: '打开方案',
    indicator: '打开指标',
    order: '打开督办单',
    matter: '打开协调事项',
    bid: '打开争取事项',
    safeguard: '打开登记',
    ruling: '打开认定',
  },
  en: {
    report: 'open the report',
    plan: 'open the plan',
    indicator: 'open the indicator',
    order: 'open the order',
    matter: 'open the matter',
    bid: 'open the bid',
    safeguard: 'open the entry',
    ruling: 'open the ruling',
  },
}

type Name<S> = (source: S, language: Language) => string

const named =
  (zh: string, en: string): Name<Source> =>
  (_, language) =>
    language === 'zh' ? zh : en

/** The full name of a source, for whoever hears the link without its line. */
export const SOURCE_NAME: {
  readonly [K in Source['_tag']]: Name<Extract<Source, { _tag: K }>>
} = {
  report: ({ task, period }, language) =>
    language === 'zh' ? `任务 ${task} 的${sayPeriod(period)}报送` : `report on task ${task}, ${period}`,
  plan: ({ task, year }, language) =>
    language === 'zh' ? `任务 ${task} 的 ${year} 年方案` : `plan for task ${task}, ${year}`,
  indicator: ({ target, year }, language) =>
    language === 'zh' ? `指标 ${target} 的 ${year} 年数据` : `indicator ${target}, ${year}`,
  order: named('督办单', 'supervision order'),
  matter: named('提请协调事项', 'matter of coordination'),
  bid: named('向上争取事项', 'bid above'),
  safeguard: named('要素保障登记', 'entry of support'),
  ruling: named('认定事项', 'ruling'),
}

/** A function of a union takes each member's own: the compiler cannot see that tag and function agree. */
export const sourceName = (source: Source, language: Language): string =>
  (SOURCE_NAME[source._tag] as (one: Source, in_: Language) => string)(source, language)

interface Words {
  readonly standing: Record<NodeStanding, string>
  readonly points: (max: string) => string
  readonly noLoss: string
  readonly year: (name: string, year: number) => string
  readonly rank: (rank: number, group: string, size: number) => string
  readonly nothing: string
  /** Beside a grade that may still change. */
  readonly tentative: string
  readonly provisional: (asOf: PlainDate, judged: string, of: string) => string
  readonly losses: {
    readonly title: string
    readonly item: string
    readonly lost: string
    readonly none: string
  }
  readonly parts: (node: Explanation) => string
  readonly recompute: {
    readonly ask: string
    readonly computing: string
    readonly hint: string
    readonly agrees: (lines: number) => string
    readonly differs: (titles: readonly string[]) => string
    readonly untold: (titles: readonly string[]) => string
    readonly failed: string
  }
  readonly reasons: string
}

export const EXPLANATION_WORDS: { readonly [L in Language]: Words } = {
  zh: {
    standing: NODE_STANDING_LABEL,
    points: (max) => `${max} 分`,
    noLoss: '不扣',
    year: (name, year) => `${name} · ${year} 年度考核`,
    rank: (rank, group, size) => `第 ${rank} 名（${group}组，${size} 家）`,
    nothing: '暂无得分',
    tentative: '暂计',
    provisional: (asOf, judged, of) => `截至${sayDate(asOf)}暂计，${of} 分中可评判 ${judged} 分`,
    losses: { title: '失分从大到小', item: '项目', lost: '失分', none: '没有失分' },
    parts: ({ children }) => `${children.length} 项`,
    recompute: {
      ask: '在本机复算',
      computing: '正在复算…',
      hint: '取得办法和事实，用本机重新计算并逐行核对。',
      agrees: (lines) => `已在本机复算：${lines} 行逐行一致。`,
      differs: (titles) => `复算结果不一致：${titles.join('、')}。请把本页地址告诉管理员。`,
      untold: (titles) => `${titles.join('、')}需要与其他单位比较，凭本单位事实不能复算。`,
      failed: '没有取得复算所需的办法和事实，请稍后再试。',
    },
    reasons: '等次理由',
  },
  en: {
    standing: {
      counted: 'counted',
      'not-yet': 'not yet due',
      'not-applicable': 'not applicable',
      input: 'enters the formula above',
    },
    points: (max) => `${max} points`,
    noLoss: 'no loss',
    year: (name, year) => `${name} · assessment of ${year}`,
    rank: (rank, group, size) => `rank ${rank} of ${size} (${group})`,
    nothing: 'no score yet',
    tentative: 'provisional',
    provisional: (asOf, judged, of) => `provisional as of ${asOf}: ${judged} of ${of} points could be judged`,
    losses: {
      title: 'Points lost, greatest first',
      item: 'Criterion',
      lost: 'Lost',
      none: 'Nothing was lost',
    },
    parts: ({ children }) => `${children.length} parts`,
    recompute: {
      ask: 'Compute again here',
      computing: 'Computing…',
      hint: 'Fetches rules and facts, and computes every line again on your machine.',
      agrees: (lines) => `Computed again here: all ${lines} lines agree.`,
      differs: (titles) => `These lines come out otherwise: ${titles.join(', ')}.`,
      untold: (titles) => ` ${titles.join(', ')} compare units and cannot be computed from one unit's facts.`,
      failed: 'Rules and facts could not be fetched; please try again later.',
    },
    reasons: 'Why this grade',
  },
}
