import { may } from '@jiashan/domain/access'
import { tasksOf } from '@jiashan/domain/policy'
import type { Actor, ProgrammeId } from '@jiashan/domain/record'
import type { KeyTasksCommand } from '@jiashan/domain/safeguards'
import { Effect } from 'effect'
import { BusinessClock } from '../../clock/business-clock.ts'
import { Programmes } from '../../policy/programmes.ts'
import type { Sending } from '../../reporting/reports.ts'
import { Groups } from '../../safeguards/groups.ts'
import * as input from '../group-input.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import { officeProcedure, router, run, staffProcedure } from '../trpc.ts'

export const group = router({
  /** The group with every composition it had. */
  show: staffProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'group.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const found = yield* (yield* Groups).find(scope)
        return {
          today,
          group: found?.state ?? null,
          version: found?.version ?? 0,
          adjusts: may(ctx.by, 'group.adjust', null),
        }
      }),
    ),
  ),
  adjust: officeProcedure
    .input(input.Adjustment)
    .mutation(({ ctx, input: { programme, composition, ...sending } }) =>
      run(
        ctx,
        Effect.gen(function* () {
          const command = { _tag: 'AdjustGroup' as const, composition }
          const { version } = yield* (yield* Groups).act(ctx.by, programme, command, sending)
          return { version }
        }),
      ),
    ),
})

interface ListRequest {
  readonly programme: ProgrammeId
  readonly year: number
  readonly command: KeyTasksCommand
}

const change = (actor: Actor, { programme, year, command }: ListRequest, sending: Sending) =>
  Effect.gen(function* () {
    const { version } = yield* (yield* Groups).actOnKeyTasks(actor, { programme, year }, command, sending)
    return { version }
  })

export const keyTasks = router({
  /** Every year's list, what is proposed for those who may know of it, and the document that it is chosen from. */
  list: staffProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'group.read', programme)
        const { today } = yield* (yield* BusinessClock).now
        const which = may(ctx.by, 'keyTasks.read-proposal', null) ? 'proposed-too' : 'decided'
        const lists = yield* (yield* Groups).keyTasks(scope, which)
        const document = (yield* (yield* Programmes).byId(programme))?.document
        return {
          today,
          lists: lists.map(({ state, version }) => ({ ...state, version })),
          tasks: (document === undefined ? [] : tasksOf(document)).map(
            ({ ordinal, text, lead, supports }) => ({ task: ordinal, text, lead, supports }),
          ),
          clauses: (document?.clauses ?? []).map(({ number, title, sentences = [] }) => ({
            number,
            title,
            sentences: sentences.map(({ text }) => text),
          })),
          parent: document?.parent?.title ?? null,
          proposes: may(ctx.by, 'keyTasks.propose', null),
        }
      }),
    ),
  ),
  propose: officeProcedure
    .input(input.Proposed)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, change(ctx.by, request, { key, expected })),
    ),
  decide: officeProcedure
    .input(input.Decided)
    .mutation(({ ctx, input: { key, expected, ...request } }) =>
      run(ctx, change(ctx.by, request, { key, expected })),
    ),
})
