import { RuleCase, RuleSet } from '@jiashan/domain/assessment'
import { Schema } from 'effect'
import { distinct } from './draft/fields.ts'
import { mistakesIn, reader } from './draft/mistakes.ts'
import type { Path } from './draft/path.ts'
import type { WrittenDraft } from './draft/written.ts'
import { wordsOfPath } from './place.ts'

/** 考核办法 as one file: the rules and the cases that must hold under them. */
const RuleFile = reader(Schema.Struct({ ruleSet: RuleSet, cases: Schema.Array(RuleCase) }))

const MOST_BYTES = 4_000_000
const MOST_TOLD = 8

/** What a file holds, or what is wrong with it and where. */
export type ReadFile =
  | { readonly draft: WrittenDraft; readonly problems: null }
  | { readonly draft: null; readonly problems: readonly string[] }

const refused = (...problems: readonly string[]): ReadFile => ({ draft: null, problems })

export const readRuleFile = (text: string): ReadFile => {
  if (text.length > MOST_BYTES) return refused('文件太大，不像是考核办法。')
  const value = parsed(text)
  if (value === undefined) return refused('不是 JSON 文件：请选择由本系统导出的考核办法文件。')
  const mistakes = mistakesIn(value, RuleFile)
  if (mistakes.length === 0)
    return {
      draft: distinct({ ...(value as Omit<WrittenDraft, 'effectiveOn'>), effectiveOn: '' }),
      problems: null,
    }
  const all = [...new Set(mistakes.map(({ path, words }) => `${placeOf(value, path)}：${words}`))]
  const told = all.slice(0, MOST_TOLD)
  return refused(...told, ...(all.length > MOST_TOLD ? [`另有 ${all.length - MOST_TOLD} 处`] : []))
}

/** Where in the file; the facts of a case are nobody's to write, so that the case is named and no more. */
const placeOf = (value: unknown, path: Path): string => {
  const inCase = path[0] === 'cases' && (path[2] === 'facts' || path[2] === 'expect')
  return path.length === 0 ? '文件' : wordsOfPath(value, inCase ? path.slice(0, 3) : path)
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

export const textOfFile = ({ ruleSet, cases }: Pick<WrittenDraft, 'ruleSet' | 'cases'>): string =>
  `${JSON.stringify({ ruleSet, cases }, null, 2)}\n`

/** Hands a file to the person. */
export const download = (name: string, text: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
