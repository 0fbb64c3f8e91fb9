import { Schema } from 'effect'

/** Whether every store and every hash holds the text as it is: no lone surrogates, no NUL. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

/** Whether there is nothing to read in the text: spaces and characters without a shape say nothing. */
export const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}\p{Z}\p{DI}\u2800]*$/u.test(text)

/** Text that people write, of at most `max` UTF-16 units. */
export const Text = (max: number) =>
  Schema.String.check(
    Schema.isMaxLength(max, { message: `不能超过 ${max} 字，请精简` }),
    Schema.makeFilter((text: string) => isPlainText(text) || '含有无法保存的字符，请删除后重新输入'),
  )

/** The text says something: at least one character of it can be seen. */
export const notBlank = Schema.makeFilter(
  (text: string) => !isBlank(text) || '请填写内容，空格和不可见字符不算',
)

/** Text that says something, without space around it. */
export const Words = (max: number) =>
  Text(max).check(notBlank, Schema.isTrimmed({ message: '开头和结尾不能有空格，请删除' }))

/** At most so many UTF-16 units, and no half of a character; what goes on says so with an ellipsis. */
export const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text
  const cut = text.slice(0, most - 1)
  return `${cut.isWellFormed() ? cut : cut.slice(0, -1)}…`
}
