import { expect, it } from 'vitest'
import { tooLarge } from '../../src/evidence/size.ts'

const file = (name: string, megabytes: number, type = '') => ({ name, type, size: megabytes * 1024 * 1024 })

it('refuses by kind what would be refused after it had arrived', () => {
  expect(tooLarge(file('现场.jpg', 21))).toContain('上限 20 MB')
  expect(tooLarge(file('现场.JPEG', 20.5))).toContain('“现场.JPEG”有 20.5 MB')
  expect(tooLarge(file('扫描件', 21, 'image/png'))).not.toBe(null)
  expect(tooLarge(file('报告.pdf', 51))).toContain('上限 50 MB')
})

it('lets the rest through', () => {
  expect(tooLarge(file('现场.jpg', 20))).toBe(null)
  expect(tooLarge(file('报告.pdf', 50))).toBe(null)
})
