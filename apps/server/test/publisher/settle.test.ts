import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished, vi } from 'vitest'
import { nameFolder, pointAt, pointedAt } from '../../src/publisher/folders.ts'
import { settle } from '../../src/publisher/settle.ts'

const settled: string[] = []
vi.mock(import('../../src/publisher/settle-names.ts'), async (original) => {
  const { settleNames } = await original()
  return {
    settleNames: async (folder) => {
      await settleNames(folder)
      settled.push(folder)
    },
  }
})

const scratch = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'jiashan-settle-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  settled.length = 0
  return folder
}

it('brings the new name of a folder and the switch to it to the disk, in this order', async () => {
  const root = await scratch()
  await mkdir(join(root, 'a.part'))
  await nameFolder(join(root, 'a.part'), join(root, 'a'))
  expect(settled).toEqual([root])
  await pointAt(root, 'current', 'a')
  expect(settled).toEqual([root, root])
  expect(await pointedAt(root, 'current')).toBe('a')
})

it('brings each file and each folder to the disk where the system cannot do it at once', async () => {
  const folder = await scratch()
  await mkdir(join(folder, 'tasks/1'), { recursive: true })
  await writeFile(join(folder, 'tasks/1/index.html'), '')
  vi.stubEnv('PATH', '')
  onTestFinished(() => void vi.unstubAllEnvs())
  await settle(folder)
  expect(settled).toEqual([join(folder, 'tasks/1'), join(folder, 'tasks'), folder])
})
