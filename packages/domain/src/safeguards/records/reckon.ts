import { Schema } from 'effect'
import { addDays, type PlainDate, PlainDateSchema, sayDate } from '../../calendar/index.ts'
import { exact, sayExact, subtract, sum } from '../../quantity/index.ts'
import { DepartmentId, SafeguardId } from '../../record/index.ts'
import { type Factor, type FactorSupport, Level, type SafeguardContent, yearOfContent } from './content.ts'
import type { Safeguard } from './safeguard.ts'

/** What is left of what was granted, exact; below zero where more was used. */
export const leftOf = ({ granted, used }: Pick<FactorSupport, 'granted' | 'used'>): string =>
  sayExact(subtract(exact(granted), exact(used)))

/** What was granted, used and is left of one kind, by task and year. */
export interface FactorTotal {
  readonly factor: Factor
  readonly task: number
  readonly year: number
  readonly granted: string
  readonly used: string
  readonly left: string
}

/** The contents that count: what was last confirmed of each entry that stands. */
const counted = (entries: readonly Safeguard[]): readonly SafeguardContent[] =>
  entries.flatMap((one) => (one.status === 'dropped' || one.confirmed === null ? [] : [one.confirmed]))

/** Confirmed 要素支持 added up. */
export const factorTotals = (entries: readonly Safeguard[]): readonly FactorTotal[] => {
  const factors = counted(entries).filter((one) => one._tag === 'factor')
  const groups = Map.groupBy(factors, (one) => `${one.factor} ${one.task} ${one.year}`)
  return [...groups.values()].flatMap((list) => {
    const [first] = list
    if (first === undefined) return []
    const { factor, task, year } = first
    const [granted, used] = (['granted', 'used'] as const).map((name) =>
      sayExact(sum(list.map((one) => exact(one[name])))),
    ) as [string, string]
    return [{ factor, task, year, granted, used, left: leftOf({ granted, used }) }]
  })
}

/** Days before its end from which a secondment is told of. */
const EXPIRY_DAYS = 60

/** Why somebody should look at a secondment. */
export interface SecondmentWarning {
  readonly id: SafeguardId
  readonly kind: 'overlap' | 'expiring'
  readonly words: string
}

/** One person in two places at once, and terms that end within 60 days. */
export const secondmentWarnings = (
  entries: readonly Safeguard[],
  today: PlainDate,
): readonly SecondmentWarning[] => {
  const terms = entries.flatMap(({ id, status, content }) =>
    status === 'dropped' || content._tag !== 'secondment' ? [] : [{ id, ...content }],
  )
  return terms.flatMap((one): readonly SecondmentWarning[] => {
    const other = terms.find(
      ({ id, person, begin, end }) =>
        id !== one.id && person === one.person && begin <= one.end && end >= one.begin,
    )
    return [
      ...(other === undefined
        ? []
        : [{ id: one.id, kind: 'overlap' as const, words: `与在${other.host}的挂职时间重叠` }]),
      ...(one.end >= today && one.end <= addDays(today, EXPIRY_DAYS)
        ? [{ id: one.id, kind: 'expiring' as const, words: `${sayDate(one.end)}到期` }]
        : []),
    ]
  })
}

/** A fact that an assessment can count: an approved experience or honour, or a report in the media. */
export const SafeguardFact = Schema.Struct({
  id: SafeguardId,
  kind: Schema.Literals(['experience', 'honour', 'coverage']),
  level: Level,
  department: DepartmentId,
  /** Null: it serves no task in particular. */
  task: Schema.NullOr(Schema.Int),
  on: PlainDateSchema,
  title: Schema.String,
  /** How many papers prove it. */
  documents: Schema.Int,
})
export type SafeguardFact = typeof SafeguardFact.Type

/** What the office confirmed of a year, each once, with its day and its entry; by day and id. */
export const factsOfSafeguards = (entries: readonly Safeguard[], year: number): readonly SafeguardFact[] =>
  entries
    .flatMap((entry): readonly SafeguardFact[] => {
      const [content] = counted([entry])
      if (content === undefined || yearOfContent(content) !== year) return []
      if (content._tag !== 'practice' && content._tag !== 'coverage') return []
      const kind = content._tag === 'practice' ? content.sort : 'coverage'
      const { level, task, on, title } = content
      const documents = content._tag === 'practice' ? content.documents.length : 0
      return [{ id: entry.id, kind, level, department: entry.department, task, on, title, documents }]
    })
    .toSorted((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1))
