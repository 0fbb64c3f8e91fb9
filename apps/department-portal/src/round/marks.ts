import { compare, HUNDRED, parseRational } from '@jiashan/domain/quantity'
import type { DepartmentId } from '@jiashan/domain/record'
import type { Round } from './page.ts'
import { typedExact } from './ruling-form.ts'

export interface MarkWritten {
  readonly value: string
  readonly reason: string
}

/** What is written for each unit, by its id. */
export type Marks = Readonly<Record<string, MarkWritten>>

export const NO_MARK: MarkWritten = { value: '', reason: '' }

/** The marks that this person gave. */
export const marksGiven = (units: readonly DepartmentId[], marks: Round['marks']): Marks =>
  Object.fromEntries(
    units.map((unit) => {
      const given = marks.find((one) => one.department === unit)
      return [unit, given === undefined ? NO_MARK : { value: given.value, reason: given.reason }]
    }),
  )

/** What is wrong with what stands for a unit; null also where nothing is written, and nothing was given before. */
export const markAmiss = ({ value, reason }: MarkWritten, given: MarkWritten = NO_MARK): string | null => {
  if (value.trim() === '') {
    if (given.value !== '') return `已提交的评分（${given.value}）可以改，不能清空`
    return reason.trim() === '' ? null : '写了说明的请填写评分'
  }
  const number = parseRational(typedExact(value) ?? '')
  return number === null || compare(number, HUNDRED) > 0
    ? '应为 0 到 100 之间的数，小数最多 6 位，如 88.5'
    : null
}

export interface MarkSent {
  readonly department: DepartmentId
  readonly value: string
  readonly reason: string
}

/** The marks that were written or changed. */
export const marksChanged = (
  units: readonly DepartmentId[],
  written: Marks,
  given: Marks,
): readonly MarkSent[] =>
  units.flatMap((department) => {
    const mine = written[department] ?? NO_MARK
    const before = given[department] ?? NO_MARK
    const value = typedExact(mine.value)
    const reason = mine.reason.trim()
    const same = value === before.value && reason === before.reason
    return value === null || same || markAmiss(mine, before) !== null ? [] : [{ department, value, reason }]
  })
