import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { crossings, namelessRooms, reachable, reachedValues } from '../src/arrows.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

const house = (files: Readonly<Record<string, string>>): string => {
  const root = mkdtempSync(join(tmpdir(), 'house-'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

it('follows arrows transitively, and only forwards', () => {
  expect(reachable('reporting').has('record')).toBe(true)
  expect(reachable('access').has('policy')).toBe(false)
})

it('names an import that crosses a wall', () => {
  const root = house({
    'packages/domain/src/access/a.ts': "import { x } from '../policy/index.ts'\nimport fs from 'node:fs'\n",
    'apps/server/src/edge/b.ts': "import { PrismaClient } from '@prisma/client'\n",
    'apps/department-portal/src/c.ts':
      "import { y } from '@jiashan/server'\nimport type { z } from '@jiashan/server'\n",
    'apps/server/src/edge/procedures/e.ts': "import { Database } from '../../store/database.ts'\n",
    'packages/ui/src/utils/d.ts': 'export {}\n',
  })
  expect(crossings(root)).toHaveLength(5)
  expect(namelessRooms(root)).toEqual(['packages/ui/src/utils/d.ts'])
  rmSync(root, { recursive: true })
})

/** Every source file is read: on a busy machine that takes its time. */
const READS_EVERYTHING_MS = 60_000

it(
  'finds no crossing and no nameless room in this house',
  () => {
    expect(crossings(ROOT)).toEqual([])
    expect(namelessRooms(ROOT)).toEqual([])
  },
  READS_EVERYTHING_MS,
)

it.each(['evaluate', 'shown'])('%s is entered through a door that reaches no Schema', (door) => {
  const reached = [...reachedValues(ROOT, `packages/domain/src/assessment/${door}/index.ts`)]
  expect(reached.filter((one) => /^effect/.test(one) || one.endsWith('schema.ts'))).toEqual([])
})
