import { Effect } from 'effect'
import { Channels } from '../../telling/channels.ts'
import { Deliveries } from '../../telling/deliveries.ts'
import { Subscriptions } from '../../telling/subscriptions.ts'
import { OfProgramme } from '../input.ts'
import { scopeOf } from '../picture.ts'
import * as input from '../telling-input.ts'
import { deliveringProcedure, everyoneProcedure, officeProcedure, router, run } from '../trpc.ts'

export const telling = router({
  /** The asker's own choice. */
  mail: everyoneProcedure.query(({ ctx }) =>
    run(
      ctx,
      Effect.flatMap(Subscriptions, (one) => one.own(ctx.by)),
    ),
  ),
  chooseMail: everyoneProcedure.input(input.MailChosen).mutation(({ ctx, input: { choice } }) =>
    run(
      ctx,
      Effect.flatMap(Subscriptions, (one) => one.choose(ctx.by, choice)),
    ),
  ),
  /** How far mails and calls got. */
  deliveries: deliveringProcedure.input(OfProgramme).query(({ ctx, input: { programme } }) =>
    run(
      ctx,
      Effect.gen(function* () {
        const scope = yield* scopeOf(ctx.by, 'delivery.read', programme)
        const { send } = yield* Channels
        const rows = yield* (yield* Deliveries).newest(scope)
        return { rows, channels: { mail: send.mail !== null, webhook: send.webhook !== null } }
      }),
    ),
  ),
  retry: officeProcedure.input(input.OfDelivery).mutation(({ ctx, input: { programme, id } }) =>
    run(
      ctx,
      Effect.flatMap(Deliveries, (one) => one.retry(ctx.by, programme, id)),
    ),
  ),
})
