import { Effect } from 'effect'
import { verify } from '../store/verify.ts'
import { type DataCommand, done, failed } from './command.ts'

/** `verify`: walks the journal, refolds the rows, names the first thing that does not agree. */
export const verifyJournal: DataCommand = {
  _tag: 'data',
  usage: 'verify',
  check: (args) => (args.length === 0 ? null : `verify takes no arguments, not ${args.join(' ')}`),
  run: () =>
    Effect.map(verify(), ({ entries, rows, fault }) =>
      fault === null
        ? done(`the journal (${entries} entries) and the rows (${rows}) agree\n`)
        : failed(`verify: ${fault}`),
    ),
}
