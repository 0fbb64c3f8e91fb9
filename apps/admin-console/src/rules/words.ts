import type { RuleSet } from '@jiashan/domain/assessment'
import { ROUNDING_LABEL } from '@jiashan/domain/assessment'

/** A fingerprint for the eye: `9f2c3e…a1b2`. */
export const shortHash = (hash: string): string => `${hash.slice(0, 6)}…${hash.slice(-4)}`

/** Where a sentence of the document stands on the open site; the browser finds the words themselves. */
export const sentenceLink = (sentence: string): string =>
  `/document/#:~:text=${encodeURIComponent(sentence.slice(0, 24))}`

export const sayRounding = ({ mode, places }: RuleSet['rounding']): string =>
  `得分只在最后${ROUNDING_LABEL[mode]}一次，保留 ${places} 位小数`
