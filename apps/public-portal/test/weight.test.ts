import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { assets, paths, render } from '../src/site.tsx'
import { real } from './real.ts'

const KB = 1024
const zipped = (text: string): number => gzipSync(text).length

/** What a page loads by itself; icon included. */
const loaded = assets().filter(({ path }) => !/search|verify/.test(path))
const weighAll = (of: RegExp): number =>
  loaded.filter(({ path }) => of.test(path)).reduce((sum, { text }) => sum + zipped(text), 0)

it('all scripts of a first load weigh at most 15 KB compressed', () => {
  expect(weighAll(/\.js$/)).toBeLessThan(15 * KB)
})

it('the first load of any page weighs at most 60 KB compressed', () => {
  const rest = weighAll(/./)
  const heaviest = new Map<string, string>()
  const over = paths(real).filter((path) => {
    const weight = zipped(render(path, real)) + rest
    const kind = path.replace(/\/[^/]*\d[^/]*(?=\/)|\/[a-z]+(?=\/index)/g, '/*')
    const known = Number.parseFloat(heaviest.get(kind) ?? '0')
    if (weight / KB > known) heaviest.set(kind, `${(weight / KB).toFixed(1)} KB ${path}`)
    return weight > 60 * KB
  })
  if (process.env.SAY_WEIGHTS !== undefined)
    process.stdout.write(`${[...heaviest].map((one) => one.join(': ')).join('\n')}\n`)
  expect(over).toEqual([])
})
