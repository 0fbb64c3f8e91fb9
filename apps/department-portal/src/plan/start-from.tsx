import { templateDay } from '@jiashan/domain/planning'
import { App, Button } from 'antd'
import { formOf, newRow, type PlanForm } from './form.ts'
import type { Page } from './page.ts'

interface Props {
  readonly page: Page
  readonly form: PlanForm
  readonly onTake: (form: Partial<PlanForm>) => void
}

/** Begin from last year's plan or from a template; what is already written is only replaced when confirmed. */
export const StartFrom = ({ page, form, onTake }: Props) => {
  const { modal } = App.useApp()
  const { earlier, templates, year } = page
  const written = form.measures.trim() !== '' || form.milestones.some((one) => one.title.trim() !== '')
  const take = (part: Partial<PlanForm>): void => {
    if (!written) onTake(part)
    else
      modal.confirm({
        title: '替换已填写的内容？',
        content: '已填写的措施、节点等会被替换，不能恢复。',
        okText: '替换',
        cancelText: '取消',
        onOk: () => onTake(part),
      })
  }
  const copy = (): void => {
    if (earlier === null) return
    const { takenFrom: _, ...copied } = formOf(earlier.text, page)
    const milestones = copied.milestones.map((one) => ({ ...one, id: newRow().id }))
    take({
      ...copied,
      milestones,
      takenFrom: `由${earlier.year}年方案复制，节点日期顺延到${year}年，请逐项修改`,
    })
  }
  const fitting = templates.filter((one) => one.fitting)
  return (
    <div className="start-from">
      {earlier !== null && <Button onClick={copy}>从{earlier.year}年方案复制</Button>}
      {(fitting.length > 0 ? fitting : templates).map((one) => (
        <Button
          key={one.key}
          onClick={() =>
            take({
              measures: one.measures,
              safeguards: one.safeguards,
              milestones: one.milestones.map(({ on, ...words }) => ({
                ...words,
                id: newRow().id,
                dueOn: templateDay(year, on),
              })),
              takenFrom: `套用模板“${one.name}”，请按本任务实际修改`,
            })
          }
        >
          套用模板：{one.name}
        </Button>
      ))}
    </div>
  )
}
