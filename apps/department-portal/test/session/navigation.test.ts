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

it('opens pages of a year with the present one, and those of the assessment with the year that is judged', () => {
  const opened = (day: string, year: string) =>
    navigationFor('head', plainDate(day))
      .flatMap((group) => group.ways)
      .filter(({ params }) => params.year === year)
      .map(({ label }) => label)
  expect(opened('2018-11-05', '2018')).toEqual(['方案', '考核得分', '年度考核'])
  expect(opened('2019-01-20', '2019')).toEqual(['方案'])
  expect(opened('2019-03-31', '2018')).toEqual(['考核得分', '年度考核'])
  expect(opened('2019-04-01', '2018')).toEqual([])
})
