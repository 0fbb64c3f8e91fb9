import type { Failure } from '@jiashan/office'
import { expect, it } from 'vitest'
import { type Known, noteOf, type Situation, whyNot } from '../../src/publishing/note.ts'

const idle: Situation = { latest: 2, served: 2, working: null, failed: null }
const working = { number: 3, by: '张三', done: 5, total: 9 }
const known = (over: Partial<Known>): Known => ({
  ...{ situation: idle, isLost: false, followed: null, isAsking: false, failure: null },
  ...over,
})
const refusal = (_tag: 'NumberTaken' | 'PublishingFailed'): Failure => ({
  ...{ _tag: 'refused', sentence: '拒绝' },
  refusal: { _tag, sentence: '拒绝' },
})
const offline: Failure = { _tag: 'offline', sentence: '连接不上' }
const defect: Failure = { _tag: 'defect', sentence: '系统出错，编号 1' }
const failed = { number: 3, by: '张三', sentence: '磁盘已满' }

it('shows a publication to a window that did not ask for it, and shuts the button with the reason', () => {
  const note = noteOf(known({ situation: { ...idle, working } }))
  expect(note).toEqual({ _tag: 'working', ...working })
  expect(whyNot(note)).toBe('第 3 次发布完成后，才能发布下一次。')
})

it('says that it is done to whoever saw it being made', () => {
  const done = { ...idle, latest: 3, served: 3 }
  expect(noteOf(known({ situation: done, followed: 3 }))).toEqual({ _tag: 'done', number: 3 })
  expect(noteOf(known({ situation: done }))).toEqual({ _tag: 'idle' })
})

it('goes by what the server says where the connection broke on the way', () => {
  const asked = { followed: 3, failure: offline }
  const of = (situation: Situation) => noteOf(known({ ...asked, situation }))
  expect(of({ ...idle, working })._tag).toBe('working')
  expect(of({ ...idle, latest: 3, served: 3 })).toEqual({ _tag: 'done', number: 3 })
  expect(of({ ...idle, failed })).toEqual({ _tag: 'failed', sentence: '磁盘已满', served: 2 })
  expect(of(idle)).toEqual({ _tag: 'broken', number: 3, served: 2 })
})

it('says while the server is away that it goes on there', () => {
  const lost = noteOf(known({ situation: { ...idle, working }, isLost: true }))
  expect([lost, whyNot(lost)]).toEqual([{ _tag: 'lost', number: 3 }, '连接恢复后才能发布。'])
  expect(noteOf(known({ isLost: true, followed: 3, failure: offline }))).toEqual({
    ...{ _tag: 'lost', number: 3 },
  })
  expect(noteOf(known({ isLost: true, followed: 2 }))).toEqual({ _tag: 'lost', number: null })
})

it('does not take a refusal for done where another window has the number', () => {
  const taken = { situation: { ...idle, latest: 3, served: 3 }, followed: 3, failure: refusal('NumberTaken') }
  expect(noteOf(known(taken))).toEqual({ _tag: 'refused', sentence: '拒绝' })
})

it('says why it failed, with the id of a defect to who asked', () => {
  const own = { situation: { ...idle, failed: { ...failed, sentence: '详见日志' } }, followed: 3 }
  expect(noteOf(known({ ...own, failure: defect }))).toMatchObject({
    ...{ _tag: 'failed', sentence: '发布未完成：系统出错，编号 1' },
  })
  expect(noteOf(known(own))).toMatchObject({ sentence: '详见日志' })
  expect(noteOf(known({ followed: 3, failure: refusal('PublishingFailed') }))._tag).toBe('failed')
})

it('shows that it was asked for before the server was heard of', () => {
  expect(noteOf(known({ followed: 3, isAsking: true }))).toMatchObject({
    _tag: 'working',
    number: 3,
    by: null,
  })
})

it('says what was being made when the server stopped, and not that it goes on', () => {
  expect(noteOf(known({ followed: 3 }))).toEqual({ _tag: 'broken', number: 3, served: 2 })
})
