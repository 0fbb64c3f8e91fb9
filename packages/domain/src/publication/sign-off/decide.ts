import { Result } from 'effect'
import { authorise, type Forbidden } from '../../access/index.ts'
import type { Occasion } from '../../policy/index.ts'
import { type Decision, isBlank, type ProgrammeId, type SignOffId } from '../../record/index.ts'
import type { Item } from '../items/index.ts'
import { type ItemsUnfit, unfitItems } from '../items-unfit.ts'
import {
  lastWord,
  type SignOffChange,
  type SignOffCommand,
  type SignOffEntry,
  type SignOffSheet,
} from './sheet.ts'

export type SignOffRefusal = Forbidden | ItemsUnfit

/** What surrounds a sheet. */
export interface SignOffSurroundings {
  readonly id: SignOffId
  readonly programme: ProgrammeId
  /** What of the sheet's unit could be published now. */
  readonly items: readonly Item[]
  /** What two persons approved and nobody took back, by key, whichever unit signed it. */
  readonly approved: ReadonlyMap<string, Body>
}

type Body = Pick<Item, 'key' | 'kind' | 'hash'>

export const decideSignOff = (
  state: SignOffSheet | null,
  command: SignOffCommand,
  { actor, at, today }: Occasion,
  { id, programme, items, approved }: SignOffSurroundings,
): Decision<SignOffChange, SignOffRefusal> => {
  const { department } = command
  const signing = command._tag === 'SignItems'
  const permission = signing
    ? department === null
      ? 'disclosure.sign-office'
      : 'disclosure.sign'
    : 'disclosure.withdraw'
  const allowed = authorise(actor, permission, department)
  if (Result.isFailure(allowed)) return Result.fail(allowed.failure)
  const byKey = new Map(items.map((one) => [one.key, one]))
  const titleOf = (key: string) => byKey.get(key)?.title ?? key
  const openBody = (key: string): Body | null => {
    const last = lastWord(state, key)
    // An item that came from another unit is public by that unit's word.
    if (last === null) return byKey.has(key) ? (approved.get(key) ?? null) : null
    return last.opinion === 'open' ? last : null
  }
  const unfit = signing ? unsigned(state, command, byKey, titleOf) : notOpen(command, openBody, titleOf)
  if (unfit !== null) return Result.fail(unfit)
  const said: readonly Said[] = signing
    ? command.items.map(({ key, hash, disclosure, reason }) => ({
        ...{ key, hash, opinion: disclosure, kind: byKey.get(key)?.kind ?? 'progress' },
        reason: isBlank(reason ?? '') ? null : reason,
      }))
    : command.keys.flatMap((key): readonly Said[] => {
        const body = openBody(key)
        return body === null ? [] : [{ ...body, opinion: 'withdrawn', reason: command.reason }]
      })
  const by = { by: actor.name, account: actor.account, role: actor.role, on: today, at }
  const before = state?.entries.length ?? 0
  const entries = said.map(
    ({ key, kind, hash, opinion, reason }, index): SignOffEntry => ({
      ...{ number: before + index + 1, key, kind, hash, opinion, reason },
      ...by,
    }),
  )
  return Result.succeed([{ _tag: 'ItemsSigned', id, programme, department, entries }])
}

type Said = Pick<SignOffEntry, 'key' | 'kind' | 'hash' | 'opinion' | 'reason'>
type Of<T extends SignOffCommand['_tag']> = Extract<SignOffCommand, { _tag: T }>

const unsigned = (
  state: SignOffSheet | null,
  { items }: Of<'SignItems'>,
  byKey: ReadonlyMap<string, Item>,
  titleOf: (key: string) => string,
): ItemsUnfit | null =>
  unfitItems(
    items,
    [
      ['unknown', ({ key }) => !byKey.has(key)],
      ['changed', ({ key, hash }) => byKey.get(key)?.hash !== hash],
      ['no-reason', ({ disclosure, reason }) => disclosure !== 'open' && isBlank(reason ?? '')],
      [
        'signed-already',
        ({ key, hash, disclosure }) => {
          const last = lastWord(state, key)
          return last?.hash === hash && last.opinion === disclosure
        },
      ],
    ],
    titleOf,
  )

/** Only what was said to be open can be taken back, and never without a reason. */
const notOpen = (
  { keys, reason }: Of<'WithdrawItems'>,
  openBody: (key: string) => Body | null,
  titleOf: (key: string) => string,
): ItemsUnfit | null =>
  unfitItems(
    keys.map((key) => ({ key })),
    [
      ['not-open', ({ key }) => openBody(key) === null],
      ['no-reason', () => isBlank(reason)],
    ],
    titleOf,
  )
