import { execFile } from 'node:child_process'
import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { settleNames } from './settle-names.ts'

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
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    await (entry.isDirectory() ? settleEach(path) : settleFile(path))
  }
  await settleNames(folder)
}

const settleFile = async (path: string): Promise<void> => {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
