import { expect, it } from 'vitest'
import { candidates, compose } from '../../src/publication/index.ts'
import { milestone, plan } from '../example.ts'
import { allApproved, internal, material } from './sample.ts'

it('[U24] the reason of a light quotes no plan and no figure that is not published', () => {
  const planned = { ...plan([milestone('2018-12-20')]), task: 1 }
  const closed = compose(material({ plans: [planned], sheets: [], reviews: [] }))
  const text = JSON.stringify(closed.tasks)
  expect(text).not.toContain('完成中期评估')
  expect(closed.tasks[0]?.lights?.schedule.because).toContain('尚未公开')
  const opened = compose(material({ plans: [planned] }))
  expect(opened.tasks[0]?.lights?.schedule.because).toContain('完成中期评估')
})

it('[U24] how a milestone stands is told by published progress only', () => {
  const standing = (over: Parameters<typeof material>[0]) => compose(material(over)).tasks[0]?.milestones[0]
  expect(standing({})).toMatchObject({ state: 'partly', percent: 40 })
  const plans = candidates(internal()).filter(({ kind }) => kind === 'plan')
  const held = standing(allApproved(plans))
  expect(held).toMatchObject({ state: null, doneOn: null, percent: null, toldIn: null, light: null })
  const q2 = candidates(internal()).filter(({ key }) => key === 'progress/1/2018-Q2')
  expect(standing(allApproved([...plans, ...q2]))).toMatchObject({ state: 'partly', toldIn: '2018-Q2' })
})
