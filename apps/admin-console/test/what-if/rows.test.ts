import type { Comparison } from '@jiashan/domain/assessment/what-if'
import { expect, it } from 'vitest'
import { rowsOf, type Shown } from '../../src/what-if/rows.ts'

type Stand = NonNullable<Comparison['units'][number]['before']>
const stand = (points: string | null, rank: number | null): Stand => ({
  ...{ points, rank, grade: points === null ? null : '良好', provisional: false },
  group: { title: '全部单位', place: 1, size: 3 },
})
const unit = (name: string, before: Stand | null, after: Stand | null): Comparison['units'][number] => ({
  ...{ department: name, name, before, after, change: null, movers: [] },
})
const units = [
  unit('甲局', stand(null, null), stand('85.00', 1)),
  unit('乙局', null, stand(null, null)),
  unit('丙局', stand('80.00', 1), stand('80.00', 2)),
]
const comparison: Comparison = { units, moved: { points: 1, rank: 2, grade: 1 } }
const shown = (which: Shown) => rowsOf(comparison, which).map(({ name }) => name)

it('shows as moved whoever has points on one side only, as it is counted above the table', () => {
  expect(shown('moved')).toEqual(['甲局'])
  expect(shown('rank')).toEqual(['甲局', '丙局'])
  expect(shown('grade')).toEqual(['甲局'])
})
