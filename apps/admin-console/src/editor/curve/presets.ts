import type { Quantity, Shape } from '@jiashan/domain/assessment'

/** A usual curve in plain words, with the numbers that one mostly starts from. */
export interface CurvePreset {
  readonly name: string
  readonly words: string
  /** What of an indicator it is meant for. */
  readonly quantity: Quantity
  readonly shape: Shape
}

const line = (...points: readonly (readonly [at: string, share: string])[]) =>
  points.map(([at, share]) => ({ at, share }))

const band = (from: string | null, to: string | null, share: string) => ({ from, to, share })

export const CURVE_PRESETS: readonly CurvePreset[] = [
  {
    name: '按比例、不超额',
    words: '完成多少得多少，完成目标即满分，超额不多得。',
    quantity: 'ratio',
    shape: { _tag: 'line', points: line(['0', '0'], ['1', '1']), step: null },
  },
  {
    name: '控制线以内满分、超一倍为零',
    words: '不超过控制线得满分，超过后逐步减少，达到控制线两倍为零。',
    quantity: 'ratio',
    shape: { _tag: 'line', points: line(['1', '1'], ['2', '0']), step: null },
  },
  {
    name: '每差一档扣',
    words: '每差 1 个计量单位扣 10%，不足一档按一档，差 10 个以上为零。',
    quantity: 'shortfall',
    shape: {
      _tag: 'line',
      points: line(['0', '1'], ['10', '0']),
      step: { size: '1', counting: 'begun' },
    },
  },
  {
    name: '分档',
    words: '完成目标得满分，完成九成以上得 80%，八成以上得 60%，以下不得分。',
    quantity: 'ratio',
    shape: {
      _tag: 'bands',
      bands: [
        band('1', null, '1'),
        band('0.9', '1', '0.8'),
        band('0.8', '0.9', '0.6'),
        band(null, '0.8', '0'),
      ],
    },
  },
]
