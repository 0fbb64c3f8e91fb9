import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const here = new URL('./', import.meta.url)
const spec = readFileSync(new URL('../SPEC.md', here), 'utf8')
const tests = readdirSync(here, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(new URL(name, here), 'utf8'))
  .join('\n')

const listed = [...spec.matchAll(/^- \*\*([A-Z]\d+)\*\*/gm)].map((match) => match[1] ?? '')
const quoted = new Set([...tests.matchAll(/\[([A-Z]\d+)\]/g)].map((match) => match[1] ?? ''))

it('every rule of SPEC.md has an id of its own', () => {
  expect(listed.length).toBeGreaterThan(0)
  expect(new Set(listed).size).toBe(listed.length)
})

it('every rule of SPEC.md is quoted by a test', () => {
  expect(listed.filter((id) => !quoted.has(id))).toEqual([])
})

it('every rule that a test quotes stands in SPEC.md', () => {
  expect([...quoted].filter((id) => !listed.includes(id))).toEqual([])
})
