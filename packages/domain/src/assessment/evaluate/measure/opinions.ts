import { exact, HUNDRED, multiply, ONE } from '../../../quantity/rational.ts'
import type { UnitFact } from '../../facts/fact-sheet.ts'
import { PANEL_LABEL } from '../../rules/labels.ts'
import type { Measure } from '../../rules/measure.ts'
import { byText, type Facts, type Item } from '../item.ts'
import { say } from '../words.ts'

/** What an opinion is about: the unit as a whole. */
const standing = { group: null, task: null, milestone: null, period: null, weight: ONE } as const

const opinion = (text: string) => ({ value: exact(text), growth: null, level: exact(text) })

/** 公众评价: the share of those asked who are satisfied. */
export const surveyItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  orAwaited('survey', '公众评价', facts.byUnit.surveys.get(unit.department) ?? [], (fact) => ({
    ...standing,
    key: 'survey',
    title: '公众评价',
    found: { _tag: 'number', ...opinion(fact.satisfied) },
    because: `${fact.document}：${fact.asked} 人评价，满意 ${say(multiply(exact(fact.satisfied), HUNDRED))}%`,
    source: fact.source,
  }))

type Marks = Extract<Measure, { _tag: 'Marks' }>

/** The marks of a panel; who gave which stays unsaid. */
export const markItems = ({ panel }: Marks, unit: UnitFact, facts: Facts): readonly Item[] =>
  orAwaited(
    panel,
    PANEL_LABEL[panel],
    (facts.byUnit.marks.get(unit.department) ?? [])
      .filter((one) => one.panel === panel)
      .toSorted(byText((one) => one.id)),
    (fact, index) => ({
      ...standing,
      key: fact.id,
      title: `${PANEL_LABEL[panel]} ${index + 1}`,
      found: { _tag: 'number', ...opinion(fact.value) },
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
    : [{ ...standing, key, title, found: null, because: `尚无${title}`, source: null }]
