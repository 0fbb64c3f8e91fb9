import { scopeFor } from '@jiashan/domain/access'
import { plainDate } from '@jiashan/domain/calendar'
import type { Programme } from '@jiashan/domain/policy'
import { type DecisionKind, type DisclosureLine, SIGN_OFF_LIMITS } from '@jiashan/domain/publication'
import type { Actor, DepartmentId, ProgrammeId, ReviewId } from '@jiashan/domain/record'
import { standing } from '@jiashan/domain/reporting'
import { Effect } from 'effect'
import { Disclosure } from '../disclosure/disclosure.ts'
import { ReportReader } from '../reporting/report-reader.ts'
import { Reports } from '../reporting/reports.ts'
import { at, type Cast, type Event } from './timeline.ts'

/** What the group "decided" to disclose, so that the whole site can be seen. */
const DECIDED: readonly DecisionKind[] = ['lights', 'results', 'bulletins', 'late-list']

/** Units that have not signed everything, and one that keeps an item from being published on its own. */
const SLOW: readonly string[] = ['wjw', 'whj']
const CAUTIOUS = 'slj'
/** Whose item the office holds for now. */
const HELD = 'jtysj'
/** Who found a mistake in what it had reported. */
export const MISTAKEN = 'kjj' as DepartmentId
/** Who found one later: its correction waits for the first reviewer. */
const MISTAKEN_TOO = 'jyj' as DepartmentId

/** Sign-offs and reviews of what was accepted by autumn, and a mistake that is corrected. */
export const disclosureEvents = ({ id: programme }: Programme, cast: Cast): readonly Event[] => {
  const decide = (kind: DecisionKind) =>
    Effect.flatMap(Disclosure, (all) =>
      all.decide(cast.office, programme, {
        ...{ _tag: 'DecideDisclosure', kind, disclosed: true, tasks: [] },
        ...{ basis: '协调小组会议审议（示例）', on: plainDate('2018-01-12') },
      }),
    )
  const signBy = (department: DepartmentId | null) =>
    signOpen(programme, department === null ? cast.office : cast.head(department), department)
  return [
    ...DECIDED.map((kind, index) => ({
      epochMs: at('2018-01-15T10:00:00') + index * 60_000,
      run: decide(kind),
    })),
    {
      epochMs: at('2018-10-24T09:30:00'),
      run: Effect.flatMap(linesFor(programme, cast.office), (lines) =>
        Effect.forEach(unitsIn(lines), signBy),
      ),
    },
    // More than one sheet holds.
    ...[0, 1].flatMap((minutes) => [
      {
        epochMs: at('2018-10-25T15:00:00') + minutes * 60_000,
        run: submitReview(programme, cast.office),
      },
      { epochMs: at('2018-10-26T10:00:00') + minutes * 60_000, run: approveNext(programme, cast.second) },
    ]),
    { epochMs: at('2018-10-30T10:00:00'), run: correctMistake(programme, cast, MISTAKEN) },
    { epochMs: at('2018-10-31T10:00:00'), run: correctMistake(programme, cast, MISTAKEN_TOO) },
    { epochMs: at('2018-11-02T09:30:00'), run: signBy(MISTAKEN) },
    { epochMs: at('2018-11-02T10:30:00'), run: submitReview(programme, cast.office) },
    { epochMs: at('2018-11-02T15:00:00'), run: signBy('fgw' as DepartmentId) },
    { epochMs: at('2018-11-02T16:30:00'), run: submitReview(programme, cast.office) },
    { epochMs: at('2018-11-05T08:40:00'), run: signBy(MISTAKEN_TOO) },
  ]
}

export const linesFor = Effect.fn('Demo.disclosureLines')(function* (programme: ProgrammeId, by: Actor) {
  const scope = yield* Effect.fromResult(scopeFor(by, 'disclosure.read', programme))
  return (yield* (yield* Disclosure).board(scope)).lines
})

const unitsIn = (lines: readonly DisclosureLine[]): readonly (DepartmentId | null)[] => [
  ...new Set(lines.map(({ item }) => item.department)),
]

/** A unit signs what waits for it. */
const signOpen = Effect.fn('Demo.signOpen')(function* (
  programme: ProgrammeId,
  by: Actor,
  department: DepartmentId | null,
) {
  const waiting = (yield* linesFor(programme, by)).filter(
    ({ item, standing }) => item.department === department && standing === 'to-sign',
  )
  const left = SLOW.includes(department ?? '') ? 2 : 0
  const items = waiting
    .slice(left)
    .map(({ item: { key, hash } }, index) =>
      department === CAUTIOUS && index === 0
        ? { key, hash, disclosure: 'on-request' as const, reason: '涉及在建工程具体点位，依申请提供' }
        : { key, hash, disclosure: 'open' as const, reason: null },
    )
  if (items.length === 0) return
  yield* (yield* Disclosure).sign(by, programme, { _tag: 'SignItems', department, items })
})

/** The first person finds what was signed open, but for one item. */
const submitReview = Effect.fn('Demo.submitReview')(function* (programme: ProgrammeId, by: Actor) {
  const waiting = (yield* linesFor(programme, by)).filter(({ standing }) => standing === 'to-review')
  const held = waiting.find(({ item }) => item.department === HELD && item.kind === 'progress')
  const opinions = waiting
    .slice(0, SIGN_OFF_LIMITS.items)
    .map(({ item: { key, hash } }) =>
      key === held?.item.key
        ? { key, hash, verdict: 'hold' as const, reason: '线位方案尚在报批，待批复后公开' }
        : { key, hash, verdict: 'open' as const, reason: null },
    )
  if (opinions.length === 0) return
  const command = { _tag: 'SubmitReview' as const, opinions }
  yield* (yield* Disclosure).review(by, { programme, review: null, command })
})

/** The second person approves the oldest review that waits. */
export const approveNext = Effect.fn('Demo.approveNext')(function* (programme: ProgrammeId, by: Actor) {
  const disclosure = yield* Disclosure
  const { reviews } = yield* disclosure.record(programme)
  const [next] = reviews
    .filter(({ status }) => status === 'submitted')
    .toSorted((a, b) => a.number - b.number)
  if (next === undefined) return
  const command = { _tag: 'ApproveReview' as const }
  yield* disclosure.review(by, { programme, review: next.id as ReviewId, command })
})

/** A report that was public is corrected, signed and accepted anew. */
const correctMistake = Effect.fn('Demo.correctMistake')(function* (
  programme: ProgrammeId,
  cast: Cast,
  unit: DepartmentId,
) {
  const lines = yield* linesFor(programme, cast.head(unit))
  const body = lines.flatMap(({ item, standing }) =>
    standing === 'approved' && item.body._tag === 'progress' ? [item.body] : [],
  )[0]
  if (body === undefined) return
  const key = { programme, task: body.task, period: body.period }
  const { reports } = yield* (yield* ReportReader).material(key, null, null)
  const stands = reports[0] === undefined ? null : standing(reports[0].state)
  if (stands === null) return
  const content = {
    ...stands.content,
    progress: `${stands.content.progress}（更正：累计数按年初以来口径统计。）`,
  }
  const service = yield* Reports
  const reason = '原报送累计数口径有误，更正为年初以来累计数'
  yield* service.act(cast.clerk(unit), { _tag: 'CorrectReport', ...key, content, reason })
  yield* service.act(cast.head(unit), { _tag: 'SignReport', ...key })
  yield* service.act(cast.office, { _tag: 'AcceptReport', ...key })
})
