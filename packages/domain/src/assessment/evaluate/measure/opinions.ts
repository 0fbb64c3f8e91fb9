import { exact, HUNDRED, multiply } from '../../../quantity/rational.ts'
import type { UnitFact } from '../../facts/fact-sheet.ts'
import { PANEL_LABEL } from '../../rules/labels.ts'
import type { Measure } from '../../rules/measure.ts'
import { type Facts, type Item, PLAIN } from '../item.ts'
import { say } from '../words.ts'

const opinion = (text: string): Item['found'] => {
  const value = exact(text)
  return { _tag: 'number', value, growth: null, level: value }
}

/** 公众评价: the share of those asked who are satisfied. */
export const surveyItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  orAwaited('survey', '公众评价', facts.on('surveys', unit.department), (fact) => ({
    ...PLAIN,
    key: 'survey',
    title: '公众评价',
    found: opinion(fact.satisfied),
    because: `${fact.document}：${fact.asked} 人评价，满意 ${say(multiply(exact(fact.satisfied), HUNDRED))}%`,
    source: fact.source,
  }))

type Marks = Extract<Measure, { _tag: 'Marks' }>

/** The marks of a panel; who gave which stays unsaid. */
export const markItems = ({ panel }: Marks, unit: UnitFact, facts: Facts): readonly Item[] =>
  orAwaited(
    panel,
    PANEL_LABEL[panel],
    facts.on('marks', unit.department).filter((one) => one.panel === panel),
    (fact, index) => ({
      ...PLAIN,
      key: fact.id,
      title: `${PANEL_LABEL[panel]} ${index + 1}`,
      found: opinion(fact.value),
      because: `打 ${fact.value} 分`,
      source: fact.source,
    }),
  )

/** An opinion that nobody gave yet is awaited, not absent. */
const orAwaited = <A>(
  key: string,
  title: string,
  list: readonly A[],
  itemOf: (one: A, index: number) => Item,
): readonly Item[] =>
  list.length > 0
    ? list.map(itemOf)
    : [{ ...PLAIN, key, title, found: null, because: `尚无${title}`, source: null }]
