import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { copyOf, jiashan } from '../src/installation.ts'
import { accountsIn, plantSecrets, SECRET } from '../src/plant.ts'

let place: Awaited<ReturnType<typeof copyOf>>
beforeAll(async () => {
  place = await copyOf(inject('demonstration'))
})
afterAll(() => place?.drop())

it('publishes nothing of what stands in any internal field of the database', async () => {
  expect(await plantSecrets(place)).toBeGreaterThan(100)
  const accounts = await accountsIn(place)
  expect(accounts.length).toBeGreaterThan(100)
  const { code, output } = await jiashan(place, 'publish')
  expect(output).toMatch(/^publication \d+ of/)
  expect(code).toBe(0)
  const bundle = join(place.data, 'publications', 'default', 'current')
  const names = (await readdir(bundle, { recursive: true })).filter((name) => /\.[a-z]+$/.test(name))
  const texts = names.filter((name) => !/\.(br|gz)$/.test(name))
  expect(texts.length).toBeGreaterThan(300)
  for (const name of texts) {
    const text = await readFile(join(bundle, name), 'utf8')
    const at = text.indexOf(SECRET)
    expect.soft(at === -1 ? '' : text.slice(Math.max(0, at - 120), at + 60), name).toBe('')
    expect
      .soft(
        accounts.filter((one) => text.includes(one)),
        name,
      )
      .toEqual([])
  }
})
