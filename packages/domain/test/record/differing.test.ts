import { it as effectIt } from '@effect/vitest'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { differing } from '../../src/record/index.ts'

/** As it is marked: what is gone in square brackets, what is new in braces. */
const marked = (before: string, after: string): string =>
  differing(before, after)
    .map((one) => (one.before === one.after ? one.before : `[${one.before}]{${one.after}}`))
    .join('')

it.each([
  ['65,200 元', '65,266 元', '[65,200]{65,266} 元'],
  ['已完成', '已完成（更正）', '已完成[]{（更正）}'],
  ['同样', '同样', '同样'],
  ['', '新的', '[]{新的}'],
  ['甲甲', '甲', '甲[甲]{}'],
  ['', '', ''],
])('%s and %s differ only where they differ', (before, after, marks) => {
  expect(marked(before, after)).toBe(marks)
})

it('lines that stay are not marked, though lines around them changed', () => {
  expect(marked('一季度 10 户\n建成\n二季度 20 户', '一季度 12 户\n建成\n二季度 25 户')).toBe(
    '一季度 [10]{12} 户\n建成\n二季度 [20]{25} 户',
  )
  expect(marked('甲\n乙\n丙', '甲\n丙')).toBe('甲\n[乙\n]{}丙')
  expect(marked('甲\n丙', '甲\n乙\n丙')).toBe('甲\n[]{乙\n}丙')
})

const Wording = Schema.Array(Schema.Literals(['甲', '乙', '10', '1', '\n', '，']))

effectIt.prop('either wording is its stretches in a row', [Wording, Wording], ([old, now]) => {
  const stretches = differing(old.join(''), now.join(''))
  expect(stretches.map((one) => one.before).join('')).toBe(old.join(''))
  expect(stretches.map((one) => one.after).join('')).toBe(now.join(''))
})
