import { UNITS, type Unit } from '@jiashan/domain/quantity'
import type { Remark } from '@jiashan/domain/reporting'
import { Button, Input, Select, Tag } from 'antd'
import type { ToldFigure } from './form.ts'
import type { Page } from './page.ts'
import { FieldNotes } from './text-field.tsx'

interface Props {
  readonly page: Page
  readonly told: readonly ToldFigure[]
  readonly carried: ReadonlySet<string>
  readonly problems: Readonly<Record<string, string>>
  readonly remarks: readonly Remark[]
  readonly onChange: (told: readonly ToldFigure[]) => void
}

const unitsLike = (unit: Unit): readonly Unit[] =>
  (Object.keys(UNITS) as Unit[]).filter((one) => UNITS[one].dimension === UNITS[unit].dimension)

/** The unit's own figures on the task's targets 自报; one without data is left empty, never zero. */
export const FigureField = ({ page, told, carried, problems, remarks, onChange }: Props) => {
  if (page.task.targets.length === 0) return null
  const change = (next: ToldFigure): void =>
    onChange(told.map((one) => (one.target === next.target ? next : one)))
  return (
    <fieldset className="field" id="field-figures">
      <legend>
        指标数值 <span className="second">自报，待认定；没有数据可不填</span>
      </legend>
      {page.task.targets.map((target) => {
        const figure = told.find((one) => one.target === target.key)
        const field = `figures.${target.key}`
        const previous = page.previous?.content.figures.find((one) => one.target === target.key)
        return figure === undefined ? null : (
          <div key={target.key} className="milestone" id={`field-${field}`}>
            <p>
              <b>{target.subject}</b> <span className="second">目标：{target.words}</span>{' '}
              {carried.has(field) && <Tag>沿用上期</Tag>}
            </p>
            <div className="milestone-inputs">
              <Input
                aria-label={`${target.subject}的数值`}
                className="figure-value"
                inputMode="decimal"
                placeholder="暂无数据"
                value={figure.value}
                status={problems[field] === undefined ? '' : 'error'}
                onChange={(event) => change({ ...figure, value: event.target.value })}
              />
              {previous !== undefined && figure.value === '' && (
                <Button
                  size="small"
                  onClick={() => change({ ...figure, value: previous.value, unit: previous.unit })}
                >
                  沿用上期 {previous.value} {previous.unit}
                </Button>
              )}
              <Select
                aria-label={`${target.subject}的计量单位`}
                value={figure.unit}
                options={unitsLike(target.unit).map((unit) => ({ value: unit, label: unit }))}
                onChange={(unit: string) => change({ ...figure, unit })}
              />
            </div>
            <FieldNotes field={field} remarks={remarks} problem={problems[field]} />
          </div>
        )
      })}
    </fieldset>
  )
}
