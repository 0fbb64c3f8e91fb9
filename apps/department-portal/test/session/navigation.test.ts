import { plainDate } from '@jiashan/domain/calendar'
import { ROLES } from '@jiashan/domain/record'
import { expect, it } from 'vitest'
import { navigationFor } from '../../src/session/navigation.ts'

const today = plainDate('2018-11-05')
const labels = (role: (typeof ROLES)[number]): readonly string[] =>
  navigationFor(role, today).flatMap(({ ways }) => ways.map(({ label }) => label))

it('leads each role to its pages, in the order of the groups', () => {
  expect(navigationFor('office', today).map(({ label }) => label)).toEqual(['办理', '监督', '数据', '设置'])
  expect(labels('office')).toContain('催办')
  expect(labels('clerk')).not.toContain('催办')
  expect(labels('clerk')).toContain('表格导入')
  for (const role of ROLES) expect(labels(role)[0]).toBe('工作台')
})

it('leads the county to its own few pages', () => {
  expect(labels('county')).toEqual([
    '工作台',
    '县级报送',
    '提请协调',
    '督办',
    '实地督查',
    '评估结论',
    '通知设置',
  ])
})

it('opens pages of a year with the present one', () => {
  const ways = navigationFor('head', today).flatMap((group) => group.ways)
  expect(ways.filter(({ params }) => params.year === '2018').map(({ label }) => label)).toEqual([
    '方案',
    '考核得分',
    '年度考核',
  ])
})
