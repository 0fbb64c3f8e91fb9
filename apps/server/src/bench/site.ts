import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { Effect } from 'effect'
import { INSTALLATION } from '../access/installation.ts'
import { Programmes } from '../policy/programmes.ts'
import { Publisher } from '../publisher/publisher.ts'
import { publicationsOf } from '../services.ts'
import { withDemonstration } from './demonstration.ts'
import { freePort } from './free-port.ts'
import { median } from './median.ts'

/** Requests for the home page a second, in each round. */
export interface SiteMeasured {
  readonly name: string
  readonly rounds: readonly number[]
}

const ROUNDS = 7
const SECONDS = 4
const CONNECTIONS = 32
/** How much of a bare process ours must answer. */
export const SITE_LEAST = 0.7

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/**
 * The home page from the public server, from the whole installation and from a bare `node:http` process that holds
 * the same bytes: one after another in every round, load and servers on one machine.
 */
export const benchSite = (say: (line: string) => void): Promise<readonly SiteMeasured[]> =>
  withDemonstration(say, async ({ runtime, settings }) => {
    await runtime.runPromise(
      Effect.gen(function* () {
        const [programme] = yield* (yield* Programmes).all
        if (programme !== undefined) yield* (yield* Publisher).issue(INSTALLATION, programme.id)
      }),
    )
    // The whole installation opens the same database: one owner at a time.
    await runtime.dispose()
    const folder = publicationsOf(settings)
    const page = join(folder, 'default', 'current', 'index.html.br')
    const main = here('../main.ts')
    const servers = [
      await start('bare node:http', (port) => ({ args: [here('./bare-server.ts'), page, String(port)] })),
      await start('public server', (port) => ({
        args: [main],
        env: { JIASHAN_SERVE: 'public', JIASHAN_BUNDLE: folder, PORT: String(port) },
      })),
      await start('whole installation', (port) => ({
        args: [main],
        env: { JIASHAN_DATA: settings.data, PORT: String(port) },
      })),
    ]
    try {
      const rounds = servers.map(({ name }) => ({ name, rounds: [] as number[] }))
      for (let round = 0; round < ROUNDS; round += 1)
        for (const [index, { port }] of servers.entries())
          rounds[index]?.rounds.push(await requestsPerSecond(port, round === 0 ? 1 : SECONDS))
      // The first round warms up.
      return rounds.map((one) => ({ ...one, rounds: one.rounds.slice(1) }))
    } finally {
      for (const { child } of servers) child.kill('SIGKILL')
    }
  })

interface Started {
  readonly name: string
  readonly port: number
  readonly child: ChildProcess
}

const start = async (
  name: string,
  command: (port: number) => { readonly args: readonly string[]; readonly env?: NodeJS.ProcessEnv },
): Promise<Started> => {
  const port = await freePort()
  const { args, env } = command(port)
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const part of child.stdout) if (/^ready/m.test(String(part))) break
  return { name, port, child }
}

const requestsPerSecond = async (port: number, duration: number): Promise<number> => {
  const result = await autocannon({
    ...{ url: `http://127.0.0.1:${port}/`, connections: CONNECTIONS, duration },
    headers: { 'accept-encoding': 'gzip, deflate, br, zstd' },
  })
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${result.non2xx} bad answers, ${result.errors} errors`)
  return result['2xx'] / result.duration
}

/** One line a server: median and spread, and the ratio to the bare one. */
export const saySite = (measured: readonly SiteMeasured[]): string => {
  const bare = median(measured[0]?.rounds ?? [])
  return [
    'server               requests/s (least – most)      of bare',
    ...measured.map(({ name, rounds }) => {
      const [least, most] = [Math.min(...rounds), Math.max(...rounds)]
      const spread = `${Math.round(median(rounds))} (${Math.round(least)} – ${Math.round(most)})`
      return `${name.padEnd(20)} ${spread.padEnd(30)} ${(median(rounds) / bare).toFixed(2)}`
    }),
  ].join('\n')
}

/** Our servers that answer too little of what a bare one does. */
export const tooSlow = (measured: readonly SiteMeasured[]): readonly SiteMeasured[] => {
  const bare = median(measured[0]?.rounds ?? [])
  return measured.slice(1).filter(({ rounds }) => median(rounds) / bare < SITE_LEAST)
}
