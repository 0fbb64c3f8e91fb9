import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { compose, openData } from '../../src/publication/index.ts'
import type { ObservationId } from '../../src/record/index.ts'
import { milestone, plan } from '../example.ts'
import { material, observation, SECRET, without } from './sample.ts'

it('[U1] without a decision neither lights nor results enter a publication', () => {
  const closed = compose(material({ decisions: without('lights', 'results') }))
  expect(closed.tasks.map(({ light, lights }) => [light, lights])).toEqual([
    [null, null],
    [null, null],
  ])
  expect(closed.tasks[0]?.milestones.map(({ light }) => light)).toEqual([null])
  expect(closed.results).toEqual([])
})

it('[U2] a withheld task publishes a reason and nothing of its progress', () => {
  const snapshot = compose(material())
  expect(snapshot.tasks[1]).toEqual({
    ordinal: 2,
    light: null,
    lights: null,
    withheld: '按规定不主动公开',
    milestones: [],
    cancelled: [],
    progress: [],
  })
  expect(snapshot.document.pillars[0]?.sections[0]?.tasks[1]?.targets).toHaveLength(1)
})

it('[U3] only accepted progress is published, newest first, without its difficulties', () => {
  const snapshot = compose(material())
  expect(snapshot.tasks[0]?.progress.map(({ period }) => period)).toEqual(['2018-Q3', '2018-Q2'])
  expect(JSON.stringify(snapshot)).not.toContain(SECRET)
})

it('[U4] a figure is published once it is confirmed and known', () => {
  const known = (over: Parameters<typeof observation>[0]) =>
    compose(material({ observations: [observation(over)] })).observations.length
  expect(known({})).toBe(1)
  expect(known({ standing: 'self-reported' })).toBe(0)
  expect(known({ knownOn: plainDate('2018-11-06') })).toBe(0)
  expect(known({ target: '9.9', id: '01890000-0000-7000-8000-00000000e002' as ObservationId })).toBe(0)
})

it('[U12] a cancelled milestone stays in a publication, with its original day and the day of the decision', () => {
  const on = plainDate('2018-06-01')
  const moved = { ...milestone('2018-10-31'), originalDueOn: plainDate('2018-08-31'), extensions: 1 }
  const planned = plan([milestone('2018-12-20'), { ...moved, cancelled: { on, reason: SECRET } }])
  const [first, withheld] = compose(material({ plans: [planned, { ...planned, task: 2 }] })).tasks
  const cancelled = [{ title: moved.title, originalDueOn: '2018-08-31', decidedOn: on }]
  expect([first?.cancelled, withheld?.cancelled]).toEqual([cancelled, []])
  const json = openData(compose(material({ plans: [planned] }))).find(
    ({ path }) => path === 'data/tasks.json',
  )
  expect(JSON.parse(json?.text ?? '').tasks[0].cancelled).toEqual(cancelled)
  expect(json?.text).not.toContain(SECRET)
})
