import { fileTypeFromBuffer } from 'file-type'

const MEGABYTE = 1024 * 1024
const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** The container of WPS and of Word, Excel and PowerPoint before 2007; programs come in it too. */
const COMPOUND = 'application/x-cfb'
const COMPOUND_NAMES = /\.(doc|xls|ppt|wps|et|dps)$/i

/** What may be evidence, told by content, with the greatest size in bytes. */
const LIMIT_OF: { readonly [mediaType: string]: number } = {
  'application/pdf': 50 * MEGABYTE,
  'image/jpeg': 20 * MEGABYTE,
  'image/png': 20 * MEGABYTE,
  'image/webp': 20 * MEGABYTE,
  [`${OFFICE}.wordprocessingml.document`]: 50 * MEGABYTE,
  [`${OFFICE}.spreadsheetml.sheet`]: 50 * MEGABYTE,
  [`${OFFICE}.presentationml.presentation`]: 50 * MEGABYTE,
  [COMPOUND]: 50 * MEGABYTE,
}

/** The greatest size of any kind, in bytes. */
export const MAX_BYTES = Math.max(...Object.values(LIMIT_OF))

/** The kind that the first bytes tell; documents with macros are told apart and have no limit here. */
export const kindOf = async (
  head: Uint8Array,
  name: string,
): Promise<{ readonly mediaType: string | null; readonly limit: number | null }> => {
  const mediaType = (await fileTypeFromBuffer(head))?.mime ?? null
  if (mediaType === null || (mediaType === COMPOUND && !COMPOUND_NAMES.test(name)))
    return { mediaType, limit: null }
  return { mediaType, limit: LIMIT_OF[mediaType] ?? null }
}

/** What a browser shows by itself; all else is only saved. */
export const isShown = (mediaType: string): boolean =>
  mediaType === 'application/pdf' || mediaType.startsWith('image/')

const NAME_CHARACTERS = 120

/** A name without path, control and direction characters, cut between characters before its ending. */
export const fileName = (given: string): string => {
  const bare = given.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const clean = bare.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim()
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? ''
  const stem = Array.from(clean.slice(0, clean.length - ending.length) || '未命名')
  return stem.slice(0, NAME_CHARACTERS - ending.length).join('') + ending
}
