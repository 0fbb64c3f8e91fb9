// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { router } from '../../src/routes.tsx'
import { titleOf } from '../../src/title.ts'

it('names every page, by what it is about', () => {
  const nameless = Object.keys(router.routesById)
    .filter((id) => id !== '__root__' && id !== '/inside')
    .filter((id) => titleOf(id, {}) === titleOf('', {}))
  expect(nameless).toEqual([])
  expect(titleOf('/inside/tasks/$task/reports/$period', { task: '36', period: '2018-Q3' })).toMatch(
    /^任务 36 · 2018年三季度进展报送 - /,
  )
  expect(titleOf('/inside/cockpit', {}, { leader: '周明远' })).toMatch(/^周明远分管工作一页纸 - /)
  expect(titleOf('/inside/bulletins/new', {}, { kind: 'annual' })).toMatch(/^编写年度报告 - /)
})
