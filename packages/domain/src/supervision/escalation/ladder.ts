import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../../access/index.ts'
import {
  nthWorkingDayAfter,
  nthWorkingDayBefore,
  type PlainDate,
  type WorkingCalendar,
} from '../../calendar/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { type Decision, ProgrammeId } from '../../record/index.ts'

/** The ladder of part 三(二): each rung presses harder than the one before it. */
export const RUNGS = ['remind', 'letter', 'order', 'circular', 'talk'] as const
export const Rung = Schema.Literals(RUNGS)
export type Rung = typeof Rung.Type
export const RUNG_LABEL = {
  remind: '催办',
  letter: '提醒函',
  order: '督办单',
  circular: '通报',
  talk: '约谈',
} as const satisfies Record<Rung, string>

/** What can be late. */
export const MATTERS = ['milestone', 'report', 'part', 'resolution'] as const
export const MatterKind = Schema.Literals(MATTERS)
export type MatterKind = typeof MatterKind.Type
export const MATTER_LABEL = {
  milestone: '时间节点',
  report: '进展报送',
  part: '配合情况',
  resolution: '议定事项',
} as const satisfies Record<MatterKind, string>

/** Working days before and after the due day that a rule may name. */
export const LADDER_DAYS = { min: -30, max: 120 } as const

/** When a rung is reached: so many working days after the day something is due; negative: before it. */
export const LadderRule = Schema.Struct({
  rung: Rung,
  on: MatterKind,
  after: Schema.Int.check(Schema.isBetween({ minimum: LADDER_DAYS.min, maximum: LADDER_DAYS.max })),
})
export type LadderRule = typeof LadderRule.Type

/** The first rule of a kind that is milder than the one before it, or does not come later; null where all rise. */
export const ladderFault = (rules: readonly LadderRule[]): LadderRule | null =>
  MATTERS.flatMap((kind) => {
    const own = rules.filter(({ on }) => on === kind)
    return own.filter((rule, index) => {
      const before = own[index - 1]
      return before !== undefined && !rises(before, rule)
    })
  })[0] ?? null

const rises = (before: LadderRule, rule: LadderRule): boolean =>
  RUNGS.indexOf(rule.rung) >= RUNGS.indexOf(before.rung) && rule.after > before.after

const rising = Schema.makeFilter(
  (rules: readonly LadderRule[]) =>
    ladderFault(rules) === null || '同一类事项的措施须按催办、提醒函、督办单、通报、约谈的次序，一级比一级晚',
)

/** Rules that a ladder holds at most. */
export const LADDER_RULES = 60

/** 催办督办规则 of a programme. */
export const Ladder = Schema.Struct({
  programme: ProgrammeId,
  rules: Schema.Array(LadderRule).check(Schema.isMaxLength(LADDER_RULES), rising),
})
export type Ladder = typeof Ladder.Type

/** What somebody was asked to have done by a day. */
const PROMISED = [
  ['remind', -5],
  ['remind', 0],
  ['remind', 1],
  ['letter', 5],
  ['order', 10],
  ['circular', 30],
  ['talk', 60],
] as const

const on = (kind: MatterKind, steps: readonly (readonly [Rung, number])[]): readonly LadderRule[] =>
  steps.map(([rung, after]) => ({ rung, on: kind, after }))

/** What holds until the office sets something else: reminded five days before, on the day and after it. */
export const usualLadder = (programme: ProgrammeId): Ladder => ({
  programme,
  rules: [
    ...on('milestone', PROMISED),
    ...on('resolution', PROMISED),
    ...on('report', [
      ['remind', -3],
      ['remind', 0],
      ['remind', 1],
      ['letter', 3],
      ['order', 8],
      ['circular', 20],
      ['talk', 40],
    ]),
    ...on('part', [
      ['remind', -2],
      ['remind', 0],
    ]),
  ],
})

export const LadderChange = Schema.TaggedStruct('LadderSet', { ladder: Ladder })
export type LadderChange = typeof LadderChange.Type

export const decideLadder = (ladder: Ladder, { actor }: Occasion): Decision<LadderChange, Forbidden> =>
  Result.map(authorise(actor, 'ladder.set', null), () => [{ _tag: 'LadderSet' as const, ladder }])

export const evolveLadder = (_: Ladder | null, change: LadderChange): Ladder => change.ladder

/** The day on which a rule's rung is reached for what is due on a day. */
export const reachedOn = (
  { after }: Pick<LadderRule, 'after'>,
  dueOn: PlainDate,
  calendar: WorkingCalendar,
): PlainDate => {
  if (after === 0) return dueOn
  return after > 0 ? nthWorkingDayAfter(calendar, dueOn, after) : nthWorkingDayBefore(calendar, dueOn, -after)
}
