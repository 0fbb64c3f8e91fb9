// What every entry point of the repository does first. Plain JavaScript, nothing imported but Node:
// it runs before anything is installed, on any Node from 20.19.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const PNPM = 'pnpm@12.21.0'
const STAMPS = join(ROOT, 'node_modules/.jiashan')
const OLDEST = /** @type {const} */ ([20, 19])

/** @param {string} line */
export const stop = (line) => {
  process.stderr.write(`jiashan: ${line}\n`)
  process.exit(1)
}

export const checkNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    stop(`Node ${process.versions.node} is too old; install Node ${OLDEST.join('.')} or newer`)
}

const ENV = {
  ...process.env,
  COREPACK_ENABLE_STRICT: '0',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  npm_config_nodedir: undefined,
}

/**
 * Runs pnpm from the registry, so that nobody has to install it.
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
const pnpm = (args, options = {}) =>
  spawnSync('npx', ['-y', PNPM, ...args], { cwd: ROOT, env: ENV, stdio: 'inherit', ...options })

/** @param {string} name @param {readonly string[]} args */
const step = (name, args) => {
  const started = Date.now()
  const ran = pnpm(args, { stdio: 'pipe', encoding: 'utf8', maxBuffer: 1 << 28 })
  if (ran.status !== 0) {
    process.stderr.write(`${ran.stdout ?? ''}${ran.stderr ?? ''}`)
    stop(`${name} failed; what went wrong stands above`)
  }
  return ((Date.now() - started) / 1000).toFixed(1)
}

/** A hash of every file under some folders that a build reads. @param {readonly string[]} places */
const fingerprint = (places) => {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = (path) => {
    const found = statSync(path)
    if (!found.isDirectory()) {
      hash.update(path).update(readFileSync(path))
      return
    }
    for (const name of readdirSync(path).sort())
      if (!['node_modules', 'dist', '.turbo', 'generated', 'test', '.data', 'screenshots'].includes(name))
        add(join(path, name))
  }
  for (const place of places) if (existsSync(join(ROOT, place))) add(join(ROOT, place))
  return hash.digest('hex')
}

/**
 * Does `work` unless nothing changed since it last succeeded.
 * @param {string} name @param {readonly string[]} places @param {readonly string[]} outputs @param {() => void} work
 */
const once = (name, places, outputs, work) => {
  const stamp = join(STAMPS, name)
  const present = fingerprint(places)
  const made = outputs.every((output) => existsSync(join(ROOT, output)))
  if (made && existsSync(stamp) && readFileSync(stamp, 'utf8') === present) return
  work()
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, present)
}

const MANIFESTS = ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml']

/** Installs the packages of the lockfile. @param {(line: string) => void} say */
export const install = (say) =>
  once('installed', MANIFESTS, ['apps/server/node_modules'], () => {
    say('installing packages')
    say(`installed in ${step('installing', ['install', '--frozen-lockfile', '--prefer-offline'])} s`)
  })

const BUILT = [
  'apps/server/src/store/generated/client.ts',
  'apps/department-portal/dist/index.html',
  'apps/admin-console/dist/index.html',
  'apps/public-portal/dist/site.js',
]

/** Builds what the server serves. @param {(line: string) => void} say */
export const build = (say) =>
  once(
    'built',
    [...MANIFESTS, 'turbo.json', 'tsconfig.base.json', 'tsconfig.browser.json', 'packages', 'apps'],
    BUILT,
    () => {
      say('building the apps')
      say(
        `built in ${step('building', ['exec', 'turbo', 'run', 'generate', 'build', '--output-logs=errors-only'])} s`,
      )
    },
  )

/** The Node that the workspace brings along, or the present one where it has none. */
export const node = () => {
  const own = join(ROOT, 'node_modules/.bin/node')
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (existsSync(own)) return own
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath
  return stop('this machine has no packaged Node 24; install Node 22.18 or newer and run again')
}

/**
 * Runs a TypeScript entry point to its end and answers its exit code. It ends with this process: its
 * channel closes when this one is gone, however it went.
 * @param {string} file @param {readonly string[]} args
 * @returns {Promise<number>}
 */
export const runToEnd = (file, args = []) =>
  new Promise((resolve) => {
    const child = spawn(
      String(node()),
      ['--disable-warning=ExperimentalWarning', join(ROOT, file), ...args],
      {
        cwd: ROOT,
        stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      },
    )
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGINT', 'SIGHUP']))
      process.on(signal, () => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal))
    // npm does not pass signals on: when it goes, this process is handed to another parent.
    const parent = process.ppid
    setInterval(() => {
      if (process.ppid !== parent) child.kill('SIGTERM')
    }, 300).unref()
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' ? 0 : 1)))
  })

export { pnpm }
