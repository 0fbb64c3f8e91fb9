import { may } from '../../access/index.ts'
import { type Actor, next } from '../../record/index.ts'
import {
  awaitedCountersigners,
  BULLETIN_ACTIONS,
  BULLETIN_TRANSITIONS,
  type Bulletin,
  type BulletinAction,
  type BulletinStatus,
  bulletinNumber,
} from './bulletin.ts'

/** Whether the actor may take the action at all, or register it from paper. */
const MAY: { readonly [A in BulletinAction]: (actor: Actor, bulletin: Bulletin | null) => boolean } = {
  compose: (actor) => may(actor, 'bulletin.compose', null),
  revise: (actor) => may(actor, 'bulletin.compose', null),
  submit: (actor) => may(actor, 'bulletin.compose', null),
  drop: (actor) => may(actor, 'bulletin.compose', null),
  rework: (actor) => may(actor, 'bulletin.rework', null),
  countersign: (actor, bulletin) => {
    const awaited = bulletin === null ? [] : awaitedCountersigners(bulletin)
    return awaited.length > 0 && awaited.some((unit) => may(actor, 'bulletin.countersign', unit))
  },
  object: (actor, bulletin) => MAY.countersign(actor, bulletin),
  sign: (actor, bulletin) =>
    bulletin !== null && awaitedCountersigners(bulletin).length === 0 && may(actor, 'bulletin.sign', null),
  instruct: (actor) => may(actor, 'bulletin.instruct', null),
}

/** The actions on a bulletin that this actor may take now; null: a new one. */
export const bulletinActions = (actor: Actor, bulletin: Bulletin | null): readonly BulletinAction[] =>
  BULLETIN_ACTIONS.filter(
    (action) =>
      next<BulletinStatus, BulletinAction>(BULLETIN_TRANSITIONS, bulletin?.status ?? 'none', action) !==
        null && MAY[action](actor, bulletin),
  )

export const BULLETIN_ASKED = ['mend', 'countersign', 'sign'] as const
export type BulletinAsked = (typeof BULLETIN_ASKED)[number]
export const BULLETIN_ASKED_LABEL = {
  mend: '修改后重新送签',
  countersign: '会签',
  sign: '签发',
} as const satisfies Record<BulletinAsked, string>

export interface BulletinTodo {
  readonly asked: BulletinAsked
  readonly bulletin: Bulletin['id']
  readonly title: string
  /** Why it came back; empty where it did not. */
  readonly because: string
}

/** What waits for this actor about bulletins. */
export const bulletinTodos = (actor: Actor, bulletins: readonly Bulletin[]): readonly BulletinTodo[] =>
  bulletins.flatMap((bulletin): readonly BulletinTodo[] => {
    const actions = bulletinActions(actor, bulletin)
    const last = bulletin.steps.at(-1)
    const sentBack = last?.action === 'rework' || last?.action === 'object'
    const back = sentBack && actions.includes('revise')
    const asked: readonly BulletinAsked[] = [
      ...(back ? (['mend'] as const) : []),
      ...(actions.includes('countersign') ? (['countersign'] as const) : []),
      ...(actions.includes('sign') ? (['sign'] as const) : []),
    ]
    const title = bulletinNumber(bulletin) ?? bulletin.text.title
    return asked.map((one) => ({
      ...{ asked: one, bulletin: bulletin.id, title },
      because: back ? (last.reason ?? '') : '',
    }))
  })
