import { STEP_METHOD_LABEL, STEP_METHODS } from '@jiashan/domain/indicators'
import { Input, Segmented } from 'antd'
import { sayGoal } from '../indicators/words.ts'
import { type SteppedRow, slicesOf, steppable } from './form.ts'
import type { Page } from './page.ts'

interface Props {
  readonly page: Page
  readonly rows: readonly SteppedRow[]
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (rows: readonly SteppedRow[]) => void
}

/** A target of several years, cut into a slice a year; the plan's own year stands out. */
export const TargetField = ({ page, rows, problems, onChange }: Props) => {
  const targets = steppable(page)
  if (targets.length === 0) return null
  const change = (key: string, part: Partial<SteppedRow>): void =>
    onChange(rows.map((one) => (one.target === key ? { ...one, ...part } : one)))
  return (
    <fieldset className="field" id="field-targets">
      <legend>阶段目标（把文件目标分解到每一年；暂无基数的可不填）</legend>
      {targets.map((target) => {
        const row = rows.find((one) => one.target === target.key)
        if (row === undefined) return null
        const slices = slicesOf(row, target)
        const problem = problems[`targets.${target.key}`]
        return (
          <div key={target.key} className="stepped" id={`field-targets.${target.key}`}>
            <p>
              <b>{target.subject}</b> <span className="second">{sayGoal(target)}</span>
            </p>
            <div className="stepped-inputs">
              <label htmlFor={`base-year-${target.key}`}>
                基期年份
                <Input
                  id={`base-year-${target.key}`}
                  aria-label={`${target.subject}的基期年份`}
                  inputMode="numeric"
                  disabled={target.baseYear !== null}
                  value={row.baseYear}
                  onChange={(event) => change(target.key, { baseYear: event.target.value })}
                />
              </label>
              <label htmlFor={`base-${target.key}`}>
                基数
                <Input
                  id={`base-${target.key}`}
                  aria-label={`${target.subject}的基数`}
                  inputMode="decimal"
                  suffix={target.unit}
                  value={row.baseValue}
                  onChange={(event) => change(target.key, { baseValue: event.target.value })}
                />
              </label>
              <Segmented
                aria-label={`${target.subject}的分解方法`}
                options={STEP_METHODS.map((value) => ({ value, label: STEP_METHOD_LABEL[value] }))}
                value={row.method}
                onChange={(method) =>
                  change(target.key, method === 'given' ? { method, given: slices } : { method })
                }
              />
            </div>
            {slices.length > 0 && (
              <ul className="slices">
                {slices.map((slice, index) => (
                  <li key={slice.year} aria-current={slice.year === page.year ? 'true' : undefined}>
                    <span>{slice.year}年</span>
                    {row.method === 'given' && index < slices.length - 1 ? (
                      <Input
                        size="small"
                        aria-label={`${target.subject}${slice.year}年`}
                        value={slice.value}
                        onChange={(event) =>
                          change(target.key, {
                            given: slices.map((one) =>
                              one.year === slice.year ? { ...one, value: event.target.value } : one,
                            ),
                          })
                        }
                      />
                    ) : (
                      <b>
                        {slice.value} {target.unit}
                      </b>
                    )}
                  </li>
                ))}
              </ul>
            )}
            {problem !== undefined && (
              <p role="alert" className="field-problem">
                {problem}
              </p>
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
