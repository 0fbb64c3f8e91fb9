import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { decideObservation, type Observation } from '../../src/indicators/index.ts'
import type { Target } from '../../src/policy/index.ts'
import type { ObservationId } from '../../src/record/index.ts'
import { actor, KJJ, occasion, PROGRAMME } from '../example.ts'

const target = { key: '3.1', unit: '人' } as Target
const observation: Observation = {
  id: '01890000-0000-7000-8000-000000000077' as ObservationId,
  programme: PROGRAMME,
  target: '3.1',
  about: '2017',
  value: '52.0',
  unit: '人',
  standing: 'confirmed',
  source: { name: '市委组织部', url: null },
  knownOn: plainDate('2018-02-20'),
  demo: true,
}

it('[I4] a figure of another dimension is refused with both units', () => {
  const decision = decideObservation({ ...observation, unit: '%' }, target, occasion(actor('office', null)))
  expect(Result.isFailure(decision) && decision.failure).toMatchObject({ expected: '人', given: '%' })
})

it('[I5] a figure on no target, or by somebody without the right, is refused', () => {
  const nowhere = decideObservation(observation, null, occasion(actor('office', null)))
  expect(Result.isFailure(nowhere) && nowhere.failure._tag).toBe('NoSuchTarget')
  expect(Result.isFailure(decideObservation(observation, target, occasion(actor('clerk', KJJ))))).toBe(true)
})

it('[I6] a figure is kept as the shortest text of its exact value', () => {
  const decision = decideObservation(observation, target, occasion(actor('office', null)))
  const [change] = Result.isSuccess(decision) ? decision.success : []
  expect(change?.observation.value).toBe('52')
})
