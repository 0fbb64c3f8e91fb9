import { it } from '@effect/vitest'
import { Schema } from 'effect'
import { expect } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  approvedItems,
  candidates,
  compose,
  type Item,
  openData,
  type PublicRecord,
  type Review,
} from '../../src/publication/index.ts'
import { canonical, type DepartmentId } from '../../src/record/index.ts'
import { content, milestone, plan, report } from '../example.ts'
import { bulletin, PLANTED, safeguards } from './papers.ts'
import { decisions, internal, material, observation, review, sheet, signed } from './sample.ts'

/** A record in which every field that is internal says the same words. */
const planted = (words: readonly string[]) =>
  internal({
    ...{ bulletins: [bulletin()], safeguards },
    plans: words.map((title, task) => ({
      ...plan([{ ...milestone('2018-12-20'), title, cancelled: null }]),
      ...{ task: task + 1, year: 2018 },
      content: {
        ...{ measures: PLANTED, leader: PLANTED, office: PLANTED, liaison: PLANTED, cityLeader: PLANTED },
        ...{
          safeguards: PLANTED,
          targets: [],
          milestones: [{ ...milestone('2018-12-20'), title: task === 1 ? PLANTED : title }],
        },
      },
    })),
    reports: words.map((progress, task) =>
      report({
        ...{ task: task + 1, status: 'accepted', correction: PLANTED },
        ...{ reportedOn: plainDate('2018-10-15'), acceptedOn: plainDate('2018-10-18') },
        content: content({ progress: task === 1 ? PLANTED : progress, difficulty: PLANTED, matter: PLANTED }),
      }),
    ),
    observations: [
      observation(),
      observation({ standing: 'self-reported', about: '2017', source: { name: PLANTED, url: null } }),
    ],
  })

const Word = Schema.String.check(Schema.isPattern(/^[a-z]{6,12}$/))
/** What happens to an item: how it is signed, and what becomes of its review. */
const Fate = Schema.Struct({
  opinion: Schema.Literals(['open', 'on-request', 'internal', 'withdrawn', 'none']),
  verdict: Schema.Literals(['open', 'hold', 'none']),
  status: Schema.Literals(['submitted', 'returned', 'approved', 'dropped']),
  again: Schema.Boolean,
})
type Fate = typeof Fate.Type

const fated = (items: readonly Item[], fates: readonly Fate[]): PublicRecord => {
  const fateOf = (index: number): Fate =>
    fates[index % fates.length] ?? { opinion: 'none', verdict: 'none', status: 'dropped', again: false }
  const entries = new Map<DepartmentId | null, ReturnType<typeof signed>[number][]>()
  const reviews: Review[] = []
  for (const [index, item] of items.entries()) {
    const { opinion, verdict, status, again } = fateOf(index)
    const own = entries.get(item.department) ?? []
    entries.set(item.department, own)
    // What was signed first may be withdrawn after it was approved.
    if (again) own.push(...signed([item]))
    if (again) reviews.push(review(reviews.length + 1, [{ ...item, entry: own.length }], { status }))
    if (opinion !== 'none') own.push(...signed([item], opinion))
    if (verdict !== 'none' && opinion === 'open')
      reviews.push({
        ...review(reviews.length + 1, [], { status }),
        items: [{ ...item, entry: own.length, verdict, reason: null }],
      })
  }
  const sheets = [...entries].map(([department, own]) => sheet(department, own))
  return { sheets, reviews, publications: [], decisions }
}

it.prop(
  '[U20] a publication holds no body that was not approved, and nothing internal',
  [
    Schema.Array(Word).check(Schema.isMinLength(2), Schema.isMaxLength(2)),
    Schema.Array(Fate).check(Schema.isMinLength(1), Schema.isMaxLength(9)),
  ],
  ([words, fates]) => {
    const inside = planted(words)
    const items = candidates(inside)
    expect(canonical(items)).not.toContain(PLANTED)
    const record = fated(items, fates)
    const approved = approvedItems(record)
    const given = material({
      ...record,
      plans: inside.plans,
      reports: inside.reports,
      observations: inside.observations,
    })
    const snapshot = compose(given)
    const text = canonical(snapshot)
    expect(text).not.toContain(PLANTED)
    for (const { text: file, path } of openData(snapshot)) expect(file, path).not.toContain(PLANTED)
    const task = snapshot.tasks[0]
    const has = (key: string) => approved.has(key)
    const [word] = words
    const told = text.includes(`"${word}"`)
    expect([task?.milestones.length, task?.progress.length]).toEqual([
      Number(has('plan/1/2018')),
      Number(has('progress/1/2018-Q3')),
    ])
    expect(told && !has('plan/1/2018') && !has('progress/1/2018-Q3')).toBe(false)
    expect(text.includes(`“${word}”`) && !has('plan/1/2018')).toBe(false)
    expect(snapshot.observations.length).toBe(Number(has('figure/1.1/2018')))
    expect(snapshot.bulletins.length).toBe(Number(has('bulletin/2018-3')))
    expect(snapshot.coverage.length).toBe(
      [...approved.keys()].filter((key) => key.startsWith('coverage/')).length,
    )
  },
)
