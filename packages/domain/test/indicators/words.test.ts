import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import {
  explainForecast,
  forecastOn,
  sayForecast,
  sayStanding,
  standingOn,
} from '../../src/indicators/index.ts'
import { figure, indicator, target } from './sample.ts'

const DAY = plainDate('2021-06-01')
const income = indicator({
  unit: '元',
  measure: 'annual',
  trajectory: { _tag: 'Linear', base: { year: 2016, value: '5.5' } },
})
const of = target({ unit: '万元', value: '6.7' })
const money = (about: string, value: string) => figure(about, value, { unit: '元' })

it('[I15] says the figure, the path and the difference in one unit', () => {
  const say = (...figures: Parameters<typeof standingOn>[2]) =>
    sayStanding(standingOn(income, of, figures, DAY), income, of)
  expect(say(money('2018', '60000'))).toBe('2018年 6 万元，路径应为 6.1 万元，差 0.1 万元')
  expect(say(money('2018', '62000'))).toBe('2018年 6.2 万元，路径应为 6.1 万元，快 0.1 万元')
  expect(say(money('2018', '67000'))).toBe('2018年 6.7 万元，已达到目标 6.7 万元')
  expect(say(money('2020', '65266'))).toBe('2020年 6.5266 万元，目标 6.7 万元，差 0.1734 万元')
  expect(say()).toBe('尚无监测值')
})

it('[I16] says what is expected and how it was computed', () => {
  const share = indicator()
  const forecast = forecastOn(share, target(), [figure('2017', '76'), figure('2018', '80.5')], DAY)
  expect(sayForecast(forecast, share, target())).toBe('预计差 0.5 个百分点：2020年约 89.5%，目标 90%')
  expect(explainForecast(forecast)).toBe(
    '平均增量法：由2017年的 76 到2018年的 80.5，80.5 + (80.5 − 76) ÷ 12 个月 × 24 个月 ≈ 89.5',
  )
  expect(sayForecast(forecastOn(share, target(), [], DAY), share, target())).toBe(
    '可比的监测值不足两个，不作预测',
  )
})
