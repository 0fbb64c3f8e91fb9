import { chmod, rm } from 'node:fs/promises'
import { createConnection, createServer } from 'node:net'
import { join } from 'node:path'
import type { Runtime } from '../edge/context.ts'
import { failed, type Outcome } from './command.ts'
import { COMMANDS } from './commands.ts'

interface Asked {
  readonly name: string
  readonly args: readonly string[]
}

const socketOf = (data: string): string => join(data, 'command.sock')

/** The running server takes commands here; only its own user can reach the socket. */
export const serveCommands = async (runtime: Runtime, data: string): Promise<() => Promise<void>> => {
  const path = socketOf(data)
  await rm(path, { force: true })
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = ''
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => socket.destroy())
    socket.on('end', () => {
      const { name, args } = JSON.parse(text) as Asked
      const command = COMMANDS[name]
      const outcome =
        command?._tag === 'data'
          ? runtime.runPromise(command.run(args))
          : Promise.resolve(failed(`no such command: ${name}`))
      outcome
        .catch((error: unknown) => failed(`${name}: ${String(error)}`))
        .then((answer) => socket.end(JSON.stringify(answer)))
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  await chmod(path, 0o600)
  return () => new Promise((resolve) => server.close(() => resolve()))
}

/** Asks the running server; null when none runs on this data folder. */
export const askServer = (data: string, asked: Asked): Promise<Outcome | null> =>
  new Promise((resolve, reject) => {
    let text = ''
    const socket = createConnection({ path: socketOf(data), allowHalfOpen: true })
    socket.setEncoding('utf8')
    socket.once('connect', () => socket.end(JSON.stringify(asked)))
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.once('error', (error: NodeJS.ErrnoException) =>
      ['ENOENT', 'ECONNREFUSED'].includes(error.code ?? '') ? resolve(null) : reject(error),
    )
    socket.once('end', () => (text === '' ? resolve(null) : resolve(JSON.parse(text) as Outcome)))
  })
