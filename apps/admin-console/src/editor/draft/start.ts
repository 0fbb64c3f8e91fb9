import type { RuleSet } from '@jiashan/domain/assessment'
import type { WrittenRules } from './written.ts'

interface Numbered {
  readonly status: string
  readonly ruleSet: { readonly year: number; readonly version: number }
}

/** The version that follows what is published of a year. */
export const nextVersion = (editions: readonly Numbered[], year: number): number =>
  1 +
  Math.max(
    0,
    ...editions
      .filter(({ status, ruleSet }) => status === 'published' && ruleSet.year === year)
      .map(({ ruleSet }) => ruleSet.version),
  )

/** The rules of an edition as the start of another: of this year, in this version. */
export const startedFrom = (rules: RuleSet, year: number, version: number): WrittenRules => ({
  ...rules,
  year,
  version,
  title: rules.title.replaceAll(String(rules.year), String(year)),
})

/** Why a version cannot follow what is published of its year; null where it can, or while nobody knows. */
export const sayOrder = (
  editions: readonly Numbered[] | null,
  { year, version }: Numbered['ruleSet'],
): string | null => {
  if (editions === null || !Number.isInteger(year) || !Number.isInteger(version)) return null
  const next = nextVersion(editions, year)
  return version === next ? null : `${year} 年的下一版应为第 ${next} 版`
}
