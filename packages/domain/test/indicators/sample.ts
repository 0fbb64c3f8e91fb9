import { plainDate } from '../../src/calendar/index.ts'
import type { Figure, FigureEntry, Indicator, Trajectory } from '../../src/indicators/index.ts'
import type { Target } from '../../src/policy/index.ts'
import type { AccountId, IndicatorId, ObservationId } from '../../src/record/index.ts'
import { HBJ, PROGRAMME } from '../example.ts'

export const target = (over: Partial<Target> = {}): Target => ({
  key: '36.1',
  subject: '农村生活污水处理率',
  comparator: 'at-least',
  value: '90',
  unit: '%',
  baseYear: null,
  dueYear: 2020,
  words: '农村生活污水处理率达到90%以上',
  span: { start: 0, end: 1 },
  ...over,
})

export const linear: Trajectory = { _tag: 'Linear', base: { year: 2016, value: '70' } }

export const indicator = (over: Partial<Indicator> = {}): Indicator => ({
  id: '01890000-0000-7000-8000-0000000000ee' as IndicatorId,
  programme: PROGRAMME,
  target: '36.1',
  definition: '得到处理的农村生活污水占产生量的比重',
  source: { _tag: 'Unit', department: HBJ },
  unit: '%',
  measure: 'level',
  frequency: 'quarter',
  releaseLag: 20,
  trajectory: linear,
  basis: '示例设定',
  example: true,
  ...over,
})

export const figure = (about: string, value: string, over: Partial<Figure> = {}): Figure => ({
  target: '36.1',
  about,
  value,
  unit: '%',
  standing: 'confirmed',
  source: { name: '市环保局', url: null },
  knownOn: plainDate('2018-01-20'),
  demo: true,
  ...over,
})

const id = (number: number): string => `01890000-0000-7000-8000-${String(number).padStart(12, '0')}`

export const entry = (
  number: number,
  about: string,
  value: string,
  over: Partial<FigureEntry> = {},
): FigureEntry => ({
  ...figure(about, value),
  id: id(number) as ObservationId,
  programme: PROGRAMME,
  act: 'record',
  by: { account: id(900) as AccountId, name: '甲', department: HBJ },
  at: `${over.knownOn ?? '2018-01-20'}T02:00:00.000Z` as FigureEntry['at'],
  replaces: null,
  reason: null,
  ...over,
})
