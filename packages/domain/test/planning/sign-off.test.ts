import { Result, Schema } from 'effect'
import { expect, it } from 'vitest'
import { decideUnitChain, Stages, type UnitChain } from '../../src/planning/index.ts'
import { actor, HBJ, KJJ, occasion } from '../example.ts'

it('[L20] a unit has at least one stage, each once, 处室负责人 before 分管领导', () => {
  const fits = Schema.is(Stages)
  expect(fits(['head'])).toBe(true)
  expect(fits(['section-head'])).toBe(true)
  expect(fits(['section-head', 'head'])).toBe(true)
  expect(fits([])).toBe(false)
  expect(fits(['head', 'section-head'])).toBe(false)
  expect(fits(['head', 'head'])).toBe(false)
})

it('[L21] a unit configures its own chain; nobody configures another unit’s but an administrator', () => {
  const chain: UnitChain = { department: KJJ, stages: ['section-head', 'head'] }
  const by = (who: ReturnType<typeof actor>) => Result.isSuccess(decideUnitChain(chain, occasion(who)))
  expect(by(actor('head', KJJ))).toBe(true)
  expect(by(actor('administrator', null))).toBe(true)
  for (const who of [
    actor('head', HBJ),
    actor('clerk', KJJ),
    actor('section-head', KJJ),
    actor('office', null),
  ])
    expect(by(who), who.role).toBe(false)
})
