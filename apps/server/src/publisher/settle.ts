import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { settleNames } from './settle-names.ts'
import { syncFileSystem } from './sync-shell.ts'

/**
 * Brings a folder to the disk: what is switched to must survive a failure of power. One call for its whole file system
 * where the system has one, else file by file: for a thousand small files the difference is
 * half a second of computing.
 */
export const settle = async (folder: string): Promise<void> => {
  if (!(await syncFileSystem(folder))) await settleEach(folder)
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
