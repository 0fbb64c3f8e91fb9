import type { Amount, ClauseScope } from './amounts.ts'
import type { Comparator } from './structure.ts'
import { ACTIONS, BEFORE_SUBJECT, KEPT_ACTIONS, MEASURED_NOUN, PER_YEAR, REACHES } from './target-patterns.ts'

/** What the words around a number say about it. */
export interface Said {
  readonly subject: string
  /** The subject that a following clause may go on about. */
  readonly common: string
  readonly comparator: Comparator
  /** Where the words end when the subject follows the number; else null. */
  readonly end: number | null
  /** What the verb puts before the nouns of a list (新增); null where no verb counts its objects. */
  readonly listed: string | null
  /** 分别 shares out numbers to subjects that could not be told apart. */
  readonly unsplit: boolean
}

const say = (
  subject: string,
  comparator: Comparator,
  { common = subject, end = null, listed = null }: Partial<Pick<Said, 'common' | 'end' | 'listed'>> = {},
): Said => ({ subject, common, comparator, end, listed, unsplit: false })

const LONGEST_SUBJECT = 60

/** Null where the number is a mention rather than a target. `before` is the subject of the clause before. */
export const saidOf = (amount: Amount, text: string, scope: ClauseScope, before: string): Said | null => {
  const { left, measure } = amount
  const perYear = measure === '%' ? PER_YEAR.exec(left) : null
  if (perYear !== null) {
    const subject = cleanSubject(left.slice(0, perYear.index)) || before
    return subject === '' ? null : say(subject, 'growth-per-year')
  }
  const reach = reached(left)
  if (reach === null) return measure === '年' ? null : saidByAction(amount, text, scope)
  const own = afterAction(cleanSubject(reach.head))
  const subject = own || (reach.change === '' ? before : '')
  if (subject !== '' && subject.length <= LONGEST_SUBJECT)
    return say(`${subject}${reach.change}`, reach.comparator, { common: subject })
  return measure === '年' ? null : objectAfter(amount, text, scope, reach.change, reach.comparator)
}

/** The second of 新增高新技术企业200家、科技型企业500家, or of 建成10个公园、20个广场: the verb goes on. */
export const saidInList = (
  amount: Amount,
  text: string,
  scope: ClauseScope,
  { listed, end }: Said,
): Said | null => {
  if (listed === null || !/^[、和及与]/.test(text.slice(end ?? amount.start - amount.left.length)))
    return null
  const noun = end === null ? cleanSubject(amount.left) : ''
  if (noun !== '') return say(`${listed}${noun}`, 'at-least', { listed })
  return end === null || end + 1 < amount.start ? null : objectAfter(amount, text, scope, listed, 'at-least')
}

/** 完成企业股改50家, 建成50家企业研究院, 城镇化率70%. */
const saidByAction = (amount: Amount, text: string, scope: ClauseScope): Said | null => {
  const words = cleanSubject(amount.left)
  for (const action of ACTIONS) {
    const found = action.exec(words)
    if (found === null) continue
    const kept = KEPT_ACTIONS.test(found[0]) ? found[0] : ''
    const whose = kept === '' ? '' : cleanSubject(words.slice(0, found.index))
    const object = words.slice(found.index + found[0].length).replace(/^[了的]/, '')
    return object === ''
      ? objectAfter(amount, text, scope, kept, 'at-least')
      : say(`${whose}${kept}${object}`, 'at-least', { listed: kept })
  }
  const measured = words !== '' && (MEASURED_NOUN.test(words) || amount.qualifier !== undefined)
  return measured ? say(words, 'at-least') : null
}

const LONGEST_NOUN = 40

/** The noun that a number counts: 培育**高新技术企业** in 培育100家以上高新技术企业. */
const objectAfter = (
  amount: Amount,
  text: string,
  scope: ClauseScope,
  kept: string,
  comparator: Comparator,
): Said | null => {
  const after = text.slice(amount.end, Math.min(scope.end, amount.end + LONGEST_NOUN))
  const [whole, noun] = /^的?([^\d、（）“”]{2,30}?)(?=[和及与并]?\d|[、（）“”]|$)/.exec(after) ?? []
  if (whole === undefined || noun === undefined) return null
  return say(`${kept}${noun}`, comparator, { end: amount.end + whole.length, listed: kept })
}

interface Reached {
  readonly head: string
  readonly comparator: Comparator
  readonly change: string
}

const LONGEST_REACH = 24

/** The words before a number without those that lead up to it, and what these mean. */
const reached = (left: string): Reached | null => {
  const end = left.slice(-LONGEST_REACH)
  for (const { words, comparator, change } of REACHES) {
    const found = words.exec(end)
    if (found === null) continue
    const head = left.slice(0, left.length - end.length + found.index)
    return { head, comparator, change: change ? found[0].replace(/^分别/, '') : '' }
  }
  return null
}

/** 支持嘉善实现城镇化率 → 城镇化率: a subject begins after the verb that reaches for it. */
const afterAction = (subject: string): string =>
  /(?:实现|确保|力争|努力使|推动|促进|使)([^实使]{2,})$/.exec(subject)?.[1] ?? subject

export const cleanSubject = (words: string): string => {
  let subject = words
  for (let found = BEFORE_SUBJECT.exec(subject); found !== null; found = BEFORE_SUBJECT.exec(subject))
    subject = subject.slice(found[0].length)
  return subject.replace(/(?:比|较)(?:19|20)\d{2}年$/, '').replace(/[要须将应的]$/, '')
}

const SHARED = /分别/
const JOINT = /^[、和及与]?$/

/** Amounts that one 分别 shares out: `分别达到6.7万元和4万元`; else the one amount. */
export const groupFrom = (amounts: readonly Amount[], from: number): readonly Amount[] => {
  const first = amounts[from]
  if (first === undefined || !SHARED.test(first.left)) return amounts.slice(from, from + 1)
  let to = from + 1
  while (JOINT.test(amounts[to]?.left ?? '.')) to += 1
  return amounts.slice(from, to)
}

/** The subjects that 分别 keeps apart, one an amount. */
export const saidTogether = ({ left }: Amount, parts: number): readonly Said[] => {
  const { head, comparator, change } = reached(left) ?? { head: left, comparator: 'at-least', change: '' }
  const common = cleanSubject(head.replace(/(?:要|须|将)?分别$/, ''))
  const subjects = apart(common, parts)
  return Array.from({ length: parts }, (_, index) => ({
    subject: `${subjects?.[index] ?? `${common}（${index + 1}）`}${change}`,
    common,
    comparator,
    end: null,
    listed: null,
    unsplit: subjects === null,
  }))
}

const TOWN_AND_COUNTRY = /城乡/
const SHORT_NAME = 4
const SHARED_TAIL = /(?:居民|常住|户籍)?(?:人均|年人均)?[一-龥]{2,8}$/

const apart = (common: string, parts: number): readonly string[] | null => {
  if (parts === 2 && TOWN_AND_COUNTRY.test(common))
    return ['城镇', '农村'].map((place) => common.replace(TOWN_AND_COUNTRY, place))
  const listed = common.split(/[、和及与]/).filter((one) => one !== '')
  if (listed.length !== parts) return null
  const tail = SHARED_TAIL.exec(listed.at(-1) ?? '')?.[0] ?? ''
  return listed.map((one, index) =>
    index < parts - 1 && one.length <= SHORT_NAME && !one.endsWith(tail.slice(-1)) ? `${one}${tail}` : one,
  )
}
