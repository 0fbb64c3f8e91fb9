import { expect, it } from 'vitest'
import { ago } from '../../src/rules/ago.ts'

it('says how long ago, also where the clocks of two machines differ', () => {
  const now = new Date('2026-03-02T10:00:00Z')
  const said = (minutes: number) => ago(new Date(now.getTime() - minutes * 60_000), now)
  expect([-3, 0, 1, 59, 60, 1439, 1440, 5000].map(said)).toEqual([
    ...['刚刚', '刚刚', '1 分钟前', '59 分钟前', '1 小时前', '23 小时前', '1 天前', '3 天前'],
  ])
})
