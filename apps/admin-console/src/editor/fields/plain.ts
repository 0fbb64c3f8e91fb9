/** Digits as many people type them: full width, with spaces, a percent sign, thousands apart, a full stop for a point. */
export const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s%]/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)。(?=\d)/, '.')
