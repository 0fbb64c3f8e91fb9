import { type KeySpan, keySpans, type Seal } from '@jiashan/domain/publication/seal'
import type { VerifyTexts } from '../words/zh-verify.ts'
import { filled } from './board.ts'

/** Whether another key goes on with the chain: whose it is, nothing here can tell. */
export const isKeyChanged = (seal: Seal): boolean => spansOf(seal).length > 1

/** Which key signed which publications; where there are several, first what to do about it. */
export const keyLines = (seal: Seal, texts: VerifyTexts): readonly string[] =>
  isKeyChanged(seal)
    ? [texts.keysChanged, ...spansOf(seal).map((span) => spanLine(span, seal, texts))]
    : [filled(texts.key, { key: seal.signed.statement.key })]

const spansOf = ({ chain, signed }: Seal): readonly KeySpan[] => keySpans([...chain, signed])

const spanLine = (span: KeySpan, { manifest }: Seal, texts: VerifyTexts): string => {
  const { key, from, to } = span
  const ended = from === to ? texts.keyOnce : texts.keySpan
  return filled(to === manifest.number ? texts.keySince : ended, { key, from, to })
}
