import { expect, it } from 'vitest'
import { type Change, groupsOf, sayChanged, sayCounts } from '../../src/publishing/changes.ts'

const change = (act: Change['act'], at: number): Change => ({
  ...{ act, kind: 'progress', key: `${act}/${at}`, title: `第 ${at} 项`, because: null },
})
const many = Array.from({ length: 9 }, (_, at) => change('added', at))

it('counts each act, those that do not occur too', () => {
  expect(sayCounts([...many, change('withdrawn', 1)])).toBe('新增 9 项、更正 0 项、撤回 1 项')
})

it('lists of publications leave out what does not occur', () => {
  expect([sayChanged(many), sayChanged([])]).toEqual(['新增 9 项', '无变动'])
})

it('shows what is withdrawn first and folds long lists', () => {
  const [first, second, ...rest] = groupsOf([...many, change('withdrawn', 1)])
  expect(first).toMatchObject({ act: 'withdrawn', shown: [{ key: 'withdrawn/1' }], more: [] })
  expect([second?.act, second?.shown.length, second?.more.length]).toEqual(['added', 6, 3])
  expect(rest).toEqual([])
})
