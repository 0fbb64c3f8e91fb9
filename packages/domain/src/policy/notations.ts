/** The notations in which documents name responsible units, as data. Matched on simplified, full-width text. */

/** `unsaid`: the document names the unit but not its part. */
export type Role = 'lead' | 'support' | 'unsaid' | 'aside'

interface Label {
  readonly role: Role
  readonly words: string
}

/** What stands before a colon: `牵头单位：`, `责任部门：`, `完成时限：`. */
const LABELS: readonly Label[] = [
  { role: 'lead', words: '总?牵头(?:负责|责任|实施)?|主办|主责|主管|第一责任|主要责任|主要负责' },
  { role: 'support', words: '配合|协办|协同|协助|协作|参与|参加|支持|联合|会办' },
  { role: 'unsaid', words: '责任|负责|承办|实施|落实|完成|执行' },
]
const BODY = '(?:责任)?(?:单位|部门|机构|处室|主体)'
const ASIDES =
  '完成时[限间]|完成日期|时限要求|时间要求|时间节点|推进时间|责任人|责任领导|牵头领导|分管领导|挂[钩联]领导|市领导|联系人|进度要求|备注'

const SOURCE = [
  ...LABELS.map(({ words }) => `((?:${words})${BODY}(?:（[^（）]{1,6}）)?|(?:${words})(?=：))`),
  `(${ASIDES})`,
].join('|')

/** Finds labels; group n is the role `LABEL_ROLES[n - 1]`. */
export const LABEL = new RegExp(`(?:${SOURCE})：`, 'g')
/** In a bracket the colon may be missing before a unit: `牵头单位市科技局`. */
export const LABEL_IN_BRACKET = new RegExp(`(?:${SOURCE})(?:：|(?=[市县区省州各]))`, 'g')
export const LABEL_ROLES: readonly Role[] = [...LABELS.map(({ role }) => role), 'aside']

/** A line that begins like this names units and nothing else. */
export const LABEL_AT_START = new RegExp(`^[（〔【]?(?:${SOURCE})：`)

/** A note that the first unit, or the marked one, leads. */
const FIRST =
  '(?:其中)?(?:责任单位中?)?(?:[排列]?(?:名|序)?在?第[一1](?:个|位|家|名)?|[排列]在?(?:首位|最?前面?|首)|首个|首位|第一)的?(?:责任|承办)?(?:单位|部门)?(?:的)?'
const LEADS =
  '(?:为|是|作为)(?:该?本?项?(?:任务|工作)?的?)?(?:总?牵头|主办|主要责任|第一责任)(?:负责)?(?:单位|部门)?'
const HENCE = '(?:或汇总单位)?(?:[，,；]?(?:[（〔]?(?:以?下同|以下同)[）〕]?))?'
export const FIRST_LEADS = new RegExp(`[，；、]?${FIRST}${LEADS}${HENCE}`)
export const STAR_LEADS = new RegExp(
  `[，；、]?(?:加|带|标|注|有|打)?(?:注|有)?[“"]?[*＊★☆※▲△●][”"]?号?的?(?:责任)?(?:单位|部门)?${LEADS}${HENCE}`,
)
export const HENCEFORTH = /下同/

/** What a stretch of an unlabelled list ends with, and the part that it gives its units. */
export interface Ending {
  readonly role: Role
  readonly words: RegExp
}

const OTHERS = '(?:等(?:市级|区级|县级|省级)?(?:各?有关|各?相关|各)?(?:部门|单位)?(?:、单位)?)?'
const BY_DUTY =
  '(?:按照?|根据|依)(?:照|据)?各自?(?:的)?职[责能](?:分工)?|(?:按照?|根据|依)(?:照|据)?职[责能](?:分工)?|分工|分别|共同|各自'
const DO = '负责|落实|做好|抓好|推进|实施|组织|配合|参与|参加|协同|协助|协办|支持|承担|具体'

export const ENDINGS: readonly Ending[] = [
  {
    role: 'lead',
    words: /(?:共同|总|负责)?(?:牵头|主办|主责)(?:负责|组织|落实|推进|实施|抓总|协调|单位|、)*$/,
  },
  {
    role: 'support',
    words: new RegExp(`(?:${OTHERS})(?:${BY_DUTY}|具体)*(?:配合|参与|参加|协同|协助|协办|支持)(?:${DO})*$`),
  },
  {
    role: 'unsaid',
    words: new RegExp(
      `(?:${OTHERS})(?:${BY_DUTY})+(?:${DO})*(?:工作|任务)?$|(?:${OTHERS})(?:负责|落实|组织实施)+$`,
    ),
  },
]

/** `A会同B、C负责`: A leads. */
export const TOGETHER = /会同|会商/

/** `等`, `等部门`: units that the list does not name. */
export const OPEN_END = /等(?:市级|区级|县级|省级)?(?:各?有关|各?相关|各)?(?:部门|单位|地区)?(?:、单位)?$/

/** Words before a list that characterise the indicator or the time, not a unit. */
export const QUALIFIER =
  /^(?:(?:预期|约束|指导|参考)性(?:指标)?|长期(?:坚持|推进|任务)?|持续(?:推进|实施)?|常态化?|年度|.{0,8}\d{4}年.{0,12}|.{0,6}\d{1,2}月.{0,6}|[一二三四]季度.{0,4}|\d{4}[-—–]\d{4}|.{0,8}(?:完成|启动|取得.{0,6}))$/
