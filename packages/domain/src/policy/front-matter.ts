import { isPlainDate, type PlainDate } from '../calendar/index.ts'
import type { Line } from './blocks.ts'
import { DATE_LINE } from './closing.ts'
import { numberOf } from './markers.ts'
import { concat, EMPTY, inserted, type Passage, slice, spanOf, trim } from './passage.ts'
import { closeSpaces, type Log } from './repair.ts'
import type { ParentDocument, Span } from './structure.ts'
import { simplified } from './traditional.ts'

/** What stands before the first heading. */
export interface FrontMatter {
  readonly title: string
  readonly number: string | null
  readonly issuers: readonly string[]
  readonly date: PlainDate | null
  /** Prose before the first heading: the occasion and the legal basis. */
  readonly opening: readonly Passage[]
  readonly nodes: readonly FrontNode[]
}

export interface FrontNode {
  readonly kind: 'title' | 'document-number' | 'date' | 'letterhead' | 'addressee' | 'opening' | 'page-number'
  readonly span: Span
}

const NUMBER = /[一-龥]{1,12}[〔[［（(【]\s*\d{4}\s*[〕\]］）)】]\s*(?:第\s*)?\d{1,5}\s*号/
const TITLE_END =
  /(?:意见|方案|通知|办法|计划|规划|决定|要点|措施|细则|纲要|分工|清单|目标|任务|报告|规定|制度|指引|政策|条例|公告|通报|工作安排|批复|函)(?:[（(〔].{1,24}[）)〕])?$/
const LETTERHEAD =
  /文件$|^(?:索\s*引\s*号|发布机构|发文机关|成文日期|发布日期|公开方式|主题分类|信息来源|有效性|标题|文号|发文字号|名称)[：:]/
const ADDRESSEE = /[：:]$/
const PROSE = /[，。；]/
const LONGEST_TITLE_LINE = 60
const MOST_TITLE_LINES = 6

/** A document number in one form: `嘉委发〔2017〕12号`. */
const plainNumber = (text: string): string =>
  text
    .replace(/\s/g, '')
    .replace(/[[［（(【]/, '〔')
    .replace(/[\]］）)】]/, '〕')
    .replace('第', '')

const DIGITS = '〇一二三四五六七八九'

export const dateOf = (line: string): PlainDate | null => {
  const [, year, month, day] = DATE_LINE.exec(line) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  const digits = [...year.replace(/[○零]/g, '〇')].map((digit) =>
    DIGITS.includes(digit) ? DIGITS.indexOf(digit) : digit,
  )
  const text = `${digits.join('')}-${twoDigits(month)}-${twoDigits(day)}`
  return isPlainDate(text) ? text : null
}

const twoDigits = (numeral: string): string => String(numberOf(numeral)).padStart(2, '0')

const kindOf = (text: string): FrontNode['kind'] | null => {
  if (DATE_LINE.test(text)) return 'date'
  const plain = simplified(text)
  if (LETTERHEAD.test(plain)) return 'letterhead'
  const number = NUMBER.exec(plain)
  if (number !== null && number[0].length * 2 > text.length) return 'document-number'
  if (ADDRESSEE.test(text) && !text.includes('。')) return 'addressee'
  return PROSE.test(text) ? 'opening' : null
}

export const frontMatter = (lines: readonly Line[], log: Log): FrontMatter => {
  const kinds = lines.map(({ passage }) => kindOf(passage.text))
  const titleAt = titleLines(lines, kinds)
  const title = titleOf(
    lines.filter((_, index) => titleAt.has(index)).map(({ passage }) => passage),
    log,
  )
  const nodes = lines.map(({ passage }, index) => ({
    kind: titleAt.has(index) ? ('title' as const) : (kinds[index] ?? ('letterhead' as const)),
    span: spanOf(passage),
  }))
  const of = (kind: FrontNode['kind']): readonly Passage[] =>
    lines.filter((_, index) => nodes[index]?.kind === kind).map(({ passage }) => passage)
  return {
    title: title.text,
    issuers: title.issuers.length > 0 ? title.issuers : letterheadIssuers(of('letterhead')),
    number: numberIn([...of('document-number'), ...of('letterhead')]),
    date:
      of('date')
        .map(({ text }) => dateOf(text))
        .find((date) => date !== null) ?? null,
    opening: paragraphs(of('opening'), log),
    nodes,
  }
}

