import { expect, it } from 'vitest'
import { restore, unchosen } from '../../src/drafts/restore.ts'

const base = { progress: '原文', nextStep: '', difficulty: '' }

it('joins what several closed windows left, each in its own field', () => {
  const copies = [
    { base, mine: { ...base, progress: '甲窗口写的进展' } },
    { base, mine: { ...base, nextStep: '乙窗口写的打算' } },
  ]
  const theirs = { ...base, difficulty: '同事写的困难' }
  expect(restore(copies, theirs)).toEqual({
    fields: { progress: '甲窗口写的进展', nextStep: '乙窗口写的打算', difficulty: '同事写的困难' },
    clashes: [],
  })
})

it('offers every text of a field that was left with different ones, the newest standing', () => {
  const copies = ['甲', '乙'].map((progress) => ({ base, mine: { ...base, progress } }))
  const { fields, clashes } = restore(copies, { ...base, progress: '丙' })
  expect(fields.progress).toBe('乙')
  expect(clashes).toEqual([
    { field: 'progress', mine: '乙', theirs: '丙' },
    { field: 'progress', mine: '乙', theirs: '甲' },
  ])
})

it('asks nothing where two windows left the same', () => {
  const mine = { ...base, progress: '同样' }
  const copies = [
    { base, mine },
    { base, mine },
  ]
  expect(restore(copies, base)).toEqual({ fields: mine, clashes: [] })
  expect(restore([], base)).toEqual({ fields: base, clashes: [] })
})

it('asks again for a choice that was not made before the window was closed', () => {
  const theirs = { ...base, progress: '对方的' }
  const mine = { ...base, progress: '本机的' }
  const clashes = [{ field: 'progress', mine: '本机的', theirs: '对方的' }]
  const left = { base: unchosen(theirs, clashes), mine }
  expect(restore([left], theirs)).toEqual({ fields: mine, clashes })
})
