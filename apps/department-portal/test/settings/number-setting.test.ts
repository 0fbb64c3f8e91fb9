import { expect, it } from 'vitest'
import { fault } from '../../src/settings/number-setting.tsx'

it('says what a number may be where it cannot be kept', () => {
  const due = { min: 1, max: 60 }
  expect(fault(0, due)).toBe('应为 1 到 60 的整数')
  for (const value of [61, 1.5, Number.NaN]) expect(fault(value, due)).not.toBe(null)
  expect(fault(60, due)).toBe(null)
  const near = { min: 0, max: 50, precision: 1 }
  expect(fault(0.3, near)).toBe(null)
  expect(fault(0.25, near)).toBe('应为 0 到 50 的数字，最多 1 位小数')
})
