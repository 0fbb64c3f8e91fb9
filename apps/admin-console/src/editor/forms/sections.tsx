import { add, compare, parseRational, type Rational, sayExact, ZERO } from '@jiashan/domain/quantity'
import { Input } from 'antd'
import { useState } from 'react'
import { type At, member } from '../draft/at.ts'
import { renamed } from '../draft/sections.ts'
import type { WrittenRules } from '../draft/written.ts'
import { Block, FoundHere, useControl } from '../fields/field.tsx'
import { AmountCell } from '../fields/number.tsx'
import { Rows } from '../fields/rows.tsx'

/** What can be read of these numbers, added up. */
export const added = (texts: readonly string[]): Rational =>
  texts.reduce((total, text) => add(total, parseRational(text) ?? ZERO), ZERO)

/** Whether a sum is what it should be, in words and numbers. */
export const SumNote = ({ name, is, of }: { name: string; is: Rational; of: string }) => {
  const wanted = parseRational(of)
  const fits = wanted !== null && compare(is, wanted) === 0
  return (
    <span className={fits ? 'sum-note' : 'sum-note sum-off'}>
      {name} <b>{sayExact(is)}</b> / {of}
      {fits ? '' : wanted === null ? '' : compare(is, wanted) < 0 ? '，还不够' : '，超出了'}
    </span>
  )
}

interface TitleProps {
  readonly rules: At<WrittenRules>
  readonly index: number
}

/** The title of a section: taken over when the field is left, since its criteria go by it. */
const SectionTitle = ({ rules, index }: TitleProps) => {
  const { title = '' } = rules.value.sections[index] ?? {}
  const path = ['sections', index, 'title']
  const [typed, setTyped] = useState<string | null>(null)
  const { control, found } = useControl(path, false, `第 ${index + 1} 部分的名称`)
  const take = (): void => {
    if (typed !== null && typed !== title) rules.set(renamed(rules.value, index, typed), path)
    setTyped(null)
  }
  return (
    <>
      <Input
        {...control}
        value={typed ?? title}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={take}
        onPressEnter={take}
      />
      <FoundHere path={path} found={found} />
    </>
  )
}

/** The parts of the total, each with the sum of its criteria beside it. */
export const SectionsForm = ({ at }: { at: At<WrittenRules> }) => {
  const { sections, criteria, total } = at.value
  return (
    <Block legend="部分与分值" hint="各部分分值之和等于满分；每部分内各项目分值之和等于该部分分值。">
      <Rows
        at={member(at, 'sections')}
        label="部分"
        head={['部分', '分值', '其中各项目']}
        cells={(row, index) => [
          <SectionTitle key="title" rules={at} index={index} />,
          <AmountCell
            key="weight"
            at={member(row, 'weight')}
            label={`${row.value.title}的分值`}
            suffix="分"
          />,
          <SumNote
            key="sum"
            name="合计"
            is={added(criteria.filter((one) => one.section === row.value.title).map((one) => one.weight))}
            of={row.value.weight}
          />,
        ]}
        fresh={() => ({ title: '', weight: '' })}
        add="增加一个部分"
        empty="还没有部分。先分好大块，再往里加评分项目。"
      />
      <p className="sum-all">
        <SumNote name="各部分合计" is={added(sections.map((one) => one.weight))} of={total} />
      </p>
    </Block>
  )
}
