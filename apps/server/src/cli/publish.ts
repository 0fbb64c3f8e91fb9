import { Effect } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { say } from '../edge/refusals.ts'
import { Programmes } from '../policy/programmes.ts'
import { Publisher } from '../publisher/publisher.ts'
import { type DataCommand, done, failed } from './command.ts'

/** `publish`: issues a publication of the first programme. */
export const publish: DataCommand = {
  _tag: 'data',
  usage: 'publish',
  check: (args) => (args.length === 0 ? null : `publish takes no arguments, not ${args.join(' ')}`),
  run: () =>
    Effect.gen(function* () {
      const [programme] = yield* (yield* Programmes).all
      if (programme === undefined) return failed('publish: there is no programme yet')
      const publication = yield* (yield* Publisher).issue(INSTALLATION, programme.id)
      return done(
        `publication ${publication.number} of ${publication.issuedOn} ${publication.manifestHash}\n`,
      )
    }).pipe(Effect.catch((refusal) => Effect.succeed(failed(`publish: ${say(refusal as never)}`)))),
}
