import { expect, it } from 'vitest'
import { plainDate } from '../../src/calendar/index.ts'
import { attainment, type Figure, standingOn } from '../../src/indicators/index.ts'
import { indicatorLight } from '../../src/supervision/index.ts'
import { schedule } from '../example.ts'
import { figure, indicator, target } from '../indicators/sample.ts'

const DAY = plainDate('2021-06-01')

const light = (...figures: readonly Figure[]) => lightWithin('2', figures)
const lightWithin = (nearPercent: string, figures: readonly Figure[]) =>
  indicatorLight(
    [
      {
        target: target(),
        indicator: indicator(),
        attainment: attainment(target(), figures, DAY, indicator()),
        standing: standingOn(indicator(), target(), figures, DAY),
      },
    ],
    { schedule: { ...schedule, nearPercent } },
  )

it('[S12] tells figure, path and gap; near the path it warns, further behind it is behind', () => {
  expect(light(figure('2018', '80'))).toMatchObject({ light: 'normal' })
  expect(light(figure('2018', '79'))).toMatchObject({
    light: 'warning',
    because: '农村生活污水处理率：2018年 79%，路径应为 80%，差 1 个百分点',
  })
  expect(light(figure('2018', '70'))).toMatchObject({ light: 'behind' })
  expect(light(figure('2020', '89')).light).toBe('behind')
  expect(light(figure('2020', '91')).light).toBe('normal')
  expect(lightWithin('1', [figure('2018', '79')]).light).toBe('behind')
  expect(light()).toMatchObject({ light: 'not-due', because: '尚无指标监测值' })
})

it('[S12] does not repeat in public what a unit only says itself', () => {
  const own = light(figure('2018', '70', { standing: 'self-reported' }))
  expect(own.because).toContain('70%')
  expect(own.lasting).not.toContain('70')
  expect(light(figure('2018', '70')).lasting).toContain('70%')
})
