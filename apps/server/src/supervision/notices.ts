import { type AssessmentRound, noticesOfRound, type RoundChange } from '@jiashan/domain/assessment'
import type { Plan, PlanChange } from '@jiashan/domain/planning'
import {
  noticesOfReview,
  noticesOfSignOff,
  type Review,
  type ReviewChange,
  type SignOffChange,
} from '@jiashan/domain/publication'
import type { Actor, DepartmentId, ProgrammeId } from '@jiashan/domain/record'
import type {
  Contribution,
  ContributionChange,
  CountyReport,
  CountyReportChange,
  Report,
  ReportChange,
} from '@jiashan/domain/reporting'
import {
  type BidChange,
  type CoordinationGroup,
  type GroupChange,
  type KeyTasks,
  type KeyTasksChange,
  type Meeting,
  type MeetingChange,
  mattersOn,
  type Safeguard,
  type SafeguardChange,
  type UpwardBid,
} from '@jiashan/domain/safeguards'
import {
  type Bulletin,
  type BulletinChange,
  type Conclusion,
  type ConclusionChange,
  type CoordinationMatter,
  type Escalation,
  type EscalationChange,
  type Inspection,
  type InspectionChange,
  type MatterChange,
  type Notice,
  type NoticeKind,
  noticesOfBid,
  noticesOfBulletin,
  noticesOfConclusion,
  noticesOfContribution,
  noticesOfCountyReport,
  noticesOfEscalation,
  noticesOfGroup,
  noticesOfInspection,
  noticesOfKeyTasks,
  noticesOfMatter,
  noticesOfMeeting,
  noticesOfOrder,
  noticesOfPlan,
  noticesOfReport,
  noticesOfResolution,
  noticesOfSafeguard,
  type OrderChange,
  type Resolution,
  type ResolutionChange,
  type SupervisionOrder,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer } from 'effect'
import { readAggregates } from '../store/aggregate.ts'
import { Database, type Transaction } from '../store/database.ts'
import { keptMatter } from '../store/kept.ts'
import { leadOf, unitsOf } from '../store/responsibilities.ts'
import type { Followed, Follower } from '../store/write.ts'

/** What each kind of aggregate gives others to know; aggregates without an entry give nothing. */
const NOTICES: {
  readonly [aggregate: string]:
    | ((tx: Transaction, written: Followed) => Promise<readonly Notice[]>)
    | undefined
} = {
  report: async (_, { changes, after }) =>
    (changes as readonly ReportChange[]).flatMap((change) => noticesOfReport(change, after as Report)),
  plan: async (tx, { changes, after }) => {
    const plan = after as Plan
    const { supports } = await unitsOf(tx, plan.programme, plan.task)
    return (changes as readonly PlanChange[]).flatMap((change) => noticesOfPlan(change, plan, supports))
  },
  order: async (_, { changes, after }) =>
    (changes as readonly OrderChange[]).flatMap((change) =>
      noticesOfOrder(change, after as SupervisionOrder),
    ),
  bulletin: async (_, { changes, after }) =>
    (changes as readonly BulletinChange[]).flatMap((change) => noticesOfBulletin(change, after as Bulletin)),
  inspection: async (_, { changes, before, after }) => {
    const inspections = { before: before as Inspection | null, after: after as Inspection }
    return (changes as readonly InspectionChange[]).flatMap((change) =>
      noticesOfInspection(change, inspections),
    )
  },
  countyReport: async (_, { changes, after }) =>
    (changes as readonly CountyReportChange[]).flatMap((change) =>
      noticesOfCountyReport(change, after as CountyReport),
    ),
  conclusion: async (_, { changes, after }) =>
    (changes as readonly ConclusionChange[]).flatMap((change) =>
      noticesOfConclusion(change, after as Conclusion),
    ),
  round: async (_, { changes, after }) =>
    (changes as readonly RoundChange[]).flatMap((change) => noticesOfRound(change, after as AssessmentRound)),
  safeguard: async (_, { changes, after }) =>
    (changes as readonly SafeguardChange[]).flatMap((change) =>
      noticesOfSafeguard(change, after as Safeguard),
    ),
  escalation: async (_, { changes, after }) =>
    (changes as readonly EscalationChange[]).flatMap((change) =>
      noticesOfEscalation(change, after as Escalation),
    ),
  group: async (_, { changes, after }) =>
    (changes as readonly GroupChange[]).flatMap((change) =>
      noticesOfGroup(change, after as CoordinationGroup),
    ),
  keyTasks: async (tx, { changes, after }) => {
    const list = after as KeyTasks
    const units = await unitsOn(tx, list)
    return (changes as readonly KeyTasksChange[]).flatMap((change) => noticesOfKeyTasks(change, list, units))
  },
  meeting: async (tx, { changes, before, after }) => {
    const meetings = { before: before as Meeting | null, after: after as Meeting }
    const matters = await mattersBy(tx, { id: { in: [...mattersOn(meetings.after)] } })
    return (changes as readonly MeetingChange[]).flatMap((change) =>
      noticesOfMeeting(change, meetings, matters),
    )
  },
  resolution: async (_, { changes, after }) =>
    (changes as readonly ResolutionChange[]).flatMap((change) =>
      noticesOfResolution(change, after as Resolution),
    ),
  matter: async (tx, { changes, after }) => {
    const matter = after as CoordinationMatter
    const others = await mattersBy(tx, { into: matter.id })
    return (changes as readonly MatterChange[]).flatMap((change) => noticesOfMatter(change, matter, others))
  },
  bid: async (_, { changes, after }) =>
    (changes as readonly BidChange[]).flatMap((change) => noticesOfBid(change, after as UpwardBid)),
  signOff: async (_, { changes }) => (changes as readonly SignOffChange[]).flatMap(noticesOfSignOff),
  review: async (_, { changes, after }) =>
    (changes as readonly ReviewChange[]).flatMap((change) => noticesOfReview(change, after as Review)),
  contribution: async (tx, { changes, before, after }) => {
    const { programme, task } = after as Contribution
    const lead = await leadOf(tx, programme, task)
    return (changes as readonly ContributionChange[]).flatMap((change) =>
      noticesOfContribution(change, before as Contribution | null, lead),
    )
  },
}

