import { expect, it } from 'vitest'
import { plain } from '../../src/editor/fields/plain.ts'

it('reads numbers as they are typed, and takes no comma for a point or for nothing', () => {
  expect(['１０．５', ' 10 ', '30%', '1,000', '１，０００', '1,234,567', '10。5'].map(plain)).toEqual([
    ...['10.5', '10', '30', '1000', '1000', '1234567', '10.5'],
  ])
  expect(['10,5', '10，5', '1,0000', '十'].map(plain)).toEqual(['10,5', '10,5', '1,0000', '十'])
})
