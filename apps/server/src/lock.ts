import { readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    if (!Number.isInteger(number) || !alive(number)) return null
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
  const text = `${process.pid} ${startOf(process.pid)}`
  try {
    writeFileSync(file, text, { flag: 'wx' })
  } catch {
    const pid = holder(file)
    if (pid !== null && pid !== process.pid) throw new FolderHeld(folder, pid)
    rmSync(file, { force: true })
    writeFileSync(file, text, { flag: 'wx' })
  }
  return () => rmSync(file, { force: true })
}
