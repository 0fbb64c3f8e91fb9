import { addDays, type PlainDate, plainDate } from '@jiashan/domain/calendar'
import {
  endOf,
  expectedAt,
  expectedBy,
  type FigureCommand,
  type IndicatorDefinition,
  pathUnit,
} from '@jiashan/domain/indicators'
import { type Programme, type Target, targetsOf } from '@jiashan/domain/policy'
import {
  compare,
  convert,
  exact,
  isCounted,
  multiply,
  type Rational,
  round,
  sayExact,
  subtract,
} from '@jiashan/domain/quantity'
import type { Actor } from '@jiashan/domain/record'
import { Effect } from 'effect'
import { Indicators } from '../indicators/indicators.ts'
import { Observations } from '../indicators/observations.ts'
import { type Chance, chanceOf } from './chance.ts'
import { after, type Cast, during, type Event } from './timeline.ts'

/** How far an invented series keeps to its path, in per cent of it; absent means about on it. */
const PACE: { readonly [target: string]: readonly [number, number] } = {
  '12.1': [58, 66],
  '36.1': [95, 97],
  '60.1': [97, 99],
  '36.3': [60, 90],
  G3: [98, 99],
  '58.1': [98, 100],
}
/** No figure was ever published, so that the demonstration shows what is missing as missing. */
const SILENT: ReadonlySet<string> = new Set(['26.1'])
/** The last figure still waits to be confirmed. */
const WAITING: ReadonlySet<string> = new Set(['60.1', '3.1'])
const SOURCE = { name: '演示数据（非真实统计）', url: null }
const QUARTERS = ['2017', '2018-Q1', '2018-Q2', '2018-Q3']

/** How the targets are measured, as the office set it in 2017. */
export const defineIndicators = (
  indicators: readonly IndicatorDefinition[],
  cast: Cast,
): readonly Event[] => {
  const chance = chanceOf('indicators')
  const first = during(plainDate('2017-07-10'), chance)
  return indicators.map((indicator, index) => ({
    epochMs: first + index * 60_000,
    run: Effect.flatMap(Indicators, (service) => service.define(cast.office, indicator)),
  }))
}

/** Invented figures as the sources gave them, their confirmation, and one correction. */
export const inventFigures = (
  programme: Programme,
  indicators: readonly IndicatorDefinition[],
  cast: Cast,
): readonly Event[] =>
  targetsOf(programme.document).flatMap((target) => {
    const indicator = indicators.find((one) => one.target === target.key)
    return indicator === undefined || SILENT.has(target.key) ? [] : seriesOf(target, indicator, cast)
  })

const seriesOf = (target: Target, indicator: IndicatorDefinition, cast: Cast): readonly Event[] => {
  const times = indicator.frequency === 'year' ? ['2017'] : QUARTERS
  const { source, releaseLag } = indicator
  const reporter = source._tag === 'Unit' ? cast.clerk(source.department) : cast.office
  const enter = (actor: Actor, command: FigureCommand) =>
    Effect.flatMap(Observations, (service) =>
      service.act(actor, { ...command, programme: indicator.programme, target: target.key }),
    ).pipe(
      // A report may have told the same figure before.
      Effect.catchTag(['FigureStands', 'FigureRepeated', 'NoSuchFigure'], () => Effect.void),
    )
  return times.flatMap((about) => {
    const chance = chanceOf(`figure ${target.key} ${about}`)
    const value = invented(target, indicator, about, chance)
    if (value === null) return []
    const said = { about, value, unit: indicator.unit }
    const day: PlainDate = addDays(endOf(about), Math.max(3, releaseLag - chance.between(2, 8)))
    const at = during(day, chance)
    const record = {
      _tag: 'RecordObservation',
      ...said,
      source: SOURCE,
      releasedOn: null,
      demo: true,
    } as const
    const recorded: Event = { epochMs: at, run: enter(reporter, record) }
    const waits = WAITING.has(target.key) && about === '2018-Q3'
    if (source._tag === 'Outside' || waits) return [recorded]
    const agree = (epochMs: number, confirmed: string): Event => ({
      epochMs,
      run: enter(cast.office, { _tag: 'ConfirmFigure', ...said, value: confirmed }),
    })
    const confirmed = agree(after(at, chance, 30), value)
    if (target.key !== '36.1' || about !== '2018-Q3') return [recorded, confirmed]
    const corrected = sayExact(multiply(exact(value), exact('1.025')))
    const mended = round(exact(corrected), { mode: 'half-up', places: 1 })
    const correction = {
      _tag: 'CorrectObservation',
      ...said,
      old: value,
      value: sayExact(mended),
      source: SOURCE,
      reason: '核对台账时发现漏报两个镇已投运的处理终端，按实际数更正',
    } as const
    const mendedAt = during(plainDate('2018-10-30'), chance)
    return [
      recorded,
      confirmed,
      { epochMs: mendedAt, run: enter(reporter, correction) },
      agree(after(mendedAt, chance, 20), sayExact(mended)),
    ]
  })
}

/** A value near the path, in the unit in which figures are given. */
const invented = (
  target: Target,
  indicator: IndicatorDefinition,
  about: string,
  chance: Chance,
): string | null => {
  const [low, high] = PACE[target.key] ?? [100, 103]
  const pace = exact(`${chance.between(low * 10, high * 10)}/1000`)
  const asked = askedOf(target, indicator, about)
  if (asked === null) return null
  const unit = indicator.measure === 'growth' ? '%' : pathUnit(indicator, target)
  const value = convert(multiply(asked, pace), unit, indicator.unit)
  if (value === null) return null
  const places = placesOf(target, indicator)
  const rounded = round(value, { mode: 'half-up', places })
  const most = exact('100')
  return sayExact(indicator.unit === '%' && compare(rounded, most) > 0 ? most : rounded)
}

/** What the figure of a time would be on the path: the level, the year's part, the addition within the year, the growth. */
const askedOf = (target: Target, indicator: IndicatorDefinition, about: string): Rational | null => {
  if (indicator.measure === 'growth') return exact(target.value)
  const asked = expectedBy(indicator, target, about)
  if (indicator.measure !== 'flow' || asked === null) return asked
  const before = expectedAt(indicator.trajectory, target, Number(about.slice(0, 4)) - 1)
  return before === null ? null : subtract(asked, before)
}

const placesOf = ({ subject }: Target, { unit }: IndicatorDefinition): number => {
  if (isCounted(unit) && !subject.includes('每')) return 0
  return unit === '元' ? 0 : unit === '名' ? 2 : 1
}
