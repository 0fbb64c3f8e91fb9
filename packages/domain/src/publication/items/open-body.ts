import { closedBecause, type DisclosureDecisions, withholding } from '../decisions/index.ts'
import type { ItemBody } from './body.ts'
import { isBulletinOpen } from './bulletin-body.ts'
import type { Item } from './item.ts'

/** Whether a body may be read as the group has decided by now. */
export const isOpenBody = (
  item: Pick<Item, 'kind' | 'task' | 'body'>,
  decisions: DisclosureDecisions,
): boolean =>
  closedBecause(item, decisions) === null &&
  (item.body._tag !== 'bulletin' || isBulletinOpen(item.body, decisions))

/** A body as it may be read: a late list was approved as a whole, and a task that was withheld since leaves it. */
export const shownBody = (body: ItemBody, decisions: DisclosureDecisions): ItemBody =>
  body._tag === 'late-list'
    ? { ...body, lapses: body.lapses.filter(({ task }) => withholding(decisions, task) === null) }
    : body
