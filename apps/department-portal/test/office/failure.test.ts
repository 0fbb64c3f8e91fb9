// @vitest-environment happy-dom
import { failureOf } from '@jiashan/office'
import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, it, type MockInstance, vi } from 'vitest'

let told: MockInstance
beforeEach(() => {
  told = vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterEach(() => vi.restoreAllMocks())

it('calls only what did not come 网络不通', () => {
  const lost = [
    new TypeError('Failed to fetch'),
    new TypeError('NetworkError when attempting to fetch resource.'),
    new TypeError('Load failed'),
    new TypeError('Failed to fetch dynamically imported module: /portal/assets/desk.js'),
    new DOMException('', 'AbortError'),
    TRPCClientError.from(new TypeError('Failed to fetch')),
    TRPCClientError.from(new SyntaxError('Unexpected token <'), { meta: { response: { status: 502 } } }),
  ]
  for (const error of lost) expect(failureOf(error)._tag).toBe('offline')
  expect(told).not.toHaveBeenCalled()
})

it('calls what this page did wrong a defect, under one id, and tells the console', () => {
  const wrong = [new RangeError('not a day: 10000-01'), new TypeError("reading 'map'"), 'thrown text']
  for (const error of wrong) {
    const failure = failureOf(error)
    expect(failure._tag).toBe('defect')
    expect(failure.sentence).toMatch(/编号 p-[0-9a-f]{8}$/)
  }
  const [first] = wrong
  expect(failureOf(first)).toEqual(failureOf(first))
  expect(told).toHaveBeenCalledTimes(3)
})

it('keeps what the server said', () => {
  const answered = (data: object, message: string) =>
    new TRPCClientError(message, { result: { error: { data } } as never })
  expect(failureOf(answered({ refusal: null, defect: 'd-1' }, '系统出错，编号 d-1'))).toEqual({
    _tag: 'defect',
    sentence: '系统出错，编号 d-1',
  })
  const refusal = { _tag: 'SignedOut', sentence: '登录已失效' }
  expect(failureOf(answered({ refusal }, ''))).toEqual({ _tag: 'signed-out', sentence: '登录已失效' })
})

it('calls what is not there absent, so that nobody is told to try again', () => {
  for (const _tag of ['NoSuchMatter', 'NoSuchInspection', 'NoSuchConclusion', 'NotForUnit']) {
    const data = { refusal: { _tag, sentence: '没有' } }
    const error = new TRPCClientError('', { result: { error: { data } } as never })
    expect(failureOf(error)._tag).toBe('absent')
  }
})
