import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'
import { createInterface } from 'node:readline'

/** Answers each folder it reads with one line, in their order. */
const SCRIPT = 'while IFS= read -r folder; do sync -f "$folder" && echo done || echo failed; done'

/** Takes a folder; answers whether the system brought its file system to the disk. */
type Sync = (folder: string) => Promise<boolean>

let sync: Sync | null = null

/**
 * `sync -f` (syncfs(2)), which not every system has. One shell serves all: to start a process copies the tables of this
 * one's memory, which takes far longer than the call.
 */
export const syncFileSystem: Sync = (folder) => {
  if (folder.includes('\n')) return Promise.resolve(false)
  sync ??= startShell(() => {
    sync = null
  })
  return sync(folder)
}

/** The shell holds this process only while it is asked something, and ends with it: its input is closed then. */
const startShell = (onEnd: () => void): Sync => {
  const shell = spawn('sh', ['-c', SCRIPT], { stdio: ['pipe', 'pipe', 'ignore'] })
  const held = [shell, shell.stdin as Socket, shell.stdout as Socket]
  const waiting: ((synced: boolean) => void)[] = []
  const release = () => {
    if (waiting.length === 0) for (const one of held) one.unref()
  }
  const end = () => {
    onEnd()
    for (const answer of waiting.splice(0)) answer(false)
    release()
  }
  shell.on('error', end).on('close', end)
  shell.stdin.on('error', end)
  createInterface(shell.stdout).on('line', (line) => {
    waiting.shift()?.(line === 'done')
    release()
  })
  return (folder) =>
    new Promise((answer) => {
      for (const one of held) one.ref()
      waiting.push(answer)
      shell.stdin.write(`${folder}\n`)
    })
}
