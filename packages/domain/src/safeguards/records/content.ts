import { Schema } from 'effect'
import { PlainDateSchema } from '../../calendar/index.ts'
import { compare, exact, parseRational, ZERO } from '../../quantity/index.ts'
import { FileRef, notBlank, Text, Words } from '../../record/index.ts'

export const SAFEGUARD_LIMITS = { title: 80, name: 40, summary: 500, reason: 500, documents: 5 } as const

/** 要素支持 (part 三(三)): what kind of thing was granted, and in what it is counted. */
export const FACTORS = ['land', 'funds', 'key-project', 'industry-project'] as const
export const Factor = Schema.Literals(FACTORS)
export type Factor = typeof Factor.Type
export const FACTOR_LABEL = {
  land: '用地指标',
  funds: '资金',
  'key-project': '省重点建设项目',
  'industry-project': '省重大产业项目',
} as const satisfies Record<Factor, string>
export const FACTOR_UNIT = {
  land: '亩',
  funds: '万元',
  'key-project': '个',
  'industry-project': '个',
} as const satisfies Record<Factor, string>

/** 挂职锻炼 (part 三(三)): from the county to the great cities, to the city's units, and from these to the county. */
export const STREAMS = ['afar', 'to-city', 'to-county'] as const
export const Stream = Schema.Literals(STREAMS)
export type Stream = typeof Stream.Type
export const STREAM_LABEL = {
  afar: '县→京沪杭粤',
  'to-city': '县→市级部门',
  'to-county': '市级部门→县',
} as const satisfies Record<Stream, string>

/** How far a report in the media, an experience or an honour reaches. */
export const LEVELS = ['national', 'provincial', 'municipal', 'county'] as const
export const Level = Schema.Literals(LEVELS)
export type Level = typeof Level.Type
export const LEVEL_LABEL = {
  national: '国家级',
  provincial: '省级',
  municipal: '市级',
  county: '县级',
} as const satisfies Record<Level, string>

export const PRACTICES = ['experience', 'honour'] as const
export const PRACTICE_LABEL = {
  experience: '可复制经验',
  honour: '荣誉',
} as const satisfies Record<(typeof PRACTICES)[number], string>

/** An exact number that is not below zero. */
const Amount = Schema.String.check(
  Schema.isMaxLength(20),
  Schema.makeFilter((text: string) => {
    const value = parseRational(text)
    return (value !== null && !text.includes('/') && compare(value, ZERO) >= 0) || '请填写不小于零的数字'
  }),
)
const Year = Schema.Int.check(Schema.isBetween({ minimum: 2000, maximum: 2100 }))
const Task = Schema.Int
const Name = Words(SAFEGUARD_LIMITS.name)
const Title = Words(SAFEGUARD_LIMITS.title)
const Link = Text(300).check(
  Schema.makeFilter(
    (text: string) => /^https?:\/\/[^\s]+$/.test(text) || '链接应以 http:// 或 https:// 开头',
  ),
)

export const SafeguardContent = Schema.TaggedUnion({
  /** 要素支持 by task and year: granted, used; what is left is computed. */
  factor: {
    factor: Factor,
    /** What it is: a quota, a fund, a list. */
    title: Title,
    task: Task,
    year: Year,
    granted: Amount,
    used: Amount,
    /** 文号 of what granted it; empty where there is none yet. */
    document: Text(SAFEGUARD_LIMITS.name),
    /** Why more was used than granted; empty where it was not. */
    reason: Text(SAFEGUARD_LIMITS.reason),
  },
  /** 挂职锻炼 of one person; the name is internal. */
  secondment: {
    stream: Stream,
    person: Name,
    /** 派出单位 and 接收单位. */
    from: Name,
    host: Name,
    post: Name,
    begin: PlainDateSchema,
    end: PlainDateSchema,
    batch: Name,
    /** Why it is shorter than a year or longer than two; empty where it is not. */
    reason: Text(SAFEGUARD_LIMITS.reason),
  },
  /** 宣传报道. */
  coverage: {
    media: Name,
    title: Title,
    on: PlainDateSchema,
    link: Schema.NullOr(Link),
    level: Level,
    task: Schema.NullOr(Task),
  },
  /** 可复制经验 or 荣誉, with the document that says so. */
  practice: {
    sort: Schema.Literals(PRACTICES),
    title: Title,
    /** Who spread it or awarded it. */
    issuer: Name,
    level: Level,
    on: PlainDateSchema,
    task: Schema.NullOr(Task),
    summary: Text(SAFEGUARD_LIMITS.summary).check(notBlank),
    documents: Schema.Array(FileRef).check(Schema.isMaxLength(SAFEGUARD_LIMITS.documents)),
  },
})
export type SafeguardContent = typeof SafeguardContent.Type
export type SafeguardKind = SafeguardContent['_tag']

export const SAFEGUARD_KINDS = ['factor', 'secondment', 'coverage', 'practice'] as const
export const SAFEGUARD_KIND_LABEL = {
  factor: '要素支持',
  secondment: '挂职锻炼',
  coverage: '宣传推广',
  practice: '经验和荣誉',
} as const satisfies Record<SafeguardKind, string>

type Of<K extends SafeguardKind> = Extract<SafeguardContent, { _tag: K }>
export type FactorSupport = Of<'factor'>
export type Secondment = Of<'secondment'>

/** The year that it counts in. */
export const yearOfContent = (content: SafeguardContent): number =>
  SafeguardContent.match(content, {
    factor: ({ year }) => year,
    secondment: ({ begin }) => Number(begin.slice(0, 4)),
    coverage: ({ on }) => Number(on.slice(0, 4)),
    practice: ({ on }) => Number(on.slice(0, 4)),
  })

/** The task that it serves; null: none in particular. */
export const taskOfContent = (content: SafeguardContent): number | null =>
  content._tag === 'secondment' ? null : content.task

/** Never published: names of seconded cadres and land quotas. */
export const isInternal = (content: SafeguardContent): boolean =>
  content._tag === 'secondment' || (content._tag === 'factor' && content.factor === 'land')

/** Whether more was used than granted. */
export const isOverused = ({ granted, used }: Pick<FactorSupport, 'granted' | 'used'>): boolean =>
  compare(exact(used), exact(granted)) > 0
