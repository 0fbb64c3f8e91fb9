import { expect, it } from 'vitest'
import { draftSearch, editionSearch, whatIfSearch } from '../../src/addresses.ts'
import type { EditionLine } from '../../src/api.ts'
import { editionBefore, editionMeant } from '../../src/rules/before.ts'

const edition = (id: string, year: number, version: number, status: EditionLine['status']): EditionLine =>
  ({ id, status, ruleSet: { year, version } }) as EditionLine

const EDITIONS = [
  edition('e', 2018, 2, 'proposed'),
  edition('d', 2018, 2, 'returned'),
  edition('c', 2018, 1, 'published'),
  edition('b', 2017, 2, 'published'),
  edition('a', 2017, 1, 'published'),
]

it('an edition took the place of the newest that was published before it', () => {
  const before = (one: EditionLine) => editionBefore(EDITIONS, one)?.id ?? null
  expect(EDITIONS.map(before)).toEqual(['c', 'c', 'b', 'a', null])
})

it('an address means the edition it names, else the one in force, else the newest', () => {
  const meant = (year: string, version: string, named?: string) =>
    editionMeant(EDITIONS, { year, version }, named)?.id ?? null
  expect(meant('2018', '2')).toBe('e')
  expect(meant('2018', '2', 'd')).toBe('d')
  expect(meant('2018', '1', 'nothing')).toBe('c')
  expect(meant('2020', '1')).toBeNull()
})

it('addresses hold only what is known, so that a mended link still shows something', () => {
  expect(editionSearch({ edition: 'x', other: 1 })).toEqual({ edition: 'x' })
  expect(draftSearch({ part: '' })).toEqual({})
  expect(whatIfSearch({ year: '2018', before: 'a', after: 7, show: null })).toEqual({
    year: 2018,
    before: 'a',
    after: '7',
  })
  expect(whatIfSearch({ year: 'soon' })).toEqual({})
})
