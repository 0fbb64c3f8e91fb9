/** Half-width marks and their full-width forms in Chinese text. */
const FULL_WIDTH: { readonly [mark: string]: string | undefined } = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
  '<': '〈',
  '>': '〉',
  '．': '.',
  '｡': '。',
  '､': '、',
  '﹑': '、',
}

export const fullWidth = (mark: string): string | undefined => FULL_WIDTH[mark]

const within = (code: number, low: number, high: number): boolean => code >= low && code <= high

/** Han characters and full-width marks: what makes its neighbourhood Chinese. */
export const isChinese = (character: string): boolean => {
  const code = character.charCodeAt(0)
  return (
    within(code, 0x2e80, 0x9fff) ||
    within(code, 0xf900, 0xfaff) ||
    within(code, 0xfe30, 0xfe4f) ||
    within(code, 0xff00, 0xffef) ||
    within(code, 0x2018, 0x201d) ||
    code === 0x2014 ||
    code === 0x2026
  )
}

const NAME = /[A-Za-z0-9+.-]/

/** Part of a Latin name or a number. */
export const isLatin = (character: string): boolean => NAME.test(character)

const SPACE = /\s/
export const isSpace = (character: string): boolean => SPACE.test(character)

/** Characters that print nothing: controls, zero-width and direction marks, soft hyphens. */
export const isInvisible = (character: string): boolean => {
  const code = character.charCodeAt(0)
  return (
    (code < 0x20 && !SPACE.test(character)) ||
    within(code, 0x7f, 0x9f) ||
    code === 0xad ||
    within(code, 0x200b, 0x200f) ||
    within(code, 0x202a, 0x202e) ||
    within(code, 0x2060, 0x2064) ||
    code === 0xfeff
  )
}

/** A full-width letter, digit or percent sign as the half-width one; radicals as the Han characters they stand for. */
export const plainForm = (character: string): string => {
  const code = character.charCodeAt(0)
  if (within(code, 0xff10, 0xff19) || within(code, 0xff21, 0xff3a) || within(code, 0xff41, 0xff5a))
    return String.fromCharCode(code - 0xfee0)
  if (character === '％') return '%'
  return within(code, 0x2f00, 0x2fd5) ? character.normalize('NFKC') : character
}
