import { expect, it } from 'vitest'
import { stagesOf } from '../../src/round/stages.ts'

const round = (status: string, steps: readonly object[] = []) =>
  ({ status, steps, announcement: null, setting: { selfUntil: '2018-12-20' } }) as never

it('says where a round stands, since when and until when', () => {
  const steps = [
    { action: 'begin-verification', on: '2018-12-21' },
    { action: 'give-feedback', on: '2019-01-08' },
  ]
  const around = { objectUntil: '2019-01-15' as never, frozen: false }
  expect(stagesOf(round('feedback', steps), around).map(({ standing, note }) => [standing, note])).toEqual([
    ['past', '2018年12月21日结束'],
    ['past', '2019年1月8日结束'],
    ['present', '异议截止2019年1月15日'],
    ['ahead', ''],
    ['ahead', ''],
  ])
})

it('says the day for the self-assessment first', () => {
  const [first] = stagesOf(round('self-assessing'), { objectUntil: null, frozen: false })
  expect(first?.note).toBe('截止2018年12月20日')
})

it('stands nowhere before it is opened', () => {
  const stages = stagesOf(null, { objectUntil: null, frozen: false })
  expect(stages.every(({ standing }) => standing === 'ahead')).toBe(true)
})
