const DIGITS = '零一二三四五六七八九'
const PLACES = ['', '十', '百', '千']

/** A number from 0 to 9999 in Chinese: 69 is 六十九. */
export const chineseNumber = (value: number): string => {
  const digits = [...String(value)].map(Number)
  const spoken = digits
    .map((digit, index) =>
      digit === 0 ? '零' : `${DIGITS[digit]}${PLACES[digits.length - 1 - index] ?? ''}`,
    )
    .join('')
  const tidy = spoken.replace(/零+/g, '零').replace(/(?!^)零$/, '')
  return value >= 10 && value < 20 ? tidy.replace(/^一/, '') : tidy
}

/** `65266` as `65,266`; fractions stay as they are. */
export const grouped = (exact: string): string => {
  const [whole = '', fraction] = exact.split('.')
  const withCommas = exact.includes('/') ? whole : whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`
}
