import type { DepartmentId } from '../record/index.ts'
import { type Passage, slice, strip, trim } from './passage.ts'
import type { Department } from './structure.ts'
import { simplified } from './traditional.ts'

/** The registry by every name that a unit goes by, in the form in which names are compared. */
export interface Registry {
  readonly departments: readonly Department[]
  readonly byName: ReadonlyMap<string, Department>
}

const comparable = (name: string): string => simplified(name).replace(/[\s“”"「」]/g, '')

export const registryOf = (departments: readonly Department[]): Registry => {
  const byName = new Map<string, Department>()
  for (const department of departments)
    for (const name of [department.name, ...department.aliases]) byName.set(comparable(name), department)
  return { departments, byName }
}

export const registered = (registry: Registry, name: string): Department | undefined =>
  registry.byName.get(comparable(name))

/** A unit as the document names it; `department` is null when the registry does not know it. */
export interface NamedUnit {
  readonly passage: Passage
  readonly department: Department | null
  /** Marked with a star: the lead by that notation. */
  readonly starred: boolean
  /** Whether the words look like the name of a unit. */
  readonly likely: boolean
}

const STAR = /[*＊★☆※▲△●]/
const LEVEL = /^(?:全?[市区县省州盟旗镇乡]|各|国家|国网|人行|人民银行|中共|驻|有关|相关|其他|其它|属地|团)/
const LAST_WORD =
  /(?:[局委办部厅署处院所站社馆校会台集团行]|办公室|中心|公司|集团|银行|支行|分行|政府|管委会|委员会|法院|检察院|工会|妇联|科协|残联|文联|社科联|侨联|工商联|联合会|协会|商会|学院|大学|医院|学校|海关|支队|大队|总队|消防|税务|气象|电力|邮政|通信|移动|电信|联通|铁塔|人行|银保监|街道|开发区|高新区|新区|经开区|园区|[镇乡县区市旗州]|单位|部门|组|专班|指挥部|纪委|监委|[支大总调查]队|党校|团|报社|电视台|日报|企业|平台公司|办事处|驻[^、，]{1,8}|金融机构|研究院|图书馆|供电公司|运营商|）)$/
const LONGEST_UNIT = 40

/** Whether words look like the name of a unit. */
export const isLikelyUnit = (name: string): boolean => {
  const plain = comparable(name)
  return (
    plain.length >= 2 &&
    plain.length <= LONGEST_UNIT &&
    (LAST_WORD.test(plain) || plain.startsWith('各')) &&
    !/[。！？；：]/.test(plain)
  )
}

/** Strong enough to take a bare bracket for responsible units: it starts like a unit of some level. */
export const hasLevel = (name: string): boolean => LEVEL.test(comparable(name))

const OPEN = /[（(〔[【]/
const CLOSE = /[）)〕\]】]/

/** Parts of a passage between separators that stand outside brackets and quotation marks. */
export const splitOutside = (passage: Passage, separator: RegExp): readonly Passage[] => {
  const parts: Passage[] = []
  let depth = 0
  let from = 0
  for (let index = 0; index < passage.text.length; index += 1) {
    const character = passage.text.charAt(index)
    if (OPEN.test(character) || character === '“') depth += 1
    else if (CLOSE.test(character) || character === '”') depth = Math.max(0, depth - 1)
    else if (depth === 0 && separator.test(character)) {
      parts.push(slice(passage, from, index))
      from = index + 1
    }
  }
  parts.push(slice(passage, from))
  return parts.map(trim).filter(({ text }) => text !== '')
}

/** Units that only a space or a line break keeps apart, which is closed in the passage but not in its places. */
const splitGaps = (registry: Registry, part: Passage): readonly Passage[] => {
  const isUnit = (name: string): boolean =>
    registered(registry, name) !== undefined || (hasLevel(name) && isLikelyUnit(name))
  for (let index = 2; index < part.text.length - 1; index += 1) {
    if ((part.at[index] ?? 0) - (part.at[index - 1] ?? 0) < 2) continue
    if (isUnit(part.text.slice(0, index)) && hasLevel(part.text.slice(index)))
      return [slice(part, 0, index), ...splitGaps(registry, slice(part, index))]
  }
  return [part]
}

const AND = /(?:以及|[和及与])(?=[市区县省州各]|国家|人行)/g

/** `市委宣传部和市文化局` → two units; `市文化广电和旅游局` stays one. */
const splitAnd = (registry: Registry, part: Passage): readonly Passage[] => {
  if (registered(registry, part.text) !== undefined) return [part]
  for (const { index, 0: word } of simplified(part.text).matchAll(AND)) {
    const left = part.text.slice(0, index)
    if (registered(registry, left) !== undefined || isLikelyUnit(left))
      return [slice(part, 0, index), ...splitAnd(registry, slice(part, index + word.length))]
  }
  return splitGaps(registry, part)
}

const LEADING = /[（(〔](?:牵头|牵头单位|主办|主办单位)[）)〕]$/

const unit = (registry: Registry, words: Passage): NamedUnit => {
  const leading = LEADING.exec(simplified(words.text))
  const passage = trim(strip(slice(words, 0, leading?.index), STAR))
  const department = registered(registry, passage.text) ?? null
  const likely = department !== null || isLikelyUnit(passage.text)
  return {
    passage,
    department,
    starred: leading !== null || (passage.text.length < words.text.length && STAR.test(words.text)),
    likely,
  }
}

const MOST_INNER_COMMAS = 3

/** The longest run of parts from `from` that the registry knows as one name (`市农办、农业经济局`). */
const longestKnown = (
  registry: Registry,
  whole: Passage,
  parts: readonly Passage[],
  from: number,
): number => {
  for (let to = Math.min(parts.length, from + MOST_INNER_COMMAS); to > from + 1; to -= 1) {
    const joined = parts
      .slice(from, to)
      .map(({ text }) => text)
      .join('、')
    if (registered(registry, joined) !== undefined && whole.text.includes(joined)) return to
  }
  return from + 1
}

const joinParts = (whole: Passage, parts: readonly Passage[]): Passage => {
  const start = whole.at.indexOf(parts[0]?.at[0] ?? -1)
  const end = whole.at.lastIndexOf(parts.at(-1)?.at.at(-1) ?? -1)
  return slice(whole, start, end + 1)
}

/** One stretch between `，`: the registry decides, then the shape of the names. */
const unitsOfStretch = (
  registry: Registry,
  stretch: Passage,
  commasSeparate: boolean,
): readonly NamedUnit[] => {
  const parts = splitOutside(stretch, /[、/]/)
  if (commasSeparate && isOneName(registry, parts)) return [unit(registry, joinParts(stretch, parts))]
  const units: NamedUnit[] = []
  for (let from = 0; from < parts.length; ) {
    const to = longestKnown(registry, stretch, parts, from)
    const name = joinParts(stretch, parts.slice(from, to))
    for (const part of to > from + 1 ? [name] : splitAnd(registry, name)) units.push(unit(registry, part))
    from = to
  }
  return units
}

/** Where `，` separates units, a `、` before a part without a level of its own belongs to the name. */
const isOneName = (registry: Registry, parts: readonly Passage[]): boolean =>
  parts.length > 1 &&
  parts.length <= MOST_INNER_COMMAS &&
  parts.every(
    ({ text }, index) => (index === 0) === hasLevel(text) && registered(registry, text) === undefined,
  )

/** The units that a list names, in its order. */
export const unitsOf = (registry: Registry, list: Passage): readonly NamedUnit[] => {
  const stretches = splitOutside(list, /[，；,;\s]/)
  return stretches.flatMap((stretch) => unitsOfStretch(registry, stretch, stretches.length > 1))
}

/** The unit of the registry that a name unknown to it probably means: one abbreviates the other. */
export const similarUnit = (registry: Registry, name: string): Department | null => {
  const wanted = comparable(name)
  return (
    registry.departments.find((department) =>
      [department.name, ...department.aliases].some((known) => abbreviates(wanted, comparable(known))),
    ) ?? null
  )
}

const abbreviates = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 3 || short.charAt(0) !== long.charAt(0) || short.at(-1) !== long.at(-1)) return false
  let found = 0
  for (const character of long) if (character === short.charAt(found)) found += 1
  return found === short.length
}

/** Ids for units that the registry does not know, in the order in which the document names them. */
export const provisionalId = (ordinal: number): DepartmentId => `new-${ordinal}` as DepartmentId
