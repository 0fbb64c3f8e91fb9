import type { PlainDate } from '@jiashan/domain/calendar'
import type { Actor, BulletinId } from '@jiashan/domain/record'
import {
  awaitedCountersigners,
  type Bulletin,
  type BulletinAction,
  type BulletinKind,
  type BulletinStatus,
  bulletinActions,
  bulletinNumber,
  type Ground,
  type Table,
  tablesOf,
} from '@jiashan/domain/supervision'
import type { Versioned } from '../../store/aggregate.ts'

/** One bulletin in a list. */
export interface BulletinRow {
  readonly id: BulletinId
  readonly number: string | null
  readonly kind: BulletinKind
  readonly title: string
  readonly status: BulletinStatus
  readonly signedOn: PlainDate | null
  readonly instructions: number
  /** The issue that it corrects; null for others. */
  readonly corrects: BulletinId | null
  /** Units whose countersignature is awaited. */
  readonly awaited: readonly string[]
}

export const bulletinRow = (bulletin: Bulletin): BulletinRow => {
  const { id, text, status, issue, instructions } = bulletin
  return {
    ...{ id, number: bulletinNumber(bulletin), kind: text.kind, title: text.title, status },
    ...{ signedOn: issue?.on ?? null, instructions: instructions.length, corrects: text.corrects },
    awaited: status === 'submitted' ? awaitedCountersigners(bulletin) : [],
  }
}

/** One bulletin with its tables, frozen or as they stand today, and what the asker may do. */
export interface BulletinPage {
  readonly today: PlainDate
  readonly bulletin: Bulletin
  /** The same as a list and a correction name it. */
  readonly row: BulletinRow
  readonly version: number
  readonly tables: readonly (Table | null)[]
  readonly actions: readonly BulletinAction[]
  readonly awaited: readonly string[]
  /** The issue that this one corrects, and those that correct it. */
  readonly corrects: BulletinRow | null
  readonly correctedBy: readonly BulletinRow[]
}

export const bulletinPage = (
  { state: bulletin, version }: Versioned<Bulletin>,
  all: readonly Bulletin[],
  {
    actor,
    today,
    ground,
  }: { readonly actor: Actor; readonly today: PlainDate; readonly ground: Ground | null },
): BulletinPage => {
  const corrected = all.find((one) => one.id === bulletin.text.corrects)
  return {
    ...{ today, bulletin, row: bulletinRow(bulletin), version },
    tables: bulletin.frozen?.tables ?? (ground === null ? [] : tablesOf(bulletin.text, ground)),
    actions: bulletinActions(actor, bulletin),
    awaited: awaitedCountersigners(bulletin),
    corrects: corrected === undefined ? null : bulletinRow(corrected),
    correctedBy: all
      .filter((one) => one.text.corrects === bulletin.id && one.status === 'signed')
      .map(bulletinRow),
  }
}
