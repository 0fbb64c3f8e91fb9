import { lastDay, type Period, type PlainDate } from '@jiashan/domain/calendar'
import { isBlank } from '@jiashan/domain/record'
import {
  type Block,
  BULLETIN_LIMITS,
  BULLETIN_TEMPLATES,
  type Bulletin,
  type BulletinText,
} from '@jiashan/domain/supervision'

type Span = BulletinText['span']
type Kind = BulletinText['kind']

/** The quarter that ended last before a day. */
const lastQuarter = ({ today }: Era): Span => {
  const year = Number(today.slice(0, 4))
  const quarter = Math.ceil(Number(today.slice(5, 7)) / 3)
  const [y, q] = quarter === 1 ? [year - 1, 4] : [year, quarter - 1]
  const from = `${y}-${String(q * 3 - 2).padStart(2, '0')}-01` as PlainDate
  return { from, to: lastDay(`${y}-Q${q}` as Period) }
}

/** The last month in which a year's report is still about the year before. */
const MARCH = 3

/** The year that is reported on: until March the one that ended, then the present one so far. */
const reportedYear = ({ today }: Era): Span => {
  const year = Number(today.slice(0, 4))
  return Number(today.slice(5, 7)) <= MARCH
    ? { from: `${year - 1}-01-01` as PlainDate, to: `${year - 1}-12-31` as PlainDate }
    : { from: `${year}-01-01` as PlainDate, to: today }
}

/** From the day of the document until today. */
const wholeProgramme = ({ today, since }: Era): Span => ({
  from: since ?? reportedYear({ today, since }).from,
  to: today,
})

interface Era {
  readonly today: PlainDate
  /** The day of the document that is carried out; null where it bears none. */
  readonly since: PlainDate | null
}

const CITY = ['市委、市政府']
const ABOVE = ['省发展改革委', '国家发展改革委']

/** What each kind tells of, and whom it is reported to: the yearly and the final report go to the province and the state. */
const STARTS: {
  readonly [K in Kind]: { readonly span: (era: Era) => Span; readonly reportTo: readonly string[] }
} = {
  bulletin: { span: lastQuarter, reportTo: CITY },
  summary: { span: lastQuarter, reportTo: CITY },
  annual: { span: reportedYear, reportTo: [...ABOVE, ...CITY] },
  final: { span: wholeProgramme, reportTo: [...ABOVE, ...CITY] },
}

/** What a new bulletin starts from. */
export const newText = (kind: Kind, era: Era): BulletinText => ({
  ...{ kind, title: '', publisher: '市协调小组办公室', span: STARTS[kind].span(era), corrects: null },
  blocks: BULLETIN_TEMPLATES[kind],
  countersigners: [],
  imprint: { reportTo: STARTS[kind].reportTo, sendTo: ['嘉善县委、县政府'], units: [], copies: 60 },
})

/** What a correction starts from: the issue that it corrects, word for word. */
export const correctionOf = ({ id, text }: Pick<Bulletin, 'id' | 'text'>): BulletinText => ({
  ...{ ...text, corrects: id },
  title: `${text.title.slice(0, BULLETIN_LIMITS.title - MARK.length)}${MARK}`,
})
const MARK = '（更正）'

/** What keeps a text from being kept; null when nothing does. */
export const problemWith = (text: BulletinText): string | null => {
  if (isBlank(text.title)) return '请填写标题'
  if (isBlank(text.publisher)) return '请填写编印单位'
  if (String(text.span.from) === '' || String(text.span.to) === '') return '请选择反映的起止日期'
  if (text.span.from > text.span.to) return '起始日期不能晚于截止日期'
  if (text.blocks.length === 0) return '至少保留一个部分'
  const nameless = text.blocks.findIndex((one) => isBlank(one.heading))
  return nameless < 0 ? null : `请填写第 ${nameless + 1} 部分的标题`
}

/** The blocks with one moved up or down; at the edge it stays. */
export const moved = (blocks: readonly Block[], index: number, by: -1 | 1): readonly Block[] => {
  const block = blocks[index]
  if (block === undefined || index + by < 0 || index + by >= blocks.length) return blocks
  return blocks.toSpliced(index, 1).toSpliced(index + by, 0, block)
}

/** Words as they are sent: nothing around them. */
export const trimmed = (text: BulletinText): BulletinText => ({
  ...text,
  title: text.title.trim(),
  publisher: text.publisher.trim(),
  blocks: text.blocks.map((one) => ({ ...one, heading: one.heading.trim() })),
})
