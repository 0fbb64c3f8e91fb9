import { Input } from 'antd'
import { useState } from 'react'
import { Field } from '../moves/field.tsx'
import { useSession } from '../session/use-session.ts'
import { weightOf } from './weight.ts'

/** What 市考核办 usually counts the year's tasks with. */
const USUAL = '5'

/** The year's result as a sheet: for the group to decide on, then for 市考核办, converted to the weight that it sets. */
export const ResultSheet = ({ year }: { year: number }) => {
  const { programme } = useSession()
  const [typed, setTyped] = useState(USUAL)
  const weight = weightOf(typed)
  return (
    <form className="editor" aria-label="导出结果表" onSubmit={(event) => event.preventDefault()}>
      <Field id="result-weight" label="市考核办所定分值（得分按此折算）">
        <Input
          id="result-weight"
          className="typed-number"
          inputMode="decimal"
          suffix="分"
          value={typed}
          {...(weight !== null ? {} : { status: 'error', 'aria-invalid': true })}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      {weight !== null ? (
        <a
          href={`/assessments/${year}.xlsx?${new URLSearchParams({ programme: programme.id, weight })}`}
          download
        >
          导出结果表（xlsx）
        </a>
      ) : (
        <p role="alert" className="field-problem">
          请填写大于 0、小于 1000 的分值，最多两位小数，如 5
        </p>
      )}
    </form>
  )
}
