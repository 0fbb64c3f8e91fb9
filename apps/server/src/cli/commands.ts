import { assess } from './assess.ts'
import { bench } from './bench.ts'
import type { Command } from './command.ts'
import { importDocument } from './import.ts'
import { publish } from './publish.ts'
import { verifyJournal } from './verify.ts'
import { verifyBundle } from './verify-bundle.ts'

/** Every command of `jiashan`. */
export const COMMANDS: { readonly [name: string]: Command } = {
  import: importDocument,
  publish,
  verify: verifyJournal,
  'verify-bundle': verifyBundle,
  assess,
  bench,
}

export const usage = (): string =>
  `commands: ${Object.values(COMMANDS)
    .map((command) => command.usage)
    .join(' | ')}`
