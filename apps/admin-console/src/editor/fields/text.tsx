import { Input, Select } from 'antd'
import type { At } from '../draft/at.ts'
import { Field, FoundHere, useControl } from './field.tsx'

/** Control characters that come with pasted text, and halves of characters: no record can hold them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu

const storable = (text: string): string => text.replace(UNSTORABLE, '')

interface Props {
  readonly at: At<string>
  readonly label: string
  readonly hint?: string
  readonly placeholder?: string
  /** Several lines. */
  readonly long?: boolean
  readonly wide?: boolean
}

/** Words with their label. */
export const TextField = ({ at, label, hint, placeholder, long = false, wide = long }: Props) => (
  <Field path={at.path} label={label} hint={hint} wide={wide}>
    {(control) =>
      long ? (
        <Input.TextArea
          {...control}
          autoSize={{ minRows: 2, maxRows: 8 }}
          placeholder={placeholder}
          value={at.value}
          onChange={(event) => at.set(storable(event.target.value))}
        />
      ) : (
        <Input
          {...control}
          placeholder={placeholder}
          value={at.value}
          onChange={(event) => at.set(storable(event.target.value))}
        />
      )
    }
  </Field>
)

/** Words alone in a cell, named for those who hear them. */
export const TextCell = ({ at, label, placeholder }: Pick<Props, 'at' | 'label' | 'placeholder'>) => {
  const { control, found } = useControl(at.path, false, label)
  return (
    <>
      <Input
        {...control}
        placeholder={placeholder}
        value={at.value}
        onChange={(event) => at.set(storable(event.target.value))}
      />
      <FoundHere path={at.path} found={found} />
    </>
  )
}

interface ChoiceProps<A extends string> {
  readonly at: At<A>
  readonly label: string
  readonly hint?: string
  /** The choices in their order, each with its words. */
  readonly words: Readonly<Record<A, string>>
}

/** One of a few things, in words. */
export const ChoiceField = <A extends string>({ at, label, hint, words }: ChoiceProps<A>) => (
  <Field path={at.path} label={label} hint={hint}>
    {(control) => (
      <Select<A>
        {...control}
        popupMatchSelectWidth={false}
        value={at.value}
        onChange={(value) => at.set(value)}
        options={Object.entries<string>(words).map(([value, text]) => ({ value: value as A, label: text }))}
      />
    )}
  </Field>
)
