import { expect, it } from 'vitest'
import { plainOf } from '../../src/drafts/plain.ts'

it('takes out what no record can hold, wherever it stands in a form', () => {
  const written = {
    progress: '已完成\u0000三项\u0007',
    evidence: [{ proves: '照片\ud83d', bytes: 3, declaredNotSecret: true, signedOn: null }],
  }
  expect(plainOf(written)).toEqual({
    value: {
      progress: '已完成三项',
      evidence: [{ proves: '照片', bytes: 3, declaredNotSecret: true, signedOn: null }],
    },
    stripped: true,
  })
})

it('leaves line breaks, tabs and characters of two halves alone', () => {
  const written = { progress: '一\n\t二\r\n𠮷😀' }
  expect(plainOf(written)).toEqual({ value: written, stripped: false })
})
