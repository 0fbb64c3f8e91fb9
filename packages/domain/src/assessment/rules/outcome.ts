/**
 * How a fact turned out, by the measure that finds it, with its word on the screens. `timely`: one of these always
 * holds of a fact whose time has come; `further`: what else may be found with it.
 */
export const OUTCOMES_OF = {
  KeyTasks: {
    timely: {
      'done-on-time': '按期完成',
      'done-late': '逾期、年内完成',
      undone: '未完成',
      'target-met': '年度指标完成',
      'target-short': '年度指标未完成',
    },
    further: {},
  },
  Plans: {
    timely: { 'plan-on-time': '方案按期提交', 'plan-late': '方案迟交', 'plan-missing': '方案未交' },
    further: { 'element-missing': '缺要素', 'plan-unstaged': '方案没有时间节点' },
  },
  Reports: {
    timely: { 'report-on-time': '按期报送', 'report-late': '迟报', 'report-missing': '未报' },
    further: { 'returned-again': '再次退回', 'empty-report': '内容空洞' },
  },
  Orders: {
    timely: { 'reply-on-time': '按期反馈', 'reply-late': '迟反馈', 'reply-missing': '未反馈' },
    further: { unclosed: '未销号', 'ordered-again': '二次督办' },
  },
  Coordination: {
    timely: {
      'advice-on-time': '按期提出意见',
      'advice-late': '迟提意见',
      'advice-missing': '未提意见',
      'bid-approved': '争取事项获批',
      'bid-filed': '争取事项已申报',
      'bid-planned': '争取事项未申报',
      'bid-refused': '争取事项未获批',
    },
    further: {},
  },
  Honours: {
    timely: { national: '国家级', provincial: '省级', municipal: '市级', county: '县级' },
    further: {},
  },
  AssessorConduct: {
    timely: { 'false-mark': '打分失实', 'mark-missing': '未按规定打分' },
    further: {},
  },
} as const satisfies Record<
  string,
  { readonly timely: Readonly<Record<string, string>>; readonly further: Readonly<Record<string, string>> }
>

type Finding = typeof OUTCOMES_OF
type Keys<M> = M extends keyof Finding ? keyof Finding[M]['timely'] | keyof Finding[M]['further'] : never

/** The measures that find outcomes; the others find numbers. */
export type OutcomeMeasure = keyof Finding
export type Outcome = Keys<OutcomeMeasure>

/** The word of each outcome; no two measures share one. */
export const OUTCOME_LABEL = Object.assign(
  {},
  ...Object.values(OUTCOMES_OF).flatMap(({ timely, further }) => [timely, further]),
) as Readonly<Record<Outcome, string>>

export const OUTCOMES = Object.keys(OUTCOME_LABEL) as readonly Outcome[]

/** The outcomes that one of these measures can find. */
export const outcomesOf = (measures: readonly { readonly _tag: string }[]): readonly Outcome[] =>
  measures.flatMap(({ _tag }) => [...timelyOf(_tag), ...furtherOf(_tag)])

const keysOf =
  (of: 'timely' | 'further') =>
  (measure: string): readonly Outcome[] =>
    measure in OUTCOMES_OF ? (Object.keys(OUTCOMES_OF[measure as OutcomeMeasure][of]) as Outcome[]) : []

export const timelyOf = keysOf('timely')
export const furtherOf = keysOf('further')
