import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'

/** The data folder is in use by another process. */
export class FolderHeld extends Error {
  readonly pid: number
  constructor(folder: string, pid: number) {
    super(
      `the data folder ${folder} is in use by process ${pid}; stop it first, or set JIASHAN_DATA to another folder`,
    )
    this.pid = pid
  }
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The start of a process in clock ticks since boot: with the pid it names one process for good. */
const startOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? ''
  } catch {
    return ''
  }
}

const holder = (file: string): number | null => {
  try {
    const [pid, start] = readFileSync(file, 'utf8').split(' ')
    const number = Number(pid)
    if (!Number.isInteger(number) || number < 1 || !alive(number)) return null
    return startOf(number) === (start ?? '').trim() ? number : null
  } catch {
    return null
  }
}

/**
 * Holds a data folder for this process; two processes on one embedded database would corrupt it.
 * A lock is never taken from a living process; one left by a dead process is cleared.
 */
export const holdFolder = async (folder: string): Promise<() => void> => {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'server.lock')
  const own = `${file}.${process.pid}`
  const text = `${process.pid} ${startOf(process.pid)}`
  writeFileSync(own, text)
  try {
    take(folder, file, own)
  } finally {
    rmSync(own, { force: true })
  }
  return () => {
    if (contentOf(file) === text) rmSync(file, { force: true })
  }
}

/** A lock appears whole or not at all (`link`), and a dead one is moved away by one process only (`rename`). */
const take = (folder: string, file: string, own: string): void => {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      linkSync(own, file)
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const found = contentOf(file)
    const pid = holder(file)
    if (pid !== null) throw new FolderHeld(folder, pid)
    const dead = `${file}.dead.${process.pid}`
    try {
      renameSync(file, dead)
    } catch {
      continue
    }
    // Another start may have put its lock there in between: then it is put back.
    if (contentOf(dead) !== found) renameSync(dead, file)
    else rmSync(dead, { force: true })
  }
  throw new FolderHeld(folder, holder(file) ?? 0)
}

const contentOf = (file: string): string | null => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}
