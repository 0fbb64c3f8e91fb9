import { expect, it } from 'vitest'
import { isAddress } from '../../src/session/address.ts'

it('lets through what can lead somewhere', () => {
  for (const parts of [
    {},
    { task: '36', period: '2018-Q3' },
    { task: '1', year: '2018' },
    { target: '36.1' },
    { order: '01890000-0000-7000-8000-0000000000a1' },
  ])
    expect(isAddress(parts)).toBe(true)
})

it('stops what cannot', () => {
  for (const parts of [
    { task: 'abc' },
    { task: '-1' },
    { task: '1e3' },
    { task: '36', year: '1e9' },
    { year: 'x' },
    { period: '2018-Q5' },
    { target: '7'.repeat(3000) },
    { order: 'nothing' },
  ])
    expect(isAddress(parts)).toBe(false)
})
