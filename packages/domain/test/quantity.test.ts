import { expect, it } from 'vitest'
import { exact, round, sayExact, toFixed } from '../src/quantity/index.ts'

it('reads and says exact numbers', () => {
  expect(sayExact(exact('6.70'))).toBe('6.7')
  expect(sayExact(exact('-0.125'))).toBe('-0.125')
  expect(sayExact(exact('2/6'))).toBe('1/3')
  expect(sayExact(exact('67000'))).toBe('67000')
})

it('rounds ties away from zero or to the even digit, as configured', () => {
  const tie = exact('0.125')
  expect(toFixed(round(tie, { mode: 'half-up', places: 2 }), 2)).toBe('0.13')
  expect(toFixed(round(tie, { mode: 'gb8170', places: 2 }), 2)).toBe('0.12')
  expect(toFixed(round(exact('-0.125'), { mode: 'half-up', places: 2 }), 2)).toBe('-0.13')
  expect(toFixed(exact('-0.05'), 2)).toBe('-0.05')
})
