import { Schema } from 'effect'
import { InstantSchema, PlainDateSchema } from '../../calendar/index.ts'
import { compareText } from '../../record/compare-text.ts'
import { AccountId, DepartmentId, ProgrammeId, Role, Sha256, SignOffId, Text } from '../../record/index.ts'
import { DISCLOSURE_LABEL, DISCLOSURES, Disclosure } from '../../reporting/index.ts'
import { ItemKind } from '../published-record.ts'

/** `named`: how many items are asked for by name at once. */
export const SIGN_OFF_LIMITS = { items: 300, reason: 300, key: 80, named: 50 } as const

/** What a source unit says last of one of its items: its 公开属性, or that it is taken back. */
export const OPINIONS = [...DISCLOSURES, 'withdrawn'] as const
export const Opinion = Schema.Literals(OPINIONS)
export type Opinion = typeof Opinion.Type
export const OPINION_LABEL = {
  ...DISCLOSURE_LABEL,
  withdrawn: '撤回公开',
} as const satisfies Record<Opinion, string>

/** The class with which each kind is put before its unit: what is a candidate at all may be public by default. */
export const DEFAULT_CLASS = {
  ...{ plan: 'open', progress: 'open', figure: 'open', bulletin: 'open' },
  ...{ coverage: 'open', results: 'open', 'late-list': 'open' },
} as const satisfies Record<ItemKind, Disclosure>

/** 公开意见 on one body of one item, or its withdrawal 撤回. */
export const SignOffEntry = Schema.Struct({
  /** Counts from 1 within the sheet: what a later entry says of an item stands. */
  number: Schema.Int,
  key: Schema.String,
  kind: ItemKind,
  hash: Sha256,
  opinion: Opinion,
  /** Why it is not 主动公开, or why it is taken back. */
  reason: Schema.NullOr(Schema.String),
  by: Schema.String,
  account: Schema.Union([AccountId, Schema.Literal('system')]),
  role: Schema.Union([Role, Schema.Literal('system')]),
  on: PlainDateSchema,
  at: InstantSchema,
})
export type SignOffEntry = typeof SignOffEntry.Type

/** All that a source unit said of its items; one a unit, and one of the office (null). */
export const SignOffSheet = Schema.Struct({
  id: SignOffId,
  programme: ProgrammeId,
  department: Schema.NullOr(DepartmentId),
  entries: Schema.Array(SignOffEntry),
})
export type SignOffSheet = typeof SignOffSheet.Type

const Key = Schema.String.check(Schema.isBetweenLength(1, SIGN_OFF_LIMITS.key))
const Reason = Text(SIGN_OFF_LIMITS.reason)

export const SignOffCommand = Schema.TaggedUnion({
  /** Signs many items at once, each the very body that was shown. */
  SignItems: {
    department: Schema.NullOr(DepartmentId),
    items: Schema.Array(
      Schema.Struct({ key: Key, hash: Sha256, disclosure: Disclosure, reason: Schema.NullOr(Reason) }),
    ).check(Schema.isMinLength(1), Schema.isMaxLength(SIGN_OFF_LIMITS.items)),
  },
  WithdrawItems: {
    department: Schema.NullOr(DepartmentId),
    keys: Schema.Array(Key).check(Schema.isMinLength(1), Schema.isMaxLength(SIGN_OFF_LIMITS.items)),
    reason: Reason,
  },
})
export type SignOffCommand = typeof SignOffCommand.Type

export const SignOffChange = Schema.TaggedStruct('ItemsSigned', {
  id: SignOffId,
  programme: ProgrammeId,
  department: Schema.NullOr(DepartmentId),
  entries: Schema.Array(SignOffEntry),
})
export type SignOffChange = typeof SignOffChange.Type

export const evolveSignOff = (
  state: SignOffSheet | null,
  { id, programme, department, entries }: SignOffChange,
): SignOffSheet => ({ id, programme, department, entries: [...(state?.entries ?? []), ...entries] })

/** What was said last of an item by whichever unit answered for it then; null while nothing was. */
export const lastWordOfAll = (
  sheets: readonly Pick<SignOffSheet, 'entries'>[],
  key: string,
): SignOffEntry | null =>
  sheets
    .flatMap((sheet) => lastWord(sheet, key) ?? [])
    .toSorted((a, b) => compareText(a.at, b.at))
    .at(-1) ?? null

/** The last word on an item; null while there is none. */
export const lastWord = (
  sheet: Pick<SignOffSheet, 'entries'> | null | undefined,
  key: string,
): SignOffEntry | null => sheet?.entries.findLast((one) => one.key === key) ?? null
