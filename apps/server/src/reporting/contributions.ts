import { authorise, Forbidden } from '@jiashan/domain/access'
import type { Actor, ContributionId, Decision } from '@jiashan/domain/record'
import {
  type Contribution,
  type ContributionChange,
  type ContributionCommand,
  type ContributionRefusal,
  contributionAction,
  decideContribution,
  type Report,
  ReportClosed,
} from '@jiashan/domain/reporting'
import { Context, Effect, Layer, Result } from 'effect'
import { BusinessClock } from '../clock/business-clock.ts'
import { Ids } from '../clock/ids.ts'
import type { Admission } from '../drafts/drafts.ts'
import type { Transaction } from '../store/database.ts'
import { keptContribution } from '../store/kept.ts'
import { NoSuchTask, unitsOf } from '../store/responsibilities.ts'
import { type KeyReused, type StaleVersion, Writer, type Written } from '../store/write.ts'
import type { Sending } from './reports.ts'
import { nothingAsked, openedOf, type ReportKey } from './surroundings.ts'

export type ContributionRequest = ReportKey & ContributionCommand

export interface ContributionsShape {
  /** Gives or corrects the part of the actor's own unit. */
  readonly act: (
    actor: Actor,
    request: ContributionRequest,
    sending?: Sending,
  ) => Effect.Effect<Written<Contribution>, ContributionRefusal | NoSuchTask | StaleVersion | KeyReused>
}

/** 配合情况: what supporting units add to the lead's report. */
export class Contributions extends Context.Service<Contributions, ContributionsShape>()(
  '@jiashan/server/Contributions',
) {
  static readonly layer = Layer.effect(
    Contributions,
    Effect.gen(function* () {
      const writer = yield* Writer
      const ids = yield* Ids
      const clock = yield* BusinessClock
      const act = Effect.fn('Contributions.act')(function* (
        actor: Actor,
        request: ContributionRequest,
        sending: Sending = {},
      ) {
        const { programme, task, period } = request
        const { department, role } = actor
        if (department === null)
          return yield* new Forbidden({ permission: 'contribution.give', role, department })
        const id = ids.next((yield* clock.now).epochMs) as ContributionId
        return yield* writer.write({
          kept: keptContribution,
          locate: async (tx) => {
            const place = { programme, task, period, department }
            const where = { programme_task_period_department: place }
            return (await tx.contribution.findUnique({ where, select: { id: true } }))?.id ?? id
          },
          programme,
          actor,
          request,
          ...sending,
          decide: async (
            state,
            occasion,
            tx,
          ): Promise<Decision<ContributionChange, ContributionRefusal | NoSuchTask>> => {
            const key = { programme, task, period }
            const { lead, supports } = await unitsOf(tx, programme, task)
            if (lead === null) return Result.fail(new NoSuchTask({ task }))
            const opened = await openedOf(tx, key, occasion.today)
            const report = await reportOf(tx, key)
            const around = { ...nothingAsked(key), programme, opened, supports, report }
            const place = { ...around, department, id: state?.id ?? id }
            return decideContribution(state, request, occasion, place)
          },
        })
      })
      return { act }
    }),
  )
}

const reportOf = async (tx: Transaction, { programme, task, period }: ReportKey) => {
  const where = { programme_task_period: { programme, task, period } }
  const found = await tx.report.findUnique({ where, select: { acceptedOn: true } })
  return found as Pick<Report, 'acceptedOn'> | null
}

/** Lets a supporting unit's clerk draft the part that may be given or corrected. */
export const admitContributionDraft =
  (actor: Actor, key: ReportKey): Admission<Forbidden | ReportClosed> =>
  async (tx) => {
    const { programme, task, period } = key
    const { department } = actor
    const where = { programme, task, role: 'support', department: department ?? '' }
    const supports = (await tx.responsibility.count({ where })) > 0
    const allowed = authorise(actor, 'contribution.give', supports ? department : null)
    if (Result.isFailure(allowed)) return allowed
    const place = { programme, task, period, department: department ?? '' }
    const given = await tx.contribution.findUnique({
      where: { programme_task_period_department: place },
      select: { id: true },
    })
    return contributionAction(given, await reportOf(tx, key)) === null
      ? Result.fail(new ReportClosed({ task, period }))
      : Result.succeed(undefined)
  }
