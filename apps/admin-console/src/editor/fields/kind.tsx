import { Select } from 'antd'
import { useRef } from 'react'
import { type At, member } from '../draft/at.ts'
import { Field } from './field.tsx'

interface Tagged {
  readonly _tag: string
}

interface Props<A extends Tagged> {
  readonly at: At<A>
  readonly label: string
  readonly words: Readonly<Record<A['_tag'], string>>
  readonly hints?: Readonly<Record<A['_tag'], string>>
  readonly start: { readonly [K in A['_tag']]: () => Extract<A, { readonly _tag: K }> }
}

/** Which kind of thing something is. Whoever goes back to a kind finds what was written there before. */
export const KindField = <A extends Tagged>({ at, label, words, hints, start }: Props<A>) => {
  const left = useRef(new Map<string, A>())
  const kind: A['_tag'] = at.value._tag
  const choose = (next: A['_tag']): void => {
    left.current.set(kind, at.value)
    at.set(left.current.get(next) ?? start[next]())
  }
  return (
    <Field
      path={member(at, '_tag').path}
      label={label}
      {...(hints === undefined ? {} : { hint: hints[kind] })}
    >
      {(control) => (
        <Select<A['_tag']>
          {...control}
          popupMatchSelectWidth={false}
          value={kind}
          onChange={choose}
          options={Object.entries<string>(words).map(([value, text]) => ({
            value: value as A['_tag'],
            label: text,
          }))}
        />
      )}
    </Field>
  )
}
