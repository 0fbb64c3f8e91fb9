import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ManagedRuntime } from 'effect'
import { moveClock } from '../clock/business-clock.ts'
import { seedDemonstration } from '../demo/seed.ts'
import type { Runtime } from '../edge/context.ts'
import { ROOT, SITE } from '../places.ts'
import { services } from '../services.ts'
import { type Settings, settingsOf } from '../settings.ts'

/** An installation of the demonstration in a folder of its own, thrown away after use. */
export interface Demonstration {
  readonly runtime: Runtime
  readonly settings: Settings
}

export const withDemonstration = async <A>(
  say: (line: string) => void,
  use: (demonstration: Demonstration) => Promise<A>,
): Promise<A> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-bench-'))
  const settings = settingsOf({ JIASHAN_DATA: folder }, ROOT)
  const { origin } = settings
  say('seeding the demonstration')
  await seedDemonstration(settings, () => {})
  const auth = { secret: randomBytes(32).toString('hex'), origin, secureCookies: false }
  const runtime: Runtime = ManagedRuntime.make(services(settings, auth, SITE))
  try {
    await runtime.runPromise(moveClock(Date.parse(`${settings.today}T09:00:00+08:00`)))
    return await use({ runtime, settings })
  } finally {
    await runtime.dispose()
    await rm(folder, { recursive: true, force: true })
  }
}
