import { open } from 'node:fs/promises'

/** Brings the names in a folder to the disk: what was made, renamed or linked in it. */
export const settleNames = async (folder: string): Promise<void> => {
  const names = await open(folder, 'r').catch(unlessUnable)
  try {
    await names?.sync().catch(unlessUnable)
  } finally {
    await names?.close()
  }
}

/** What systems say that cannot open a folder or bring it to the disk by itself: Windows, some network disks. */
const UNABLE: readonly string[] = ['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP']

const unlessUnable = (error: NodeJS.ErrnoException): null => {
  if (UNABLE.includes(error.code ?? '')) return null
  throw error
}
