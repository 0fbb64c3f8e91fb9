import type { RuleSet } from '@jiashan/domain/assessment'
import { canonical } from '@jiashan/domain/record'
import type { Path } from '../editor/draft/path.ts'
import type { WrittenRules } from '../editor/draft/written.ts'
import { placeInWords } from '../editor/place.ts'
import * as labels from './labels.ts'

/** One difference between two rule sets, in words: 进展报送 · 分值：8 → 10. */
export interface Told {
  readonly path: Path
  readonly words: string
}

type Thing = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => canonical(a ?? null) === canonical(b ?? null)
const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What an item of a list goes by, so that it is found again in the other list. */
const nameOf = (value: unknown): string | null => {
  if (!isThing(value)) return null
  const { id, outcome, title, _tag } = value
  return [id, outcome, title, _tag].find((one): one is string => typeof one === 'string') ?? null
}

const WORDS: Readonly<Record<string, string>> = Object.assign({}, ...Object.values(labels))

const say = (value: unknown): string => {
  if (value === null || value === undefined || value === '') return '（无）'
  if (Array.isArray(value)) return value.length === 0 ? '（无）' : value.map(say).join('、')
  if (!isThing(value)) return WORDS[String(value)] ?? String(value)
  return WORDS[String(value._tag)] ?? String(value.title ?? Object.values(value).map(say).join(' '))
}

/** What is different, place by place. */
export const differencesInWords = (
  from: WrittenRules | RuleSet,
  to: WrittenRules | RuleSet,
): readonly Told[] => {
  const told: Told[] = []
  const place = (path: Path, of: unknown): string => placeInWords(of as WrittenRules, path)
  const put = (path: Path, words: string): void => void told.push({ path, words })
  const compare = (a: unknown, b: unknown, path: Path): void => {
    if (same(a, b)) return
    if (Array.isArray(a) && Array.isArray(b) && [...a, ...b].every((one) => nameOf(one) !== null))
      lists(a, b, path)
    else if (isThing(a) && isThing(b) && a._tag === b._tag)
      for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
        compare(a[key], b[key], [...path, key])
    else put(path, `${place(path, to)}：${say(a)} → ${say(b)}`)
  }
  const lists = (a: readonly unknown[], b: readonly unknown[], path: Path): void => {
    const [old, now] = [a.map(nameOf), b.map(nameOf)]
    for (const [index, name] of old.entries())
      if (!now.includes(name)) put([...path, index], `删除：${place([...path, index], from)}`)
    for (const [index, name] of now.entries()) {
      const before = old.indexOf(name)
      if (before < 0) put([...path, index], `增加：${place([...path, index], to)}`)
      else compare(a[before], b[index], [...path, index])
    }
    const kept = old.filter((one) => now.includes(one))
    if (
      !same(
        kept,
        now.filter((one) => old.includes(one)),
      )
    )
      put(path, `${place(path, to)}：顺序调整`)
  }
  compare(from, to, [])
  return told
}
