import { Schema } from 'effect'
import { expect, it } from 'vitest'
import { isBlank, Words } from '../../src/record/index.ts'

const fits = (text: string): boolean => Schema.decodeUnknownResult(Words(10))(text)._tag === 'Success'

it('[J6] text that is asked for has a character that can be seen', () => {
  for (const nothing of [
    '',
    ' ',
    '　',
    '\u200b\u200c',
    '\u2060',
    '\ufeff',
    '\u3164',
    '\u2800',
    '\u202e',
    '\n\t',
  ])
    expect(isBlank(nothing), JSON.stringify(nothing)).toBe(true)
  for (const something of ['。', '0', '字', '👍🏽', '\u200b字']) expect(isBlank(something)).toBe(false)
  expect(fits('字')).toBe(true)
  expect(fits('\u200b')).toBe(false)
  expect(fits(' 字')).toBe(false)
})
