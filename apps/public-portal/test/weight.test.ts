import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { assets, paths, render } from '../src/site.tsx'
import { real } from './real.ts'

const KB = 1024
const zipped = (text: string): number => gzipSync(text).length

/** What a page loads by itself: the files of the site that it names. What is loaded when it is asked for is not among them. */
const weights = new Map(assets().map(({ path, text }) => [path, zipped(text)]))
const loadedBy = (html: string, of: RegExp): number =>
  [...new Set([...html.matchAll(/(?:href|src)="(?:\.\.\/)*(assets\/[^"]+)"/g)].map(([, path = '']) => path))]
    .filter((path) => of.test(path))
    .reduce((sum, path) => sum + (weights.get(path) ?? Number.POSITIVE_INFINITY), 0)

const pages = new Map(paths(real).map((path) => [path, render(path, real)]))

it('all scripts of a first load weigh at most 15 KB compressed', () => {
  for (const [path, html] of pages) expect(loadedBy(html, /\.js$/), path).toBeLessThan(15 * KB)
})

it('the first load of any page weighs at most 60 KB compressed', () => {
  const heaviest = new Map<string, string>()
  const over = [...pages].filter(([path, html]) => {
    const weight = zipped(html) + loadedBy(html, /./)
    const kind = path.replace(/\/[^/]*\d[^/]*(?=\/)|\/[a-z]+(?=\/index)/g, '/*')
    const known = Number.parseFloat(heaviest.get(kind) ?? '0')
    if (weight / KB > known) heaviest.set(kind, `${(weight / KB).toFixed(1)} KB ${path}`)
    return weight > 60 * KB
  })
  if (process.env.SAY_WEIGHTS !== undefined)
    process.stdout.write(`${[...heaviest].map((one) => one.join(': ')).join('\n')}\n`)
  expect(over.map(([path]) => path)).toEqual([])
})
