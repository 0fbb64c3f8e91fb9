import { divide, exact, HUNDRED, multiply, parseRational, sayExact } from '@jiashan/domain/quantity'
import { Input } from 'antd'
import { useState } from 'react'
import type { At } from '../draft/at.ts'
import { Field, FoundHere, useControl } from './field.tsx'
import { plain } from './plain.ts'

/** How a kind of number is typed and kept. */
interface Kind<A> {
  /** What is kept of a text: the text itself where it is no such number, so that it is told and nothing is lost. */
  readonly read: (text: string) => A
  readonly show: (value: A) => string
  readonly inputMode: 'decimal' | 'numeric'
}

const AMOUNT: Kind<string> = {
  read: (text) => (parseRational(plain(text)) === null ? text : plain(text)),
  show: (value) => value,
  inputMode: 'decimal',
}

/** Kept as a share from 0 to 1, typed in per cent. */
const PERCENT: Kind<string> = {
  read: (text) => {
    const typed = parseRational(plain(text))
    return typed === null ? text : sayExact(divide(typed, HUNDRED))
  },
  show: (value) => (parseRational(value) === null ? value : sayExact(multiply(exact(value), HUNDRED))),
  inputMode: 'decimal',
}

const WHOLE: Kind<number | string> = {
  read: (text) => (/^-?\d{1,9}$/.test(plain(text)) ? Number(plain(text)) : text),
  show: String,
  inputMode: 'numeric',
}

interface InputProps<A> {
  readonly at: At<A>
  /** Where no label stands beside it. */
  readonly label?: string | undefined
  readonly suffix?: string | undefined
  readonly placeholder?: string | undefined
}

const typedInput = <A extends string | number>({ read, show, inputMode }: Kind<A>) =>
  function TypedInput({ at, label, suffix, placeholder }: InputProps<A>) {
    const [typed, setTyped] = useState(show(at.value))
    const { control } = useControl(at.path, false, label)
    return (
      <Input
        {...control}
        className="typed-number"
        inputMode={inputMode}
        autoComplete="off"
        suffix={suffix}
        placeholder={placeholder}
        value={Object.is(read(typed), at.value) ? typed : show(at.value)}
        onChange={(event) => {
          setTyped(event.target.value)
          at.set(read(event.target.value))
        }}
      />
    )
  }

const Amount = typedInput(AMOUNT)
const Percent = typedInput(PERCENT)
const Whole = typedInput(WHOLE)

interface FieldProps<A> extends InputProps<A> {
  readonly label: string
  readonly hint?: string
}

/** A number with its label, and what is wrong with it. */
const numberField = <A,>(Control: (props: InputProps<A>) => React.ReactNode, unit?: string) =>
  function NumberField({ label, hint, suffix = unit, ...props }: FieldProps<A>) {
    return (
      <Field path={props.at.path} label={label} hint={hint}>
        {() => <Control {...props} suffix={suffix} />}
      </Field>
    )
  }

/** The number alone in a cell, named for those who hear it; what is wrong stands under it. */
const numberCell = <A,>(Control: (props: InputProps<A>) => React.ReactNode, unit?: string) =>
  function NumberCell({ suffix = unit, ...props }: InputProps<A> & { readonly label: string }) {
    const { found } = useControl(props.at.path)
    return (
      <>
        <Control {...props} suffix={suffix} />
        <FoundHere path={props.at.path} found={found} />
      </>
    )
  }

export const AmountField = numberField(Amount)
export const PercentField = numberField(Percent, '%')
export const WholeField = numberField(Whole)
export const AmountCell = numberCell(Amount)
export const PercentCell = numberCell(Percent, '%')
export const WholeCell = numberCell(Whole)
