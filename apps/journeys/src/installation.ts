import { type ChildProcess, spawn } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Where a server's data lies: a folder, and a database of its own where the journeys run on PostgreSQL. */
export interface Place {
  readonly data: string
  readonly databaseUrl: string | null
}

/** Something that was started and can be stopped. */
export interface Running {
  readonly port: number
  readonly origin: string
  readonly process: ChildProcess
  readonly output: () => string
  /** Sends a signal and waits for the end; answers the exit code. */
  readonly end: (signal?: NodeJS.Signals) => Promise<number | null>
}

export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject).listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const environment = ({ data, databaseUrl }: Place, more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  JIASHAN_DATA: data,
  ...(databaseUrl === null ? {} : { DATABASE_URL: databaseUrl }),
  ...more,
})

const collect = (child: ChildProcess): (() => string) => {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk
    })
  return () => text
}

const ended = (child: ChildProcess): Promise<number | null> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve(child.exitCode)
    : new Promise((resolve) => child.once('exit', (code) => resolve(code)))

/** Starts the server without waiting for it. */
export const launch = (place: Place, port: number, more: NodeJS.ProcessEnv = {}): Running => {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/src/main.ts')], {
    cwd: ROOT,
    env: environment(place, { PORT: String(port), ...more }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return running(child, port)
}

const running = (child: ChildProcess, port: number): Running => ({
  port,
  origin: `http://127.0.0.1:${port}`,
  process: child,
  output: collect(child),
  end: (signal = 'SIGTERM') => {
    child.kill(signal)
    return ended(child)
  },
})

const untilReady = async (started: Running): Promise<Running> => {
  while (!started.output().includes('\nready http://')) {
    if (started.process.exitCode !== null) throw new Error(`the server ended:\n${started.output()}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return started
}

/** Starts the server, on a free port if none is given, and waits for its `ready` line. */
export const serve = async (place: Place, more: NodeJS.ProcessEnv = {}, port?: number): Promise<Running> =>
  untilReady(launch(place, port ?? (await freePort()), more))

/** Starts as `npm start` does: a shell that runs the launcher, which starts the server. */
export const startByLauncher = async (place: Place): Promise<Running> => {
  const port = await freePort()
  const child = spawn('sh', ['-c', `${process.execPath} packages/house/bin/start.mjs; true`], {
    cwd: ROOT,
    env: environment(place, { PORT: String(port) }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return untilReady(running(child, port))
}

/** Runs a command of `jiashan` to its end. */
export const jiashan = async (place: Place, ...args: readonly string[]) => {
  const child = spawn(process.execPath, [join(ROOT, 'apps/server/src/cli/main.ts'), ...args], {
    cwd: ROOT,
    env: environment(place, {}),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = collect(child)
  return { code: await ended(child), output: output() }
}

/** A copy of the demonstration that a test may spoil. */
export const copyOf = async (original: Place): Promise<Place & { readonly drop: () => Promise<void> }> => {
  const data = await mkdtemp(join(tmpdir(), 'jiashan-journey-'))
  await cp(original.data, data, { recursive: true, verbatimSymlinks: true })
  const remove = (): Promise<void> => rm(data, { recursive: true, force: true })
  if (original.databaseUrl === null) return { data, databaseUrl: null, drop: remove }
  const template = new URL(original.databaseUrl).pathname.slice(1)
  const name = `${template}_${Math.random().toString(36).slice(2, 8)}`
  const admin = new pg.Client({ connectionString: process.env.JIASHAN_TEST_DATABASE_URL })
  await admin.connect()
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(original.databaseUrl)
  url.pathname = `/${name}`
  const drop = async (): Promise<void> => {
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`)
    await admin.end()
    await remove()
  }
  return { data, databaseUrl: url.href, drop }
}
