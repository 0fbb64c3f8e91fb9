import { addDays, type Instant, type PlainDate, type WorkingCalendar } from '@jiashan/domain/calendar'
import { lastMorning, MOST_TOLD, URGENT } from '@jiashan/domain/supervision'
import type { Client } from '../store/database.ts'

/** A notice that a recipient was not told yet. */
interface Untold {
  readonly recipient: string
  readonly channel: string
  readonly programme: string
  readonly sequence: number
  readonly position: number
  readonly at: string
}

/** A delivery to be made: who is told what. */
export interface Gathered extends Pick<Untold, 'recipient' | 'channel' | 'programme'> {
  readonly items: readonly Pick<Untold, 'sequence' | 'position'>[]
}

/** The most that one look takes; the next look takes what is left. */
const MOST_AT_ONCE = 5000

/**
 * What is to be told by now: of each person's own notices, and of all for the webhook. A digest is held until its
 * morning, what is urgent is not; held ones are left out here, so that they take nobody's place. One query.
 */
const untold = (client: Client, morning: Instant): Promise<Untold[]> => client.$queryRaw<Untold[]>`
  SELECT s."recipient", s."channel", n."programme", n."sequence", n."position", n."at"
  FROM "Subscription" s
  LEFT JOIN "StaffAccount" a ON s."channel" = 'mail' AND a."id"::text = s."recipient"
  JOIN "Notice" n ON n."at" >= s."since"
    AND (s."channel" = 'webhook' OR (a."role" = ANY(n."roles") AND n."department" = COALESCE(a."department", '')))
    AND (s."telling" = 'at-once' OR n."kind" = ANY(${[...URGENT]}) OR n."at" < ${morning})
  WHERE NOT EXISTS (
    SELECT 1 FROM "DeliveryItem" i
    WHERE i."programme" = n."programme" AND i."sequence" = n."sequence"
      AND i."position" = n."position" AND i."recipient" = s."recipient")
  ORDER BY n."at", n."programme", n."sequence", n."position" LIMIT ${MOST_AT_ONCE}`

interface Now {
  readonly at: Instant
  readonly today: PlainDate
}

/** What is to be sent now, a delivery for each recipient and programme. */
export const gather = async (
  client: Client,
  now: Now,
  calendar: WorkingCalendar,
): Promise<readonly Gathered[]> => {
  const morning = lastMorning(now, calendar)
  const due = await untold(client, morning)
  // What is held came after that morning.
  if (due.length < MOST_AT_ONCE) await forget(client, earliestOf(due[0]?.at ?? morning, morning), now)
  return [...Map.groupBy(due, (one) => `${one.recipient} ${one.programme}`).values()].flatMap((list) =>
    inParts(list, MOST_TOLD).map((part) => ({
      ...addressee(list),
      items: part.map(({ sequence, position }) => ({ sequence, position })),
    })),
  )
}

/** A notice is written under the instant at which its command came: it may be seen this much later. */
const SEEN_WITHIN_DAYS = 2

/** Nobody looks again at what everybody was told: the look stays short however many years of notices there are. */
const forget = async (client: Client, earliest: string, { today }: Now): Promise<void> => {
  const since = earliestOf(earliest, `${addDays(today, -SEEN_WITHIN_DAYS)}T00:00:00.000Z`)
  await client.subscription.updateMany({ where: { since: { lt: since } }, data: { since } })
}

const earliestOf = (a: string, b: string): string => (a < b ? a : b)

const addressee = ([first]: readonly Untold[]): Omit<Gathered, 'items'> => {
  if (first === undefined) throw new TypeError('nobody is told nothing')
  const { recipient, channel, programme } = first
  return { recipient, channel, programme }
}

const inParts = <A>(list: readonly A[], size: number): readonly (readonly A[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, part) =>
    list.slice(part * size, (part + 1) * size),
  )
