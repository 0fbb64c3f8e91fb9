import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { knownOn } from '../../src/indicators/index.ts'
import { type Report, reportedFigures } from '../../src/reporting/index.ts'
import { content, report } from '../example.ts'

const told = (value: string) => content({ figures: [{ target: '36.1', value, unit: '%' }] })
const submitted = { action: 'submit', actor: '甲' } as Report['steps'][number]

it('[I27] figures of accepted reports are self-reported, known from the day of acceptance, and told by who reported', () => {
  const accepted = report({
    status: 'accepted',
    content: told('78'),
    acceptedOn: plainDate('2018-10-15'),
    steps: [submitted],
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
      origin: { report: accepted.id, by: '甲' },
    },
  ])
})

it('[I27] what was not accepted says nothing; a corrected report adds to what it said before', () => {
  expect(reportedFigures([report({ status: 'passed', content: told('78') })])).toEqual([])
  const corrected = report({
    status: 'accepted',
    content: told('79'),
    acceptedOn: plainDate('2018-10-25'),
    editions: [
      {
        content: told('78'),
        acceptedOn: plainDate('2018-10-15'),
        correction: null,
        stages: [],
        signatures: [],
      },
    ],
  })
  const figures = reportedFigures([corrected])
  const on = (day: string) =>
    knownOn(
      figures.map((one) => ({ ...one, demo: true })),
      plainDate(day),
    ).map((one) => one.value)
  expect(on('2018-10-24')).toEqual(['78'])
  expect(on('2018-10-25')).toEqual(['79'])
})
