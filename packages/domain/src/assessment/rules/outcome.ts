/** How a fact may turn out, with its word on the screens; no two measures share an outcome. */
export const OUTCOME_LABEL = {
  'done-on-time': '按期完成',
  'done-late': '逾期、年内完成',
  undone: '未完成',
  'target-met': '年度指标完成',
  'target-short': '年度指标未完成',
  'plan-on-time': '方案按期提交',
  'plan-late': '方案迟交',
  'plan-missing': '方案未交',
  'element-missing': '缺要素',
  'plan-unstaged': '方案没有时间节点',
  'report-on-time': '按期报送',
  'report-late': '迟报',
  'report-missing': '未报',
  'returned-again': '再次退回',
  'empty-report': '内容空洞',
  'reply-on-time': '按期反馈',
  'reply-late': '迟反馈',
  'reply-missing': '未反馈',
  unclosed: '未销号',
  'ordered-again': '二次督办',
  'advice-on-time': '按期提出意见',
  'advice-late': '迟提意见',
  'advice-missing': '未提意见',
  'bid-approved': '争取事项获批',
  'bid-filed': '争取事项已申报',
  'bid-planned': '争取事项未申报',
  'bid-refused': '争取事项未获批',
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
  'false-mark': '打分失实',
  'mark-missing': '未按规定打分',
} as const

export type Outcome = keyof typeof OUTCOME_LABEL
export const OUTCOMES: readonly Outcome[] = /* @__PURE__ */ Object.keys(OUTCOME_LABEL) as Outcome[]

/**
 * The outcomes by the measure that finds them. `timely`: one of these always holds of a fact whose time has come; `further`:
 * what else may be found with it.
 */
export const OUTCOMES_OF = {
  KeyTasks: {
    timely: ['done-on-time', 'done-late', 'undone', 'target-met', 'target-short'],
    further: [],
  },
  Plans: {
    timely: ['plan-on-time', 'plan-late', 'plan-missing'],
    further: ['element-missing', 'plan-unstaged'],
  },
  Reports: {
    timely: ['report-on-time', 'report-late', 'report-missing'],
    further: ['returned-again', 'empty-report'],
  },
  Orders: {
    timely: ['reply-on-time', 'reply-late', 'reply-missing'],
    further: ['unclosed', 'ordered-again'],
  },
  Coordination: {
    timely: [
      'advice-on-time',
      'advice-late',
      'advice-missing',
      'bid-approved',
      'bid-filed',
      'bid-planned',
      'bid-refused',
    ],
    further: [],
  },
  Honours: { timely: ['national', 'provincial', 'municipal', 'county'], further: [] },
  AssessorConduct: { timely: ['false-mark', 'mark-missing'], further: [] },
} as const satisfies Readonly<
  Record<string, { readonly timely: readonly Outcome[]; readonly further: readonly Outcome[] }>
>

/** The measures that find outcomes; the others find numbers. */
export type OutcomeMeasure = keyof typeof OUTCOMES_OF

/** The outcomes that one of these measures can find. */
export const outcomesOf = (measures: readonly { readonly _tag: string }[]): readonly Outcome[] =>
  measures.flatMap(({ _tag }) => [...timelyOf(_tag), ...furtherOf(_tag)])

const of =
  (when: 'timely' | 'further') =>
  (measure: string): readonly Outcome[] =>
    measure in OUTCOMES_OF ? OUTCOMES_OF[measure as OutcomeMeasure][when] : []

export const timelyOf = of('timely')
export const furtherOf = of('further')
