import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { ManagedRuntime } from 'effect'
import { holdFolder } from '../lock.ts'
import { ROOT, SITE } from '../places.ts'
import { services } from '../services.ts'
import { settingsOf } from '../settings.ts'
import { type DataCommand, failed, type Outcome } from './command.ts'
import { COMMANDS, usage } from './commands.ts'
import { askServer } from './socket.ts'
import { startedIn } from './started-in.ts'

const perform = async ([name, ...args]: readonly string[]): Promise<Outcome> => {
  if (name === undefined) return failed(usage())
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  if (command === undefined) return failed(`unknown command ${name}; ${usage()}`)
  if (command._tag === 'plain') return command.run(args)
  const wrong = command.check(args)
  if (wrong !== null) return failed(wrong)
  return onData(name, command, command.prepare?.(args, startedIn()) ?? args)
}

/** On the server when one runs, else on the folder itself. */
const onData = async (name: string, command: DataCommand, args: readonly string[]): Promise<Outcome> => {
  const settings = settingsOf(process.env, ROOT)
  const embedded = settings.database._tag === 'embedded'
  const answer = embedded ? await askServer(settings.data, { name, args }) : null
  if (answer !== null) return answer
  if (settings.database._tag === 'embedded' && !existsSync(settings.database.folder))
    return failed(`there is no data in ${settings.data}; run npm start first, or set JIASHAN_DATA`)
  const release = embedded ? await holdFolder(settings.data) : () => {}
  const auth = { secret: randomBytes(32).toString('hex'), origin: settings.origin, secureCookies: false }
  const runtime = ManagedRuntime.make(services(settings, auth, SITE))
  try {
    return await runtime.runPromise(command.run(args))
  } finally {
    await runtime.dispose()
    release()
  }
}

/** An error that says nothing of itself is told by where it came from. */
const told = (error: unknown): Outcome =>
  failed(error instanceof Error ? error.message || (error.stack ?? error.name) : String(error))

const { code, stdout, stderr } = await perform(process.argv.slice(2)).catch(told)
process.stdout.write(stdout, () => {
  process.stderr.write(stderr === '' ? '' : `jiashan: ${stderr}\n`, () => process.exit(code))
})
