import { Schema } from 'effect'

/** Whether every store and every hash holds the text as it is: no lone surrogates, no NUL. */
export const isPlainText = (text: string): boolean => text.isWellFormed() && !text.includes('\u0000')

/** Text that people write, of at most `max` UTF-16 units. */
export const Text = (max: number) =>
  Schema.String.check(
    Schema.isMaxLength(max),
    Schema.makeFilter((text: string) => isPlainText(text) || '含有无法保存的字符，请删除后重新输入'),
  )

/** Text that says something: trimmed, not empty, of at most `max` UTF-16 units. */
export const Words = (max: number) => Text(max).check(Schema.isTrimmed(), Schema.isMinLength(1))
