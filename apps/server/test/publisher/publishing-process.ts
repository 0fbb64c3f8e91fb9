import { Effect, ManagedRuntime } from 'effect'
import { INSTALLATION } from '../../src/access/installation.ts'
import { Publisher } from '../../src/publisher/publisher.ts'
import { services } from '../../src/services.ts'
import { settingsOf } from '../../src/settings.ts'
import { PROGRAMME } from '../county.ts'

/** A server process that publishes one time after another until it is killed, and says when it begins. */
const [data = '', site = ''] = process.argv.slice(2)
const settings = settingsOf({ ...process.env, JIASHAN_DATA: data }, data)
const auth = { secret: 'a-secret-that-only-this-test-knows-0123456789', origin: '', secureCookies: false }
const runtime = ManagedRuntime.make(services(settings, { ...auth, origin: settings.origin }, site))

const publishing = Effect.gen(function* () {
  const publisher = yield* Publisher
  yield* publisher.catchUp(() => {})
  for (;;) {
    process.send?.('publishing')
    // The other may be faster several times in a row: then it is its turn later.
    yield* Effect.catchTag(publisher.issue(INSTALLATION, PROGRAMME), 'NumberTaken', () => Effect.void)
  }
})
runtime.runPromise(publishing).catch((error: unknown) => {
  process.send?.(String(error))
  process.exit(1)
})
