import { execFile } from 'node:child_process'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { listFiles } from './folders.ts'

const run = promisify(execFile)

/**
 * Brings a folder to the disk: what is switched to must survive a failure of power. One call for its whole file system
 * where the system has one (`sync -f`, syncfs(2)), else file by file: for a thousand small files the difference is
 * half a second of computing.
 */
export const settle = async (folder: string): Promise<void> => {
  await run('sync', ['-f', folder]).catch(() => settleEach(folder))
}

const settleEach = async (folder: string): Promise<void> => {
  for (const path of await listFiles(folder)) {
    const file = await open(join(folder, path), 'r')
    await file.sync()
    await file.close()
  }
}
