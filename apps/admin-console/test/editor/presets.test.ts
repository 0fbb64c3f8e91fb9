import { lint, type RuleSet, type Shape } from '@jiashan/domain/assessment'
import { sayPercent, shareOf } from '@jiashan/domain/assessment/shown'
import { exact } from '@jiashan/domain/quantity'
import { expect, it } from 'vitest'
import { axisOf, sayOnAxis } from '../../src/editor/curve/axis.ts'
import { drawingOf } from '../../src/editor/curve/drawing.ts'
import { CURVE_PRESETS } from '../../src/editor/curve/presets.ts'
import { rules2018 } from '../samples.ts'

const shapeOf = (name: string): Shape => {
  const found = CURVE_PRESETS.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no preset ${name}`)
  return found.shape
}
const worth = (name: string, ...numbers: readonly string[]) =>
  numbers.map((one) => sayPercent(shareOf(shapeOf(name))(exact(one))))

it('what each usual curve says in words is what it gives', () => {
  expect(worth('按比例、不超额', '0', '0.5', '1', '1.3')).toEqual(['0%', '50%', '100%', '100%'])
  expect(worth('控制线以内满分、超一倍为零', '0.8', '1', '1.5', '2', '3')).toEqual([
    '100%',
    '100%',
    '50%',
    '0%',
    '0%',
  ])
  expect(worth('每差一档扣', '0', '0.1', '1', '1.1', '10', '12')).toEqual([
    '100%',
    '90%',
    '90%',
    '80%',
    '0%',
    '0%',
  ])
  expect(worth('分档', '1.2', '1', '0.99', '0.9', '0.8', '0.79')).toEqual([
    '100%',
    '100%',
    '80%',
    '80%',
    '60%',
    '0%',
  ])
})

it('every usual curve passes the checks as it stands', () => {
  const [first] = rules2018.criteria
  if (first === undefined) throw new Error('no criterion')
  for (const { shape, quantity } of CURVE_PRESETS) {
    const unit = quantity === 'ratio' ? null : '%'
    const curved: RuleSet = {
      ...rules2018,
      criteria: [
        {
          ...first,
          measures: [{ _tag: 'Indicators', targets: [], quantity, unit }],
          scoring: { _tag: 'Curve', shape },
          modifiers: [],
        },
        ...rules2018.criteria.slice(1),
      ],
    }
    expect(lint(curved, null)).toEqual([])
  }
})

it('a line is drawn flat beyond its ends, in steps where whole steps count, and bands with open and closed ends', () => {
  const line = drawingOf(shapeOf('控制线以内满分、超一倍为零'))
  expect(line?.stretches.map(({ from, to }) => [from[1], to[1]])).toEqual([
    [1, 1],
    [1, 0],
    [0, 0],
  ])
  const stairs = drawingOf(shapeOf('每差一档扣'))
  expect(stairs?.stretches.every(({ from, to }) => from[1] === to[1])).toBe(true)
  expect(stairs?.stretches[0]?.from[1]).toBeCloseTo(0.9)
  const bands = drawingOf(shapeOf('分档'))
  expect(bands?.dots.filter((one) => one.closed)).toHaveLength(3)
  expect(bands?.dots.filter((one) => !one.closed)).toHaveLength(3)
  expect(drawingOf({ _tag: 'line', points: [], step: null })).toBeNull()
})

it('real numbers are always in the picture', () => {
  const drawing = drawingOf(shapeOf('按比例、不超额'), [3.2])
  expect(drawing?.high).toBeGreaterThan(3.2)
  expect(drawing?.low).toBe(0)
})

it('the axis says what the numbers are', () => {
  const shortfall = axisOf([{ _tag: 'Indicators', targets: [], quantity: 'shortfall', unit: '家' }])
  expect(shortfall).toMatchObject({ percent: false, unit: '家' })
  expect(sayOnAxis(shortfall, '2')).toBe('2 家')
  expect(sayOnAxis(axisOf([{ _tag: 'Survey' }]), '0.95')).toBe('95%')
  expect(axisOf([{ _tag: 'Marks', panel: 'leaders' }]).unit).toBe('分')
  expect(sayOnAxis(axisOf([]), '九成')).toBe('九成')
})
