import { announcedOn } from '@jiashan/domain/assessment'
import { type PlainDate, plainDate, type WorkingCalendar } from '@jiashan/domain/calendar'
import { observationOf } from '@jiashan/domain/indicators'
import type { Department, Programme } from '@jiashan/domain/policy'
import {
  type AnnouncedYear,
  candidates,
  type DisclosurePolicy,
  decisionsOf,
  type Item,
  namesIn,
  type PublicRecord,
} from '@jiashan/domain/publication'
import type { DepartmentId, ProgrammeId, Sha256 } from '@jiashan/domain/record'
import { readTogether, stateOfRow, type Versioned, wanted, wantedVersioned } from '../store/aggregate.ts'
import type { Client, Transaction } from '../store/database.ts'
import { sha256 } from '../store/journal.ts'
import {
  keptBulletin,
  keptDepartment,
  keptIndicator,
  keptObservation,
  keptPlan,
  keptPolicy,
  keptPublication,
  keptReport,
  keptReview,
  keptRound,
  keptSafeguard,
  keptSchedule,
  keptSignOff,
} from '../store/kept.ts'
import { withheldByDefault } from './withheld.ts'

type Store = Client | Transaction

/** Of whose items: a unit's, the office's own (null), or everybody's. */
export type Whose = DepartmentId | null | 'all'

/** What single items are published of, with the policy behind its decisions. */
export interface KeptRecord extends PublicRecord {
  readonly policy: Versioned<DisclosurePolicy> | null
  readonly versions: ReadonlyMap<string, number>
}

/** Sign-offs, reviews, publications and decisions of a programme: one query. */
export const readPublicRecord = async (client: Store, programme: Programme): Promise<KeptRecord> => {
  const read = await readTogether(client, programme.id, publicParts)
  return recordOf(programme, read)
}

/** What became of items, with the names in which it is told. */
export interface Reviewed {
  readonly record: KeptRecord
  readonly departments: readonly Department[]
}

/** Two queries. */
export const readReviewed = async (client: Store, programme: Programme): Promise<Reviewed> => ({
  record: await readPublicRecord(client, programme),
  departments: await unitsIn(client),
})

const unitsIn = async (client: Store): Promise<readonly Department[]> =>
  (await client.department.findMany({ orderBy: { id: 'asc' } })).map((row) => stateOfRow(keptDepartment, row))

const publicParts = {
  sheets: wantedVersioned(keptSignOff, {}),
  reviews: wantedVersioned(keptReview, {}),
  publications: wanted(keptPublication, {}),
  policies: wantedVersioned(keptPolicy, {}),
}

interface ReadParts {
  readonly sheets: readonly Versioned<PublicRecord['sheets'][number]>[]
  readonly reviews: readonly Versioned<PublicRecord['reviews'][number]>[]
  readonly publications: PublicRecord['publications']
  readonly policies: readonly Versioned<DisclosurePolicy>[]
}

const recordOf = (
  { document }: Programme,
  { sheets, reviews, publications, policies }: ReadParts,
): KeptRecord => {
  const policy = policies[0] ?? null
  return {
    sheets: sheets.map((one) => one.state),
    reviews: reviews.map((one) => one.state),
    publications,
    decisions: decisionsOf(policy?.state.decisions ?? [], withheldByDefault(document)),
    policy,
    versions: new Map([...sheets, ...reviews].map(({ state, version }) => [state.id, version])),
  }
}

/** Everything that could be published, with what was signed, reviewed and published of it. */
export interface Publishable extends Reviewed {
  readonly items: readonly Item[]
}

export interface Reading {
  readonly today: PlainDate
  readonly calendar: WorkingCalendar
  readonly demo: boolean
}

/** Reads what items are made of and what became of them: five queries, however many items there are. */
export const readPublishable = async (
  client: Store,
  programme: Programme,
  whose: Whose,
  { today, calendar, demo }: Reading,
): Promise<Publishable> => {
  const { id, document } = programme
  const own = whose === 'all' ? {} : { department: whose ?? '' }
  const ofOffice = whose === 'all' || whose === null
  const read = await readTogether(client, id, {
    ...publicParts,
    plans: wanted(keptPlan, { ...own, status: 'approved' }),
    // Late lists are of everybody's reports.
    reports: wanted(keptReport, ofOffice ? {} : own),
    safeguards: wanted(keptSafeguard, own),
    indicators: wanted(keptIndicator, {}),
    observations: wanted(keptObservation, { standing: 'confirmed' }),
    bulletins: wanted(keptBulletin, ofOffice ? { status: 'signed' } : null),
  })
  const schedule = await client.schedule.findUnique({ where: { programme: id } })
  const units = await unitsIn(client)
  const record = recordOf(programme, read)
  const items =
    schedule === null
      ? []
      : candidates({
          ...{ today, calendar, demo, document, sha256, decisions: record.decisions },
          schedule: stateOfRow(keptSchedule, schedule),
          plans: read.plans,
          reports: read.reports,
          safeguards: read.safeguards,
          indicators: read.indicators,
          observations: read.observations.map(observationOf),
          bulletins: read.bulletins,
          results: ofOffice ? await announcedYears(client, id) : [],
          nameOf: namesIn(units),
        })
  return { items: items.filter((one) => isOf(whose, one)), record, departments: units }
}

const isOf = (whose: Whose, { department }: Item): boolean => whose === 'all' || department === whose

/** Frozen results whose round was announced; a trial without a round is announced by being frozen. */
const announcedYears = async (client: Store, programme: ProgrammeId): Promise<readonly AnnouncedYear[]> => {
  const select = { year: true, standing: true, frozenOn: true, resultHash: true } as const
  const results = await client.assessmentResult.findMany({ where: { programme }, select })
  if (results.length === 0) return []
  const rows = await client.assessmentRound.findMany({ where: { programme } })
  const rounds = rows.map((row) => stateOfRow(keptRound, row))
  return results.flatMap(({ year, standing, frozenOn, resultHash }): readonly AnnouncedYear[] => {
    const round = rounds.find((one) => one.year === year)
    const on = round === undefined ? plainDate(frozenOn) : announcedOn(round)
    return on === null ? [] : [{ year, standing, resultHash: resultHash as Sha256, announcedOn: on }]
  })
}
