import type { FactSheet, RuleSet, Scorecard } from '@jiashan/domain/assessment'
import { evaluate } from '@jiashan/domain/assessment/evaluate'
import { formulaOf } from '@jiashan/domain/assessment/shown'
import { sayDate } from '@jiashan/domain/calendar'
import { ExplanationTree } from '@jiashan/ui/explanation'
import { Select } from 'antd'
import { useDeferredValue, useMemo } from 'react'
import { linkOf } from '../scores/source-link.ts'
import type { Part } from './part.ts'

interface Props {
  readonly rules: RuleSet
  readonly sheet: FactSheet
  readonly part: Part
  readonly department: string
  readonly onDepartment: (department: string) => void
}

/** The node of the tree in which a part is computed; null: the whole score. */
const nodeOfPart = (part: Part): string | null => {
  const [list, id] = part.split('/')
  if (list === 'criteria') return id ?? null
  return list === 'bonuses' ? 'bonus' : null
}

/** Units by name, as one looks for them. */
const unitsOf = ({ units }: FactSheet) =>
  units
    .filter((one) => one.member)
    .map(({ department, name }) => ({ value: department as string, label: name }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'zh-CN'))

/** One real unit under the rules as they are being written: what the part that is shown makes of its facts. */
export const Preview = ({ rules, sheet, part, department, onDepartment }: Props) => {
  const settled = useDeferredValue(rules)
  const cards = useMemo(() => evaluate(settled, sheet), [settled, sheet])
  const units = useMemo(() => unitsOf(sheet), [sheet])
  const card = cards.find((one) => one.department === department)
  return (
    <section className="preview" aria-label="试算" aria-busy={settled !== rules}>
      <Select
        aria-label="试算哪家单位"
        className="preview-unit"
        showSearch={{ optionFilterProp: 'label' }}
        popupMatchSelectWidth={false}
        value={department}
        onChange={onDepartment}
        options={units}
      />
      <p className="second">事实截至{sayDate(sheet.asOf)}</p>
      {card === undefined ? <p className="second">该单位不参加考核。</p> : <Tried card={card} part={part} />}
    </section>
  )
}

const Tried = ({ card, part }: { card: Scorecard; part: Part }) => {
  const { explanation, points, of, rank, group, grade } = card
  const id = nodeOfPart(part)
  const node = id === null ? undefined : explanation.children.find((one) => one.id === id)
  const shown = node === undefined ? explanation.children : [node]
  return (
    <>
      <p className="preview-number">
        {points === null ? '暂无得分' : <strong>{points}</strong>}
        <small>
          {' '}
          / {of}
          {rank === null ? '' : `，${group.title}组第 ${rank} 名（${group.size} 家）`}
          {grade === null ? '' : `，${grade}`}
        </small>
      </p>
      <ExplanationTree
        node={{
          ...explanation,
          fold: { _tag: 'leaf' },
          formula: node === undefined ? formulaOf(explanation) : null,
          children: shown,
        }}
        linkOf={linkOf}
      />
    </>
  )
}
