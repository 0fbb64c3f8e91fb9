import type { PublishedBulletin } from '@jiashan/domain/publication'
import type { Words } from '../words/index.ts'

export const bulletinAddress = ({ key }: Pick<PublishedBulletin, 'key'>): string => `bulletins/${key}/`

/** `2018年第 3 期`. */
export const sayNumber = ({ key, number }: PublishedBulletin, words: Words): string =>
  words.bulletins.number(key.slice(0, 4), number)
