import { expect, it } from 'vitest'
import { begun, record, redo, undo } from '../../src/editor/draft/history.ts'

it('what is typed into one field without a pause is undone in one step', () => {
  let history = begun('')
  for (const [index, text] of ['1', '12', '123'].entries())
    history = record(history, text, ['weight'], index * 100)
  expect(history.present).toBe('123')
  expect(undo(history).present).toBe('')
})

it('another field, or a pause, begins another step', () => {
  let history = record(begun('a'), 'b', ['title'], 0)
  history = record(history, 'c', ['note'], 10)
  expect(undo(history).present).toBe('b')
  history = record(history, 'd', ['note'], 5_000)
  expect(undo(history).present).toBe('c')
})

it('what was undone comes back, until something else is written', () => {
  const written = record(record(begun(1), 2, ['a'], 0), 3, ['b'], 1)
  const back = undo(undo(written))
  expect(back.present).toBe(1)
  expect(redo(redo(back)).present).toBe(3)
  const other = record(redo(back), 9, ['c'], 2)
  expect(redo(other).present).toBe(9)
  expect(undo(other).present).toBe(2)
})

it('typing after an undo is a step of its own, and nothing is undone beyond the beginning', () => {
  const undone = undo(record(begun('x'), 'xy', ['title'], 0))
  expect(undone.present).toBe('x')
  const again = record(undone, 'xz', ['title'], 1)
  expect(undo(again).present).toBe('x')
  expect(undo(undo(undo(again))).present).toBe('x')
})
