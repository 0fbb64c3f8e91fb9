import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Effect, ManagedRuntime } from 'effect'
import { serveCommands } from './cli/socket.ts'
import { moveClock } from './clock/business-clock.ts'
import { demonstrationFingerprint } from './demo/fingerprint.ts'
import { publishSecond } from './demo/second-publication.ts'
import { seedDemonstration } from './demo/seed.ts'
import { httpServer } from './edge/http.ts'
import { sweepParts } from './evidence/files.ts'
import { JOBS } from './jobs/jobs.ts'
import { startRepeating } from './jobs/repeating.ts'
import { holdFolder } from './lock.ts'
import { APPS, ROOT, SITE } from './places.ts'
import { checkPort, say, stopWith } from './process.ts'
import { Publisher, publishFirst } from './publisher/publisher.ts'
import { services } from './services.ts'
import { BadSettings, type Settings, settingsOf } from './settings.ts'
import { schemaFingerprint } from './store/migrate.ts'

/** The secret that signs session cookies; made once for a data folder. */
const secretOf = async (data: string): Promise<string> => {
  const file = join(data, 'auth-secret')
  const made = randomBytes(32).toString('hex')
  await writeFile(file, made, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(file, 'utf8')
}

/** While unreleased there is one baseline: a demonstration folder of another one is set aside, never deleted. */
const setAsideOutdated = async (settings: Settings): Promise<void> => {
  const { database, data } = settings
  if (database._tag !== 'embedded') return
  const file = join(data, 'schema')
  const present = settings.mode === 'demo' ? await demonstrationFingerprint() : await schemaFingerprint()
  const stored = existsSync(file) ? await readFile(file, 'utf8') : null
  if (stored !== null && stored !== present && existsSync(database.folder)) {
    if (settings.mode === 'production')
      throw new BadSettings(
        `the database in ${database.folder} is of another version; restore a backup into it`,
      )
    const aside = join(data, `set-aside-${stored}-${randomBytes(3).toString('hex')}`)
    await mkdir(aside, { recursive: true })
    for (const name of ['database', 'publications'])
      if (existsSync(join(data, name))) await rename(join(data, name), join(aside, name))
    say(`the demonstration data is of another version; it was set aside in ${aside}`)
  }
  await writeFile(file, present)
}

/** The whole installation: database, back offices, jobs and the open site in one process. */
export const serveInstallation = async (): Promise<void> => {
  const settings = settingsOf(process.env, ROOT)
  process.umask(0o077)
  await mkdir(settings.data, { recursive: true })
  // An embedded database has one owner; with a database server any number of processes share the folder.
  const alone = settings.database._tag === 'embedded'
  if (alone) process.once('exit', await holdFolder(settings.data))
  await checkPort(settings)
  await setAsideOutdated(settings)
  const auth = {
    secret: await secretOf(settings.data),
    origin: settings.origin,
    secureCookies: settings.origin.startsWith('https:'),
  }
  if (settings.mode === 'demo') await seedDemonstration(settings, say)
  if (alone) await sweepParts(join(settings.data, 'evidence'))
  say('opening the database')
  const runtime = ManagedRuntime.make(services(settings, auth, SITE))
  if (settings.today !== null)
    await runtime.runPromise(moveClock(Date.parse(`${settings.today}T09:00:00+08:00`)))
  await runtime.runPromise(Effect.flatMap(Publisher, ({ catchUp }) => catchUp(say)))
  if (settings.mode === 'demo') {
    await runtime.runPromise(publishFirst(say))
    await runtime.runPromise(publishSecond(say))
  }
  const server = await httpServer(runtime, APPS, {
    demo: settings.mode === 'demo',
    trustedProxy: settings.trustedProxy,
  })
  const closeSocket = alone ? await serveCommands(runtime, settings.data) : async () => {}
  await server.listen({ port: settings.port, host: settings.host })
  const jobs = JOBS.map((one) => startRepeating(runtime, one))
  stopWith(async () => {
    await Promise.all(jobs.map((one) => one.stop()))
    server.server.closeAllConnections()
    await server.close()
    await closeSocket()
    await runtime.dispose()
  })
  say(`ready ${settings.origin}`)
}
