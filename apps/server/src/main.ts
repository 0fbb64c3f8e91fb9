import { fail } from './process.ts'
import { BadSettings } from './settings.ts'

/** What one process can serve. Each is loaded alone: who serves the public has no back office in it. */
const SERVED: { readonly [what: string]: () => Promise<void> } = {
  all: async () => (await import('./serve-installation.ts')).serveInstallation(),
  public: async () => (await import('./serve-public.ts')).servePublic(),
}

const start = async (): Promise<void> => {
  const what = process.env.JIASHAN_SERVE ?? 'all'
  const serve = SERVED[what]
  if (serve === undefined)
    throw new BadSettings(`JIASHAN_SERVE must be ${Object.keys(SERVED).join(' or ')}, not ${what}`)
  await serve()
}

start().catch(fail)
