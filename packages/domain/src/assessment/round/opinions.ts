import { Schema } from 'effect'
import { DepartmentId } from '../../record/index.ts'
import { placedFor } from '../evaluate/entries.ts'
import { groupOf } from '../evaluate/grade.ts'
import { factsOf } from '../evaluate/item.ts'
import type { FactSheet } from '../facts/fact-sheet.ts'
import { PANELS } from '../facts/ruling.ts'
import type { Measure } from '../rules/measure.ts'
import type { RuleSet } from '../rules/rule-set.ts'

/** An opinion that the rules count for a unit and that nobody gave yet: the marks of a panel, or the public's. */
export const AwaitedOpinion = Schema.Struct({
  department: DepartmentId,
  of: Schema.Literals([...PANELS, 'public']),
})
export type AwaitedOpinion = typeof AwaitedOpinion.Type

/** Every opinion that is missing for a full score, unit by unit. After the feedback no opinion is given any more. */
export const opinionsAwaited = (rules: RuleSet, sheet: FactSheet): readonly AwaitedOpinion[] => {
  const facts = factsOf(sheet)
  return sheet.units
    .filter(({ member }) => member)
    .flatMap((unit) => {
      const { department } = unit
      const measures = placedFor(rules, unit, groupOf(unit, rules.grading).place, facts).flatMap(
        ({ absent, entry }) => (absent === null ? entry.criterion.measures : []),
      )
      const missing = new Set(measures.flatMap((measure) => missingOf(measure, department, sheet)))
      return [...missing].map((of) => ({ department, of }))
    })
}

const missingOf = (
  measure: Measure,
  department: DepartmentId,
  { marks, surveys }: FactSheet,
): readonly AwaitedOpinion['of'][] => {
  switch (measure._tag) {
    case 'Survey':
      return surveys.some((one) => one.department === department) ? [] : ['public']
    case 'Marks':
      return marks.some((one) => one.department === department && one.panel === measure.panel)
        ? []
        : [measure.panel]
    default:
      return []
  }
}
