import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { benchLists, sayLists, tooMany } from '../bench/bench.ts'
import { MAX_QUERIES } from '../bench/screens.ts'
import { done, failed, type Outcome, type PlainCommand } from './command.ts'

/** `lists`: ten years of data, then each list's time, queries and ratio to raw SQL. */
const lists = async (): Promise<Outcome> => {
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
}

/** `assessment`: criteria a second beside two rule engines on the same arithmetic in one run. */
const assessment = async (): Promise<Outcome> => {
  const { benchAssessment, sayAssessment } = await import('../bench/assessment.ts')
  return done(`${sayAssessment(await benchAssessment())}\n`)
}

/** `site`: requests a second for the home page, beside a bare process with the same bytes. */
const site = async (): Promise<Outcome> => {
  const { benchSite, SITE_LEAST, saySite, tooSlow } = await import('../bench/site.ts')
  const measured = await benchSite((line) => process.stderr.write(`${line}\n`))
  const table = `${saySite(measured)}\n`
  const slow = tooSlow(measured).map(({ name }) => name)
  return slow.length === 0
    ? done(table)
    : { code: 1, stdout: table, stderr: `bench: less than ${SITE_LEAST} of bare: ${slow.join(', ')}` }
}

/** `publish`: pages a second beside bare rendering, and a publication after one accepted report. */
const publish = async (): Promise<Outcome> => {
  const { benchPublish, publishFaults, sayPublish } = await import('../bench/publish.ts')
  const measured = await benchPublish((line) => process.stderr.write(`${line}\n`))
  const faults = publishFaults(measured)
  const table = `${sayPublish(measured)}\n`
  return faults.length === 0 ? done(table) : { code: 1, stdout: table, stderr: `bench: ${faults.join('; ')}` }
}

/** Where the measurements with a browser live, which the server does not import. */
const LIGHTHOUSE = fileURLToPath(new URL('../../../journeys/src/lighthouse.ts', import.meta.url))

/** `lighthouse`: median scores of open pages on a phone, from a demonstration of its own; about five minutes. */
const lighthouse = (): Promise<Outcome> =>
  new Promise((resolve) => {
    let stdout = ''
    const child = spawn(process.execPath, [LIGHTHOUSE], { stdio: ['ignore', 'pipe', 'inherit'] })
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.once('exit', (code) =>
      resolve(
        code === 0 ? done(stdout) : { code: 1, stdout, stderr: 'bench: lighthouse found scores too low' },
      ),
    )
  })

const BENCHES = { lists, assessment, site, publish, lighthouse } as const

/** `bench [NAME]`: one measurement, `lists` where none is named. */
export const bench: PlainCommand = {
  _tag: 'plain',
  usage: `bench [${Object.keys(BENCHES).join('|')}]`,
  run: async (args) => {
    const [name = 'lists', ...rest] = args
    if (!(name in BENCHES) || rest.length > 0)
      return failed(`bench knows these measurements: ${Object.keys(BENCHES).join(', ')}`)
    return BENCHES[name as keyof typeof BENCHES]()
  },
}
