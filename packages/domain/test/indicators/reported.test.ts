import { Result } from 'effect'
import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { decideFigure, type Figure, type FigureCommand, knownOn } from '../../src/indicators/index.ts'
import type { AccountId, ObservationId } from '../../src/record/index.ts'
import { reportedFigures } from '../../src/reporting/index.ts'
import { actor, content, HBJ, occasion, PROGRAMME, report } from '../example.ts'
import { figure, indicator, target } from './sample.ts'

const told = (value: string) => content({ figures: [{ target: '36.1', value, unit: '%' }] })
const by = (n: number) => ({
  account: `01890000-0000-7000-8000-00000000000${n}` as AccountId,
  name: '甲',
})

it('[I27] figures of accepted reports are self-reported, known from the day of acceptance, and told by who reported', () => {
  const accepted = report({
    status: 'accepted',
    content: told('78'),
    acceptedOn: plainDate('2018-10-15'),
    by: by(1),
  })
  expect(reportedFigures([accepted])).toEqual([
    {
      target: '36.1',
      about: '2018-Q3',
      value: '78',
      unit: '%',
      standing: 'self-reported',
      source: { name: '进展报送', url: null },
      knownOn: '2018-10-15',
      origin: { report: accepted.id, by: by(1) },
    },
  ])
})

it('[I27] what was not accepted says nothing; a corrected report adds to what it said before', () => {
  expect(reportedFigures([report({ status: 'passed', content: told('78') })])).toEqual([])
  const corrected = report({
    status: 'accepted',
    content: told('79'),
    by: by(2),
    acceptedOn: plainDate('2018-10-25'),
    editions: [
      {
        content: told('78'),
        by: by(1),
        acceptedOn: plainDate('2018-10-15'),
        correction: null,
        stages: [],
        signatures: [],
      },
    ],
  })
  const figures = reportedFigures([corrected])
  expect(figures.map((one) => [one.value, one.origin?.by.account])).toEqual([
    ['78', by(1).account],
    ['79', by(2).account],
  ])
  const correcting = report({ ...corrected, status: 'submitted', editions: corrected.editions })
  expect(reportedFigures([correcting]).map((one) => one.origin?.by.account)).toEqual([by(1).account])
  const on = (day: string) =>
    knownOn(
      figures.map((one) => ({ ...one, demo: true })),
      plainDate(day),
    ).map((one) => one.value)
  expect(on('2018-10-24')).toEqual(['78'])
  expect(on('2018-10-25')).toEqual(['79'])
})

it('[I28] in a demonstration what reports say is invented; a confirmation takes the mark over, a correction bears it', () => {
  const said = { about: '2018-Q3', value: '78', unit: '%' } as const
  const confirm: FigureCommand = { _tag: 'ConfirmFigure', ...said }
  const source = { name: '市环保局', url: null }
  const correct: FigureCommand = {
    ...{ _tag: 'CorrectObservation', ...said, value: '79', old: '78', source, reason: '漏报两个镇' },
  }
  const marked = (command: FigureCommand, invented: boolean, demo: boolean) => {
    const told: Figure = figure('2018-Q3', '78', { standing: 'self-reported', demo: invented })
    const place = { programme: PROGRAMME, key: '36.1', target: target(), indicator: indicator() }
    const id = '01890000-0000-7000-8000-000000000077' as ObservationId
    const by = command._tag === 'ConfirmFigure' ? actor('office', null) : actor('clerk', HBJ)
    const decision = decideFigure(command, occasion(by), { ...place, id, figures: [told], demo })
    return Result.isSuccess(decision) && decision.success[0]?.entry.demo
  }
  expect([marked(confirm, true, true), marked(confirm, false, true)]).toEqual([true, false])
  expect([marked(correct, false, true), marked(correct, false, false)]).toEqual([true, false])
})
