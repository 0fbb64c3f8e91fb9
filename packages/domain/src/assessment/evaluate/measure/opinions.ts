import { exact } from '../../../quantity/rational.ts'
import type { UnitFact } from '../../facts/fact-sheet.ts'
import { PANEL_LABEL } from '../../rules/labels.ts'
import type { Measure } from '../../rules/measure.ts'
import { type Facts, type Item, itemOf } from '../item.ts'
import { sayPercent } from '../words.ts'

const opinion = (text: string): Item['found'] => {
  const value = exact(text)
  return { _tag: 'number', value, growth: null, level: value }
}

/** 公众评价: the share of those asked who are satisfied. */
export const surveyItems = (unit: UnitFact, facts: Facts): readonly Item[] =>
  orAwaited(
    'survey',
    '公众评价',
    facts.on('surveys', unit.department).map(({ satisfied, document, asked, source }) =>
      itemOf(
        { id: 'survey', title: '公众评价', source },
        {
          found: opinion(satisfied),
          because: `${document}：${asked} 人评价，满意 ${sayPercent(exact(satisfied))}`,
        },
      ),
    ),
  )

type Marks = Extract<Measure, { _tag: 'Marks' }>

/** The marks of a panel; who gave which stays unsaid. */
export const markItems = (unit: UnitFact, facts: Facts, { panel }: Marks): readonly Item[] =>
  orAwaited(
    panel,
    PANEL_LABEL[panel],
    facts
      .on('marks', unit.department)
      .filter((one) => one.panel === panel)
      .map(({ id, value, source }, index) =>
        itemOf(
          { id, title: `${PANEL_LABEL[panel]} ${index + 1}`, source },
          { found: opinion(value), because: `打 ${value} 分` },
        ),
      ),
  )

/** An opinion that nobody gave yet is awaited, not absent. */
const orAwaited = (id: string, title: string, items: readonly Item[]): readonly Item[] =>
  items.length > 0 ? items : [itemOf({ id, title, source: null }, { found: null, because: `尚无${title}` })]
