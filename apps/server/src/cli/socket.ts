import { chmod, rm } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { Schema } from 'effect'
import type { Runtime } from '../edge/context.ts'
import { failed, type Outcome } from './command.ts'
import { COMMANDS } from './commands.ts'

const Asked = Schema.Struct({ name: Schema.String, args: Schema.Array(Schema.String) })
type Asked = typeof Asked.Type

const perform = async (runtime: Runtime, text: string): Promise<Outcome> => {
  const { name, args } = Schema.decodeUnknownSync(Asked)(JSON.parse(text))
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined
  return command?._tag === 'data' ? runtime.runPromise(command.run(args)) : failed(`no such command: ${name}`)
}

const socketOf = (data: string): string => join(data, 'command.sock')

/** The running server takes commands here; only its own user can reach the socket. */
export const serveCommands = async (runtime: Runtime, data: string): Promise<() => Promise<void>> => {
  const path = socketOf(data)
  await rm(path, { force: true })
  const open = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let text = ''
    open.add(socket)
    socket.on('close', () => open.delete(socket))
    socket.setEncoding('utf8')
    socket.on('data', (chunk) => {
      text += chunk
    })
    socket.on('error', () => socket.destroy())
    socket.on('end', () => {
      perform(runtime, text)
        .catch((error: unknown) => failed(String(error)))
        .then((answer) => socket.end(JSON.stringify(answer)))
    })
  })
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve))
  await chmod(path, 0o600)
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve())
      for (const socket of open) socket.destroy()
    })
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
