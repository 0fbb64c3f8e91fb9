import type { ReactNode } from 'react'
import { fieldId, type Path } from '../draft/path.ts'
import { type Finding, useFoundAt } from '../findings.tsx'

/** What a control takes so that its label and its problems belong to it. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
  readonly status?: 'error' | 'warning'
}

/** Describes a control by what was found at its place. */
export const useControl = (path: Path, hint = false, label?: string) => {
  const found = useFoundAt(path)
  const id = fieldId(path)
  const described = [...(hint ? [`${id}-hint`] : []), ...(found.length > 0 ? [`${id}-found`] : [])].join(' ')
  const isWrong = found.some((one) => one.severity === 'error')
  const control: ControlProps = {
    id,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(described === '' ? {} : { 'aria-describedby': described }),
    ...(isWrong ? { 'aria-invalid': true, status: 'error' } : found.length > 0 ? { status: 'warning' } : {}),
  }
  return { control, found }
}

/** What was found at a place, said beside it. */
export const FoundHere = ({ path, found }: { path: Path; found: readonly Finding[] }) =>
  found.length === 0 ? null : (
    <span className="found-here" id={`${fieldId(path)}-found`}>
      {found.map((one) => (
        <span key={one.words} className={`found-${one.severity}`}>
          {one.words}
        </span>
      ))}
    </span>
  )

interface FieldProps {
  readonly path: Path
  readonly label: string
  readonly hint?: ReactNode
  readonly wide?: boolean
  readonly children: (control: ControlProps) => ReactNode
}

/** A label, its control, a hint, and what is wrong with it. */
export const Field = ({ path, label, hint, wide = false, children }: FieldProps) => {
  const { control, found } = useControl(path, hint !== undefined)
  return (
    <div className={wide ? 'field field-wide' : 'field'}>
      <label htmlFor={control.id}>{label}</label>
      {children(control)}
      {hint === undefined ? null : (
        <span className="hint" id={`${control.id}-hint`}>
          {hint}
        </span>
      )}
      <FoundHere path={path} found={found} />
    </div>
  )
}

interface BlockProps {
  readonly legend: string
  readonly hint?: ReactNode
  readonly children: ReactNode
}

/** Fields that belong together. */
export const Block = ({ legend, hint, children }: BlockProps) => (
  <fieldset className="group">
    <legend>{legend}</legend>
    {hint === undefined ? null : <p className="hint">{hint}</p>}
    {children}
  </fieldset>
)

/** The same, where something can be found of them as a whole: it stands under the legend and leads here. */
export const Group = ({ path, legend, hint, children }: BlockProps & { readonly path: Path }) => {
  const { control, found } = useControl(path, hint !== undefined)
  return (
    <fieldset className="group" id={control.id} tabIndex={-1} aria-describedby={control['aria-describedby']}>
      <legend>{legend}</legend>
      {hint === undefined ? null : (
        <p className="hint" id={`${control.id}-hint`}>
          {hint}
        </p>
      )}
      <FoundHere path={path} found={found} />
      {children}
    </fieldset>
  )
}
