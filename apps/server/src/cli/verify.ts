import { Effect } from 'effect'
import { resultFault } from '../assessment/result-fault.ts'
import { evidenceFault } from '../evidence/verify.ts'
import { Publisher } from '../publisher/publisher.ts'
import { verify } from '../store/verify.ts'
import { dutyFactsFault } from '../supervision/duty-facts.ts'
import { type DataCommand, done, failed } from './command.ts'

/**
 * `verify`: walks the journal, refolds the rows and the read model, recomputes frozen results, then looks at the files that the journal speaks of, and
 * names the first thing that does not agree. It sees no change to credentials, sessions or drafts, which the
 * journal does not hold, nor a stream taken out whole: for that, keep a copy of its last hash elsewhere.
 */
export const verifyJournal: DataCommand = {
  _tag: 'data',
  usage: 'verify',
  check: (args) => (args.length === 0 ? null : `verify takes no arguments, not ${args.join(' ')}`),
  run: () =>
    Effect.gen(function* () {
      const { entries, rows, fault } = yield* verify()
      const wrong =
        fault ??
        (yield* resultFault()) ??
        (yield* dutyFactsFault()) ??
        (yield* evidenceFault()) ??
        (yield* (yield* Publisher).fault)
      return wrong === null
        ? done(`the journal (${entries} entries), the rows (${rows}) and the files agree\n`)
        : failed(`verify: ${wrong}`)
    }),
}
