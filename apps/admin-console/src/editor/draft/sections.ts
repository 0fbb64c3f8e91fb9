import type { WrittenCriterion, WrittenRules } from './written.ts'

/** A section under another title: its criteria, and what is folded into it, go with it. */
export const renamed = (rules: WrittenRules, index: number, title: string): WrittenRules => {
  const old = rules.sections[index]
  if (old === undefined) return rules
  return {
    ...rules,
    sections: rules.sections.with(index, { ...old, title }),
    criteria: rules.criteria.map((one) => ({
      ...one,
      section: one.section === old.title ? title : one.section,
      absent:
        one.absent._tag === 'into' && one.absent.section === old.title
          ? { ...one.absent, section: title }
          : one.absent,
    })),
  }
}

/** The criteria of a section with their places in the whole list. */
export interface OfSection {
  /** Null: of no section that there is. */
  readonly title: string | null
  readonly criteria: readonly { readonly criterion: WrittenCriterion; readonly index: number }[]
}

/** Section by section, in their order; last those that belong to none. */
export const bySection = ({ sections, criteria }: WrittenRules): readonly OfSection[] => {
  const placed = criteria.map((criterion, index) => ({ criterion, index }))
  const titles = sections.map((one) => one.title)
  const stray = placed.filter(({ criterion }) => !titles.includes(criterion.section))
  return [
    ...[...new Set(titles)].map((title) => ({
      title,
      criteria: placed.filter(({ criterion }) => criterion.section === title),
    })),
    ...(stray.length === 0 ? [] : [{ title: null, criteria: stray }]),
  ]
}

/** A criterion one place up or down among those of its section; at the edge it stays. */
export const shifted = (rules: WrittenRules, index: number, by: -1 | 1): WrittenRules => {
  const own = rules.criteria[index]
  const peers =
    bySection(rules).find(({ criteria }) => criteria.some((one) => one.index === index))?.criteria ?? []
  const other = peers[peers.findIndex((one) => one.index === index) + by]
  if (own === undefined || other === undefined) return rules
  return { ...rules, criteria: rules.criteria.with(index, other.criterion).with(other.index, own) }
}