const mattersBy = async (tx: Transaction, where: object): Promise<readonly CoordinationMatter[]> =>
  (await readAggregates(tx, keptMatter, { ...where })).map((one) => one.state)

/** The units that answer for what is on a list: the leads of its tasks, and those named beside them. */
const unitsOn = async (
  tx: Transaction,
  { programme, items, others }: KeyTasks,
): Promise<readonly DepartmentId[]> => {
  const task = { in: items.map((one) => one.task) }
  const leads = await tx.responsibility.findMany({ where: { programme, role: 'lead', task } })
  const named = others.flatMap((one) => one.units)
  return [...new Set([...leads.map((one) => one.department as DepartmentId), ...named])].toSorted()
}

/** Writes the notices of a change in its transaction: each is recorded once, or nothing is. */
export const followNotices: Follower = async (tx, written) => {
  const { aggregate, programme, sequence, occasion } = written
  const notices = (await NOTICES[aggregate]?.(tx, written)) ?? []
  if (programme === null || notices.length === 0) return
  await tx.notice.createMany({
    data: notices.map(({ kind, department, roles, task, subject, text }, position) => ({
      ...{ programme, sequence, position, at: occasion.at, by: occasion.actor.name },
      ...{ kind, department: department ?? '', roles: [...roles], task, subject, text },
    })),
  })
}

export interface NoticeRow {
  /** Its entry's place in the programme's stream. */
  readonly sequence: number
  readonly at: string
  readonly kind: NoticeKind
  readonly task: number | null
  readonly subject: string | null
  readonly text: string
  readonly by: string
  readonly seen: boolean
}

export interface NoticesShape {
  /** The newest notices to the actor; one query, with how far they were seen. */
  readonly newest: (actor: Actor, programme: ProgrammeId) => Effect.Effect<readonly NoticeRow[]>
  /** Everything up to the place of the newest notice that was shown has been seen; nothing that came after it. */
  readonly see: (actor: Actor, programme: ProgrammeId, upTo: number) => Effect.Effect<void>
}

const SHOWN = 60

/** 通知 in the system. */
export class Notices extends Context.Service<Notices, NoticesShape>()('@jiashan/server/Notices') {
  static readonly layer = Layer.effect(
    Notices,
    Effect.gen(function* () {
      const { client } = yield* Database
      return {
        newest: (actor, programme) =>
          Effect.promise(async () => {
            if (actor.account === 'system') return []
            const { department } = actor
            return client.$queryRaw<NoticeRow[]>`
              SELECT n."sequence", n."at", n."kind", n."task", n."subject", n."text", n."by",
                     n."sequence" <= COALESCE(s."upTo", 0) AS "seen"
              FROM "Notice" n
              LEFT JOIN "NoticeSeen" s ON s."programme" = n."programme" AND s."account" = ${actor.account}::uuid
              WHERE n."programme" = ${programme}::uuid AND ${actor.role} = ANY(n."roles")
                AND n."department" = ${department ?? ''}
              ORDER BY n."sequence" DESC, n."position" LIMIT ${SHOWN}`
          }),
        see: Effect.fn('Notices.see')(function* ({ account }, programme, upTo) {
          if (account === 'system') return
          yield* Effect.promise(
            () => client.$executeRaw`
              INSERT INTO "NoticeSeen" ("account", "programme", "upTo")
              VALUES (${account}::uuid, ${programme}::uuid, ${upTo})
              ON CONFLICT ("account", "programme")
              DO UPDATE SET "upTo" = GREATEST("NoticeSeen"."upTo", EXCLUDED."upTo")`,
          )
        }),
      }
    }),
  )
}
