import { Result, Schema } from 'effect'
import { authorise, type Forbidden } from '../access/index.ts'
import { addDays, type PlainDate, PlainDateSchema } from '../calendar/index.ts'
import type { Occasion } from '../policy/index.ts'
import { canonical, type Decision, DepartmentId, ProgrammeId, Text, Words } from '../record/index.ts'
import { type DayUnfit, dayUnfit, type UnitsAmiss, unitsAmiss } from './refusals.ts'

export const GROUP_LIMITS = { name: 40, post: 60, telephone: 30, document: 60, deputies: 20 } as const

/** 组长, 副组长 or 办公室主任, with the post in which they serve. */
export const OfficeHolder = Schema.Struct({ name: Words(GROUP_LIMITS.name), post: Words(GROUP_LIMITS.post) })
export type OfficeHolder = typeof OfficeHolder.Type

/** 联络员 of a member unit; internal, the telephone above all. */
export const LiaisonOfficer = Schema.Struct({
  name: Words(GROUP_LIMITS.name),
  post: Text(GROUP_LIMITS.post),
  telephone: Text(GROUP_LIMITS.telephone),
})
export type LiaisonOfficer = typeof LiaisonOfficer.Type

export const MemberUnit = Schema.Struct({
  department: DepartmentId,
  /** Null until the unit named one. */
  liaison: Schema.NullOr(LiaisonOfficer),
})
export type MemberUnit = typeof MemberUnit.Type

/** Who belongs to the group from a day on, by the document that says so. */
export const Composition = Schema.Struct({
  from: PlainDateSchema,
  /** 文号 of the founding document or of the one that adjusted the group. */
  document: Words(GROUP_LIMITS.document),
  /** 任期; null where the document names none. */
  term: Schema.NullOr(Schema.Struct({ from: PlainDateSchema, to: PlainDateSchema })),
  head: Schema.NullOr(OfficeHolder),
  deputies: Schema.Array(OfficeHolder).check(Schema.isMaxLength(GROUP_LIMITS.deputies)),
  members: Schema.Array(MemberUnit),
  /** The unit that hosts the office. */
  officeHost: DepartmentId,
  officeDirector: Schema.NullOr(OfficeHolder),
})
export type Composition = typeof Composition.Type

/**
 * 市协调小组 (part 三(一)). The document lists neither members nor office, so a seeded group
 * is marked 示例设定.
 */
export const CoordinationGroup = Schema.Struct({
  programme: ProgrammeId,
  name: Schema.String,
  foundedOn: PlainDateSchema,
  foundingDocument: Schema.String,
  /** Every composition that the group had, oldest first; the first is that of its founding. */
  compositions: Schema.Array(Composition),
  /** 示例设定: not from the document. */
  example: Schema.Boolean,
})
export type CoordinationGroup = typeof CoordinationGroup.Type

export const GroupCommand = Schema.TaggedUnion({
  FoundGroup: { group: CoordinationGroup },
  /** 调整充实: the whole composition as it is from a day on. */
  AdjustGroup: { composition: Composition },
})
export type GroupCommand = typeof GroupCommand.Type

export const GroupChange = Schema.TaggedUnion({
  GroupFounded: { group: CoordinationGroup },
  GroupAdjusted: { composition: Composition },
})
export type GroupChange = typeof GroupChange.Type

/** A programme has one group; it is adjusted, not founded again. */
export class GroupFoundedAlready extends Schema.TaggedError<GroupFoundedAlready>()('GroupFoundedAlready', {
  foundedOn: PlainDateSchema,
}) {}
/** There is no group to adjust. */
export class NoGroup extends Schema.TaggedError<NoGroup>()('NoGroup', {}) {}

/** The composition is what it was: there is nothing to tell the units. */
export class NothingAdjusted extends Schema.TaggedError<NothingAdjusted>()('NothingAdjusted', {}) {}

export type GroupRefusal = Forbidden | GroupFoundedAlready | NoGroup | UnitsAmiss | DayUnfit | NothingAdjusted

export const decideGroup = (
  state: CoordinationGroup | null,
  command: GroupCommand,
  { actor, today }: Occasion,
  { units }: { readonly units: readonly DepartmentId[] },
): Decision<GroupChange, GroupRefusal> => {
  const founding = command._tag === 'FoundGroup'
  const allowed = authorise(actor, founding ? 'group.found' : 'group.adjust', null)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const refusal = founding
    ? unfitFounding(state, command.group, units)
    : unfitAdjustment(state, command.composition, { units, today })
  if (refusal !== null) return Result.fail(refusal)
  return Result.succeed([
    founding
      ? { _tag: 'GroupFounded', group: command.group }
      : { _tag: 'GroupAdjusted', composition: command.composition },
  ])
}

const unfitFounding = (
  state: CoordinationGroup | null,
  { compositions }: CoordinationGroup,
  units: readonly DepartmentId[],
): GroupRefusal | null => {
  if (state !== null) return new GroupFoundedAlready({ foundedOn: state.foundedOn })
  for (const one of compositions) {
    const amiss = unfitComposition(one, units)
    if (amiss !== null) return amiss
  }
  return null
}

/** An adjustment comes after the one before it, and not before it was decided. */
const unfitAdjustment = (
  state: CoordinationGroup | null,
  composition: Composition,
  { units, today }: { readonly units: readonly DepartmentId[]; readonly today: PlainDate },
): GroupRefusal | null => {
  if (state === null) return new NoGroup()
  const last = state.compositions.at(-1)
  const notBefore = last === undefined ? state.foundedOn : addDays(last.from, 1)
  return (
    dayUnfit('调整日期', composition.from, { notBefore, notAfter: today }) ??
    unfitComposition(composition, units) ??
    unchanged(last, composition)
  )
}

/** Who is in it is what it was; only the day and the document are new. */
const unchanged = (last: Composition | undefined, composition: Composition): NothingAdjusted | null => {
  const { from, document } = composition
  return canonical({ ...last, from, document }) === canonical(composition) ? new NothingAdjusted() : null
}

const unfitComposition = (
  { members, officeHost, term }: Composition,
  units: readonly DepartmentId[],
): UnitsAmiss | DayUnfit | null =>
  unitsAmiss(
    members.map((one) => one.department),
    units,
  ) ??
  unitsAmiss([officeHost], units) ??
  (term === null ? null : dayUnfit('任期届满日期', term.to, { notBefore: term.from }))

export const evolveGroup = (state: CoordinationGroup | null, change: GroupChange): CoordinationGroup => {
  if (change._tag === 'GroupFounded') return change.group
  if (state === null) throw new TypeError('adjusted before there is a group')
  return { ...state, compositions: [...state.compositions, change.composition] }
}

/** The composition in force on a day; before the founding, that of the founding. */
export const compositionOn = ({ compositions }: CoordinationGroup, day: PlainDate): Composition | null =>
  compositions.findLast((one) => one.from <= day) ?? compositions[0] ?? null

/** The member units 成员单位 on a day. */
export const membersOn = (group: CoordinationGroup, day: PlainDate): readonly DepartmentId[] =>
  compositionOn(group, day)?.members.map((one) => one.department) ?? []
