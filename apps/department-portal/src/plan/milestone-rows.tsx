import { MILESTONE_LIMITS, type Remark } from '@jiashan/domain/planning'
import { Button, Input } from 'antd'
import { FieldNotes } from '../report/text-field.tsx'
import { type MilestoneRow, newRow, rowFaults } from './form.ts'
import { sharesOf } from './weights.ts'

interface Props {
  readonly year: number
  readonly rows: readonly MilestoneRow[]
  readonly problems: Readonly<Record<string, string>>
  readonly hints: Readonly<Record<string, string>>
  readonly remarks: readonly Remark[]
  readonly onChange: (rows: readonly MilestoneRow[]) => void
}

const moved = (rows: readonly MilestoneRow[], from: number, to: number): readonly MilestoneRow[] => {
  const one = rows[from]
  return one === undefined ? rows : rows.toSpliced(from, 1).toSpliced(to, 0, one)
}

const Fault = ({ text }: { text: string | undefined }) =>
  text === undefined ? null : (
    <span role="alert" className="field-problem">
      {text}
    </span>
  )

/** The year's milestones: added, removed and moved by buttons that the keyboard reaches. */
export const MilestoneRows = ({ year, rows, problems, hints, remarks, onChange }: Props) => {
  const shares = sharesOf(rows.map((one) => one.weight))
  const change = (index: number, part: Partial<MilestoneRow>): void =>
    onChange(rows.map((one, at) => (at === index ? { ...one, ...part } : one)))
  return (
    <fieldset className="field" id="field-milestones">
      <legend>时间节点（必填，每个节点写明名称、成果、完成日期；权重只看相互比例）</legend>
      <FieldNotes field="milestones" remarks={remarks} problem={problems.milestones} />
      <ol className="plan-rows">
        {rows.map((row, index) => {
          const nth = index + 1
          const field = `milestones.${row.id}`
          const faults = problems[field] === undefined ? {} : rowFaults(row, year)
          return (
            <li key={row.id} className="plan-row" id={`field-${field}`}>
              <span className="plan-row-number">{nth}</span>
              <label className="plan-row-title" htmlFor={`title-${row.id}`}>
                节点名称
                <Input
                  id={`title-${row.id}`}
                  aria-label={`第 ${nth} 个节点的名称`}
                  value={row.title}
                  count={{
                    max: MILESTONE_LIMITS.title,
                    show: row.title.length > MILESTONE_LIMITS.title - 20,
                  }}
                  status={faults.title === undefined ? '' : 'error'}
                  onChange={(event) => change(index, { title: event.target.value })}
                />
                <Fault text={faults.title} />
              </label>
              <label className="plan-row-deliverable" htmlFor={`deliverable-${row.id}`}>
                成果形式
                <Input.TextArea
                  id={`deliverable-${row.id}`}
                  aria-label={`第 ${nth} 个节点的成果形式`}
                  autoSize={{ minRows: 1, maxRows: 4 }}
                  value={row.deliverable}
                  count={{
                    max: MILESTONE_LIMITS.deliverable,
                    show: row.deliverable.length > MILESTONE_LIMITS.deliverable - 40,
                  }}
                  status={faults.deliverable === undefined ? '' : 'error'}
                  onChange={(event) => change(index, { deliverable: event.target.value })}
                />
                <Fault text={faults.deliverable} />
              </label>
              <label className="plan-row-day">
                完成日期
                <input
                  type="date"
                  aria-label={`第 ${nth} 个节点的完成日期`}
                  min={`${year}-01-01`}
                  max={`${year}-12-31`}
                  value={row.dueOn}
                  onChange={(event) => change(index, { dueOn: event.target.value })}
                />
                <Fault text={faults.dueOn} />
              </label>
              <label className="plan-row-weight" htmlFor={`weight-${row.id}`}>
                权重
                <Input
                  id={`weight-${row.id}`}
                  aria-label={`第 ${nth} 个节点的权重`}
                  inputMode="decimal"
                  value={row.weight}
                  suffix={<span className="second">{shares[index]}</span>}
                  status={faults.weight === undefined ? '' : 'error'}
                  onChange={(event) => change(index, { weight: event.target.value })}
                />
                <Fault text={faults.weight} />
              </label>
              <span className="plan-row-tools">
                <Button
                  size="small"
                  disabled={index === 0}
                  aria-label={`第 ${nth} 个节点上移`}
                  onClick={() => onChange(moved(rows, index, index - 1))}
                >
                  上移
                </Button>
                <Button
                  size="small"
                  disabled={index === rows.length - 1}
                  aria-label={`第 ${nth} 个节点下移`}
                  onClick={() => onChange(moved(rows, index, index + 1))}
                >
                  下移
                </Button>
                <Button
                  size="small"
                  danger
                  aria-label={`删除第 ${nth} 个节点`}
                  onClick={() => onChange(rows.toSpliced(index, 1))}
                >
                  删除
                </Button>
              </span>
              <div className="plan-row-notes">
                <FieldNotes field={field} remarks={remarks} problem={undefined} />
                {hints[field] !== undefined && <p className="awaited">{hints[field]}</p>}
              </div>
            </li>
          )
        })}
      </ol>
      <Button
        disabled={rows.length >= MILESTONE_LIMITS.milestones}
        onClick={() => onChange([...rows, newRow()])}
      >
        添加节点
      </Button>
    </fieldset>
  )
}
