import { benchLists, sayLists, tooMany } from '../bench/bench.ts'
import { MAX_QUERIES } from '../bench/screens.ts'
import { done, failed, type PlainCommand } from './command.ts'

/** `bench [lists]`: ten years of data, then each list's time, queries and ratio to raw SQL. */
export const bench: PlainCommand = {
  _tag: 'plain',
  usage: 'bench [lists]',
  run: async (args) => {
    const [name = 'lists', ...rest] = args
    if (name !== 'lists' || rest.length > 0) return failed('bench knows one measurement: lists')
    const measured = await benchLists((line) => process.stderr.write(`${line}\n`))
    const over = tooMany(measured)
    const table = `${sayLists(measured)}\n`
    return over.length === 0
      ? done(table)
      : {
          code: 1,
          stdout: table,
          stderr: `bench: more than ${MAX_QUERIES} queries: ${over.map((one) => one.screen).join(', ')}`,
        }
  },
}
