import { RuleSet } from '@jiashan/domain/assessment'
import { Schema } from 'effect'
import { keyOf, type Path, valueAt, withAt } from './path.ts'
import type { WrittenRules } from './written.ts'

/** What cannot be read of what was typed, at its field. */
export interface Mistake {
  readonly path: Path
  readonly words: string
}

/** Reads strictly: every mistake is told, and what does not belong there is one. */
export const reader = <S extends Schema.ConstraintDecoder<unknown>>(schema: S) =>
  Schema.toStandardSchemaV1(schema, { parseOptions: { errors: 'all', onExcessProperty: 'error' } })

const RULES = reader(RuleSet)

/** One mistake a place, the first that was found. */
export const mistakesIn = (
  written: unknown,
  schema: ReturnType<typeof reader> = RULES,
): readonly Mistake[] => {
  const read = schema['~standard'].validate(written)
  if (read instanceof Promise) throw new TypeError('a rule set is read at once')
  const found = (read.issues ?? []).map(({ path = [], message }) => {
    const place = path.map((part) => plainKey(typeof part === 'object' ? part.key : part))
    return { path: place, words: sayMistake(message, valueAt(written, place)) }
  })
  return [...new Map(found.toReversed().map((one) => [keyOf(one.path), one])).values()].toReversed()
}

const plainKey = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key))

type Say = (...numbers: readonly string[]) => string

/** What the schema says in English, for a person; its own Chinese sentences stay. */
const SENTENCES: readonly (readonly [RegExp, Say])[] = [
  [/^Expected (?:number|an integer|a finite)|integer/, () => '请填写整数'],
  [/value between (-?\d+) and (-?\d+)/, (least, most) => `应在 ${least} 与 ${most} 之间`],
  [/greater than (-?\d+)/, (bound) => `应大于 ${bound}`],
  [/^Missing key/, () => '缺少这一项'],
  [/no excess property/, () => '多出了不认识的内容'],
  [/matching the RegExp/, () => '编号只能用小写字母、数字和短横'],
]

const sayMistake = (message: string, value: unknown): string => {
  if (value === '' && message.includes('数字')) return '请填写数字'
  if (/\p{Script=Han}/u.test(message)) return value === '' ? '请填写' : message
  for (const [pattern, say] of SENTENCES) {
    const match = pattern.exec(message)
    if (match !== null) return say(...match.slice(1))
  }
  return value === '' || value === null ? '请填写' : '格式不正确'
}

/** What stands in where a field cannot be read yet, so that everything else is computed all the same. */
const STAND_INS = ['（未填）', '0', '1', 'x', 1, 2000] as const

/** What was written, as far as it can be read. */
export interface Reading {
  /** With stand-ins where there are mistakes; null where not even its form can be read. */
  readonly rules: RuleSet | null
  readonly mistakes: readonly Mistake[]
}

export const readWritten = (written: WrittenRules): Reading => {
  const mistakes = mistakesIn(written)
  let mended: unknown = written
  let open = mistakes
  for (const stand of STAND_INS) {
    if (open.length === 0) break
    for (const { path } of open) mended = withAt(mended, path, stand)
    open = mistakesIn(mended)
  }
  return { rules: open.length === 0 ? (mended as RuleSet) : null, mistakes }
}
