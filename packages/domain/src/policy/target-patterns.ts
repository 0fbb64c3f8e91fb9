import { UNITS } from '../quantity/index.ts'
import type { Comparator } from './structure.ts'

/** How documents put numbers into words, as data. Matched on simplified text, spaces closed. */

/** Counted in documents, but without a unit of measure in the quantity room. */
const OTHER_MEASURES = [
  '万件',
  '万辆',
  '场',
  '场次',
  '期',
  '批',
  '处',
  '只',
  '支',
  '万公顷',
  '千瓦',
  '千瓦时',
  '床',
  '吨标准煤',
  '万吨标准煤',
  '分钟',
  '天',
  '个月',
  '级',
  '位',
  '美元',
  '万美元',
  '亿美元',
  '万家',
  '万个',
  '万名',
  '亿吨',
  '台',
  '万台',
  '标箱',
  '万标箱',
  '千米',
  '米',
  '万亿元',
  '万',
  '亿',
  '分',
  '株',
  '件/万人',
  '例',
  '部',
  '间',
  '种',
  '款',
  '门',
  '堂',
  '站',
  '里',
] as const

const byLength = (a: string, b: string): number => b.length - a.length
const escaped = (word: string): string => word.replace(/[/%]/g, '\\$&')

const MEASURES = [...Object.keys(UNITS), ...OTHER_MEASURES].toSorted(byLength).map(escaped).join('|')

/** A number with what it counts and what qualifies it. */
export const NUMBER = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?:(${MEASURES})(?!道|级|月份))?(?:（含）)?(以上|及以上|左右|上下|以内|之内|以下)?`,
  'g',
)

/** What a number is said to be when a word follows it. */
export const AFTER: { readonly [word: string]: Comparator | undefined } = {
  以上: 'at-least',
  及以上: 'at-least',
  左右: 'about',
  上下: 'about',
  以内: 'at-most',
  之内: 'at-most',
  以下: 'at-most',
}

export interface Reach {
  readonly words: RegExp
  readonly comparator: Comparator
  /** The words name a change, so they stay in the subject: 生产总值增长. */
  readonly change: boolean
}

const reach = (words: string, comparator: Comparator, change = false): Reach => ({
  words: new RegExp(`(?:分别)?(?:约|力争|确保|争取)?(?:${words})(?:到|至)?(?:约)?$`),
  comparator,
  change,
})

/** What leads up to a number; the first that fits counts. */
export const REACHES: readonly Reach[] = [
  reach('不(?:得)?低于|不(?:得)?少于|不小于|不短于', 'at-least'),
  reach('不(?:得)?超过|不(?:得)?高于|不(?:得)?大于|不(?:得)?突破|不多于', 'at-most'),
  reach('高于|大于|多于|达到或超过|超过|超|突破|逾|至少(?:达到|达|完成)?', 'at-least'),
  reach('控制在|控制到|低于|小于|少于|降至|降到|(?:下降|降低|压减|压缩|缩短|减少)(?:到|至)|压至', 'at-most'),
  reach(
    '达到|达|(?:提高|提升|增加|增长|上升|扩大|发展)(?:到|至)|增至|升至|稳定在|保持在|维持在|保持|实现|为',
    'at-least',
  ),
  reach('增长|提高|提升|增加|上升|递增|增速|增幅', 'at-least', true),
  reach('下降|降低|减少|压减|削减', 'at-least', true),
]

/** Verbs whose object is counted: 完成企业股改50家. Those before come first. */
export const ACTIONS: readonly RegExp[] = [
  /累计完成|完成|新增|盘活|减免|培养|筹集|供应|建成|新建|改扩建|培育|引育|引进|招引|拥有|创成|认定|淘汰|发放|开工|建设改造/,
  /建设|改造|打造|创建|实施|推进|推动|开展|组织|举办|整治|修复|建立|设立|布局|选派|培训|争取|支持|新改建|落地|签约|申报|投入/,
]
/** Kept in the subject: what is new is counted, not what there is. */
export const KEPT_ACTIONS = /^(?:新增|新建|改扩建|新改建|拥有)$/

/** Nouns that a number may follow without any verb. */
export const MEASURED_NOUN =
  /(?:率|比重|占比|比例|总值|收入|产值|增加值|面积|里程|总量|数量|总数|规模|总额|指数|强度|覆盖面)$/

/** Indices have no unit in the text: 信息化发展指数达到96. */
export const INDEX_NOUN = /(?:指数|得分|满意度|评分)$/

/** Words before the subject that do not belong to it. */
export const BEFORE_SUBJECT =
  /^(?:[，、；：和及与并且使的]|力争|努力|确保|争取|预计|其中|到|至|截至|在?(?:“?十[一二三四五六]五”?)(?:期末|末|期间|时期)?|(?:19|20)\d{2}(?:[—–-](?:19|20)?\d{2})?年(?:底|末|前)?(?:之?前)?|以?前|底|末|全[市县区省州](?!域)|我[市县区省州]|实现|提前|基本|年内|今年|当年|每年(?=实现))/

export const PER_YEAR = /年均(?:实际)?(?:增长|增速|增幅|递增|提高|增加)?(?:率|速度)?/

/** Ends of the country's five-year plans. */
export const FIVE_YEAR_PLANS: { readonly [numeral: string]: number | undefined } = {
  二: 2015,
  三: 2020,
  四: 2025,
  五: 2030,
  六: 2035,
}

/** 翻一番 is twice the base, 翻两番 four times. */
export const DOUBLING = /(?:(?:比|较)((?:19|20)\d{2})年?(?:基础上)?[^，。；\d]{0,10})?翻([一两二三])?番/g
export const FOLDS: { readonly [numeral: string]: string | undefined } = {
  一: '2',
  两: '4',
  二: '4',
  三: '8',
}

/** What is to be gone altogether: the target is none. */
export const ELIMINATION =
  /(?:全面|彻底|基本)?(?:剿灭|消除|消灭)((?:劣[ⅤVvＶ五5]类|[^，。；、]{0,8}黑臭)(?:水体|水质断面|水质|断面|水|河道)?|[^，。；、]{0,12}(?:薄弱村|空壳村|零就业家庭))/g

/** An outcome without a number: all of something. It is kept as words, not as a target. */
export const WHOLE_OUTCOME =
  /[^，。；]{0,30}(?:覆盖(?:到)?全(?:部|体|市|县|区|域)|全覆盖|覆盖所有)[^，。；]{0,30}/g
