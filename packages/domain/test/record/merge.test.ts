import { it as effectIt } from '@effect/vitest'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { type Fields, mergeFields } from '../../src/record/index.ts'

it('[J4] two texts written on one base are joined by field, and what both changed differently is a clash', () => {
  const base = { progress: '原文', nextStep: '原打算', difficulty: '' }
  const mine = { ...base, progress: '我改的', difficulty: '我加的' }
  const theirs = { ...base, nextStep: '他的打算', difficulty: '他加的' }
  expect(mergeFields(base, mine, theirs)).toEqual({
    fields: { progress: '我改的', nextStep: '他的打算', difficulty: '我加的' },
    clashes: [{ field: 'difficulty', mine: '我加的', theirs: '他加的' }],
    taken: ['nextStep'],
  })
})

const Form = Schema.Record(Schema.Literals(['a', 'b', 'c']), Schema.Literals(['x', 'y', 'z']))

effectIt.prop(
  '[J5] joining loses nothing: every changed field is kept, from one side or as a clash',
  [Form, Form, Form],
  ([base, mine, theirs]) => {
    const { fields, clashes } = mergeFields(base as Fields, mine as Fields, theirs as Fields)
    for (const field of ['a', 'b', 'c'] as const) {
      if (mine[field] !== base[field]) expect(fields[field]).toBe(mine[field])
      else expect(fields[field]).toBe(theirs[field])
      const clash = clashes.some((one) => one.field === field)
      const both = mine[field] !== base[field] && theirs[field] !== base[field]
      expect(clash).toBe(both && mine[field] !== theirs[field])
    }
    expect(mergeFields(base as Fields, mine as Fields, base as Fields)).toMatchObject({
      fields: mine,
      clashes: [],
    })
  },
)