const numberIn = (lines: readonly Passage[]): string | null => {
  for (const { text } of lines) {
    const found = NUMBER.exec(simplified(text))
    if (found !== null) return plainNumber(text.slice(found.index, found.index + found[0].length))
  }
  return null
}

/** The title: from its first line to the first that ends like a title; else the first line of no other kind. */
const titleLines = (
  lines: readonly Line[],
  kinds: readonly (FrontNode['kind'] | null)[],
): ReadonlySet<number> => {
  const open = kinds.flatMap((kind, index) =>
    kind === null && (lines[index]?.passage.text.length ?? 0) <= LONGEST_TITLE_LINE ? [index] : [],
  )
  const last = open.find((index) => TITLE_END.test(simplified(lines[index]?.passage.text ?? '')))
  if (last === undefined) return new Set(open.slice(0, 1))
  const text = (index: number): string =>
    open.includes(index) ? simplified(lines[index]?.passage.text ?? '') : ''
  const above = Array.from({ length: MOST_TITLE_LINES }, (_, back) => last - back)
  const begins = above.find((index) => SUBJECT.test(text(index)))
  let first = begins ?? last
  if (begins === undefined) while (text(first - 1) !== '' && lines[first]?.afterBlank === false) first -= 1
  else while (ISSUER_END.test(text(first - 1))) first -= 1
  return new Set(open.filter((index) => index >= Math.max(first, last - MOST_TITLE_LINES) && index <= last))
}

const SUBJECT = /关于|印发|转发|批转/
const ISSUER_END = /(?:人民政府|委员会|[市县区省]委|局|领导小组|指挥部|办公[室厅])$/

interface Title {
  readonly text: string
  readonly issuers: readonly string[]
}

/** The title proper, without the issuers that stand before 关于. */
const titleOf = (lines: readonly Passage[], log: Log): Title => {
  const [first, ...rest] = lines
  if (first === undefined) return { text: '', issuers: [] }
  const whole = concat([first, ...rest.flatMap((line) => [inserted(' ', first), line])])
  const plain = simplified(whole.text)
  const before = Math.max(0, plain.search(SUBJECT))
  const length = ISSUER_END.test(plain.slice(0, before).trim()) ? before : 0
  return {
    text: closeSpaces(trim(slice(whole, length)), log).text,
    issuers: splitIssuers(whole.text.slice(0, length)),
  }
}

const ISSUERS =
  /中共.+?委(?:员会)?(?:办公[室厅])?(?=[\s、]|$|[^\s])|[^\s、]+?(?:人民政府|委员会|局|领导小组|指挥部)(?:办公[室厅])?/g

const splitIssuers = (text: string): readonly string[] => {
  const spaced = text
    .trim()
    .split(/[\s、]+/)
    .filter((part) => part !== '')
  return spaced.length > 1 ? spaced : (spaced[0]?.match(ISSUERS) ?? spaced)
}

const letterheadIssuers = (lines: readonly Passage[]): readonly string[] =>
  lines
    .map(({ text }) => text.replace(/\s/g, ''))
    .filter(
      (text) => text.length <= LONGEST_TITLE_LINE && /(?:人民政府|委|办公[室厅]|局|委员会)文件$/.test(text),
    )
    .map((text) => text.slice(0, -2))
    .slice(0, 1)

/** Prose lines joined where a sentence goes on. */
const paragraphs = (lines: readonly Passage[], log: Log): readonly Passage[] => {
  const joined: Passage[][] = []
  let open = false
  for (const line of lines) {
    const last = joined.at(-1)
    if (open && last !== undefined) last.push(line)
    else joined.push([line])
    open = !/[。！？；：）]$/.test(line.text)
  }
  return joined.map((parts) => closeSpaces(parts.length === 1 ? (parts[0] ?? EMPTY) : concat(parts), log))
}

const PARENT =
  /《([^《》]{4,120})》[（(]([^（）()]{2,14}[〔[［]\d{4}[〕\]］]\d{1,5}号)[）)](?:[（(]以下简称[“"]?《?([^》）)”"]{1,12})》?[”"]?[）)])?/

/** The document that this one carries out: the first cited with its number. */
export const parentOf = (prose: readonly Passage[]): ParentDocument | null => {
  for (const { text } of prose) {
    const [, title, number, alias] = PARENT.exec(text) ?? []
    if (title !== undefined && number !== undefined)
      return { title, number: plainNumber(number), ...(alias === undefined ? {} : { alias }) }
  }
  return null
}
