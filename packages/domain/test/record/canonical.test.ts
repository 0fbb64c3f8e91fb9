import { it as effectIt } from '@effect/vitest'
import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { canonical } from '../../src/record/index.ts'

it('[J1] members stand in UTF-16 order without spaces, absent ones are left out', () => {
  expect(canonical({ b: 1, a: [true, null], '€': 'x', c: undefined })).toBe('{"a":[true,null],"b":1,"€":"x"}')
})

it('[J2] what JSON cannot hold is refused', () => {
  expect(() => canonical(Number.NaN)).toThrow(TypeError)
  expect(() => canonical({ a: 1n })).toThrow(TypeError)
})

const Tree = Schema.Record(
  Schema.String,
  Schema.Union([Schema.String, Schema.Int, Schema.Array(Schema.String)]),
)

effectIt.prop(
  '[J3] the order of members does not change the text, and the text reads back',
  [Tree],
  ([tree]) => {
    const turned = Object.fromEntries(Object.entries(tree).toReversed())
    expect(canonical(turned)).toBe(canonical(tree))
    expect(canonical(JSON.parse(canonical(tree)))).toBe(canonical(tree))
  },
)
