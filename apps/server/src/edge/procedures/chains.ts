import { Forbidden } from '@jiashan/domain/access'
import type { Actor, DepartmentId } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Chains } from '../../planning/chains.ts'
import * as input from '../input.ts'
import { headProcedure, router, run, unitProcedure } from '../trpc.ts'

/** The unit that the actor acts for. */
const unitOf = ({ department, role }: Actor): Effect.Effect<DepartmentId, Forbidden> =>
  department === null
    ? Effect.fail(new Forbidden({ permission: 'chain.set', role, department }))
    : Effect.succeed(department)

export const chains = router({
  /** How the asker's unit signs. */
  show: unitProcedure.query(({ ctx }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const department = yield* unitOf(ctx.by)
        return { department, ...(yield* (yield* Chains).of(department)) }
      }),
    ),
  ),
  set: headProcedure.input(input.ChainInput).mutation(({ ctx, input: { stages, expected } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const department = yield* unitOf(ctx.by)
        return yield* (yield* Chains).set(ctx.by, { department, stages }, expected)
      }),
    ),
  ),
})
