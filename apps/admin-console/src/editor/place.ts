import { sayValue, wordOf } from '@jiashan/domain/assessment'
import { type Path, valueAt } from './draft/path.ts'
import type { WrittenRules } from './draft/written.ts'
import { partOfPath } from './part.ts'
import { titleOfPart } from './part-form.tsx'

/** What a field is called by itself; the domain's words also fit together, and some bear the marks of that. */
const nameOf = (field: string): string => OWN[field] ?? wordOf(field).replace(/^（|）$|：$/g, '')

/** What no rule set has, or what stands alone here. */
const OWN: Readonly<Record<string, string>> = {
  ruleSet: '考核办法',
  cases: '算例',
  criteria: '评分项目',
  bonuses: '加分项目',
  vetoes: '一票否决',
  facts: '事实',
  expect: '应得结果',
}

/** What a row of a list is called: its outcome, its title, or its number. */
const rowName = (row: unknown, index: number): string => {
  const { outcome, title } = (row ?? {}) as { outcome?: unknown; title?: unknown }
  if (typeof outcome === 'string') return sayValue(outcome, 'outcome')
  return typeof title === 'string' && title !== '' ? title : `第 ${index + 1} 行`
}

/** The way to a place, key by key, whatever form the value has. */
export const wordsOfPath = (value: unknown, path: Path): string =>
  path
    .map((key, index) =>
      typeof key === 'number' ? rowName(valueAt(value, path.slice(0, index + 1)), key) : nameOf(key),
    )
    .join(' · ')

/** Where something stands, in words: 进展报送 · 扣分情形 · 迟报. */
export const placeInWords = (rules: WrittenRules, path: Path): string => {
  const part = partOfPath(rules, path)
  const inside = part.includes('/') ? path.slice(2) : path
  const start = path.slice(0, path.length - inside.length)
  const steps = inside
    .filter((key) => key !== 'outcome' && key !== 'sentence')
    .map((key, index) =>
      typeof key === 'number'
        ? rowName(valueAt(rules, [...start, ...inside.slice(0, index + 1)]), key)
        : nameOf(key),
    )
  const named = [titleOfPart(rules, part), ...steps]
  return named.filter((one, index) => one !== named[index - 1]).join(' · ')
}
