import type { RuleSet } from '@jiashan/domain/assessment'

/** A fingerprint for the eye: `9f2c3e…a1b2`. */
export const shortHash = (hash: string): string => `${hash.slice(0, 6)}…${hash.slice(-4)}`

/** Where a sentence of the document stands on the open site; the browser finds the words themselves. */
export const sentenceLink = (sentence: string): string =>
  `/document/#:~:text=${encodeURIComponent(sentence.slice(0, 24))}`

const ROUNDING = { 'half-up': '四舍五入', gb8170: '按 GB/T 8170 修约' } as const satisfies Record<
  RuleSet['rounding']['mode'],
  string
>

export const sayRounding = ({ mode, places }: RuleSet['rounding']): string =>
  `得分只在最后${ROUNDING[mode]}一次，保留 ${places} 位小数`

export const FOLDING = {
  proportional: '未到期或不适用的项目不计分，其分值按比例折入其余各项',
} as const satisfies Record<RuleSet['folding'], string>
