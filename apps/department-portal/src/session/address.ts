import { isPeriod } from '@jiashan/domain/calendar'

const isId = (text: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text)

/** What each part of an address may be; a page is only asked for where all of it fits. */
const FITS: { readonly [part: string]: (text: string) => boolean } = {
  task: (text) => /^[1-9]\d{0,3}$/.test(text),
  year: (text) => /^(19|20)\d{2}$/.test(text),
  period: isPeriod,
  target: (text) => /^[\w.-]{1,60}$/.test(text),
  order: isId,
  inspection: isId,
  conclusion: isId,
  safeguard: isId,
}

/** Whether an address can lead to anything at all. */
export const isAddress = (parts: Readonly<Record<string, string | undefined>>): boolean =>
  Object.entries(parts).every(([part, text = '']) => FITS[part]?.(text) ?? true)
