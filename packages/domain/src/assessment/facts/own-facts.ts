import type { FactSheet } from './fact-sheet.ts'

/**
 * The part of a sheet that one unit's score rests on: its own facts, and those of the tasks in which it has a part. Whatever
 * compares units cannot be computed from it.
 */
export const ownFacts = (sheet: FactSheet, department: string): FactSheet => {
  const units = sheet.units.filter((one) => one.department === department)
  const tasks = new Set(units.flatMap(({ duties }) => duties.map(({ task }) => task)))
  const ofTask = <A extends { readonly task: number }>(list: readonly A[]) =>
    list.filter((one) => tasks.has(one.task))
  const own = <A extends { readonly department: string }>(list: readonly A[]) =>
    list.filter((one) => one.department === department)
  return {
    ...sheet,
    units,
    tasks: ofTask(sheet.tasks),
    plans: ofTask(sheet.plans),
    reports: ofTask(sheet.reports),
    milestones: ofTask(sheet.milestones),
    indicators: ofTask(sheet.indicators),
    orders: own(sheet.orders),
    matters: own(sheet.matters),
    bids: own(sheet.bids),
    safeguards: own(sheet.safeguards),
    contributions: own(sheet.contributions),
    rulings: own(sheet.rulings),
    marks: own(sheet.marks),
    surveys: own(sheet.surveys),
  }
}
