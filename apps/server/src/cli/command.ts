import type { Effect } from 'effect'
import type { Services } from '../services.ts'

/** What a command prints and how it ends. */
export interface Outcome {
  readonly code: 0 | 1
  readonly stdout: string
  /** One clear line; empty when all is well. */
  readonly stderr: string
}

export const done = (stdout: string): Outcome => ({ code: 0, stdout, stderr: '' })
export const failed = (stderr: string): Outcome => ({ code: 1, stdout: '', stderr })

/** A command that needs nothing of the installation. */
export interface PlainCommand {
  readonly _tag: 'plain'
  readonly usage: string
  readonly run: (args: readonly string[]) => Promise<Outcome>
}

/** A command on the installation's data: run by the server when it runs, else by itself. */
export interface DataCommand {
  readonly _tag: 'data'
  readonly usage: string
  /** Makes paths absolute, since the server stands in another folder; nothing where it takes none. */
  readonly prepare?: (args: readonly string[], folder: string) => readonly string[]
  /** What is wrong with the arguments, before anything is opened; null when nothing is. */
  readonly check: (args: readonly string[]) => string | null
  readonly run: (args: readonly string[]) => Effect.Effect<Outcome, never, Services>
}

export type Command = PlainCommand | DataCommand
