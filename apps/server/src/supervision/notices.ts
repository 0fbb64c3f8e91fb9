import type { Plan, PlanChange } from '@jiashan/domain/planning'
import { type Actor, actsFor, type ProgrammeId } from '@jiashan/domain/record'
import type {
  Contribution,
  ContributionChange,
  CountyReport,
  CountyReportChange,
  Report,
  ReportChange,
} from '@jiashan/domain/reporting'
import type { Safeguard, SafeguardChange } from '@jiashan/domain/safeguards'
import {
  type Bulletin,
  type BulletinChange,
  type Conclusion,
  type ConclusionChange,
  type Escalation,
  type EscalationChange,
  type Inspection,
  type InspectionChange,
  type Notice,
  type NoticeKind,
  noticesOfBulletin,
  noticesOfConclusion,
  noticesOfContribution,
  noticesOfCountyReport,
  noticesOfEscalation,
  noticesOfInspection,
  noticesOfOrder,
  noticesOfPlan,
  noticesOfReport,
  noticesOfSafeguard,
  type OrderChange,
  type SupervisionOrder,
} from '@jiashan/domain/supervision'
import { Context, Effect, Layer } from 'effect'
import { Database, type Transaction } from '../store/database.ts'
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
  inspection: async (_, { changes, after }) =>
    (changes as readonly InspectionChange[]).flatMap((change) =>
      noticesOfInspection(change, after as Inspection),
    ),
  countyReport: async (_, { changes, after }) =>
    (changes as readonly CountyReportChange[]).flatMap((change) =>
      noticesOfCountyReport(change, after as CountyReport),
    ),
  conclusion: async (_, { changes, after }) =>
    (changes as readonly ConclusionChange[]).flatMap((change) =>
      noticesOfConclusion(change, after as Conclusion),
    ),
  safeguard: async (_, { changes, after }) =>
    (changes as readonly SafeguardChange[]).flatMap((change) =>
      noticesOfSafeguard(change, after as Safeguard),
    ),
  escalation: async (_, { changes, after }) =>
    (changes as readonly EscalationChange[]).flatMap((change) =>
      noticesOfEscalation(change, after as Escalation),
    ),
  contribution: async (tx, { changes, before, after }) => {
    const { programme, task } = after as Contribution
    const lead = await leadOf(tx, programme, task)
    return (changes as readonly ContributionChange[]).flatMap((change) =>
      noticesOfContribution(change, before as Contribution | null, lead),
    )
  },
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
            const department = actsFor(actor)
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
