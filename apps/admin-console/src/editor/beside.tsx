import { Button, Segmented, Select, Skeleton } from 'antd'
import { useState } from 'react'
import type { Reading } from './draft/mistakes.ts'
import { Everyone } from './everyone.tsx'
import { useMaterials } from './materials.tsx'
import type { Part } from './part.ts'
import { Preview } from './preview.tsx'

interface Props {
  readonly reading: Reading
  readonly part: Part
  readonly department: string
  readonly onDepartment: (department: string) => void
}

/** What the rules do as they are being written: to one real unit, line by line, or to all of them. */
export const Beside = ({ reading: { rules, mistakes }, ...unit }: Props) => {
  const { sheet, before, years, onYear, facts } = useMaterials()
  const [whom, setWhom] = useState<'one' | 'all'>('one')
  if (facts.problem !== null)
    return (
      <p className="problem" role="alert">
        没有取到年度事实，暂不能试算：{facts.problem}。{' '}
        <Button size="small" onClick={facts.again}>
          重试
        </Button>
      </p>
    )
  if (facts.pending) return <Skeleton active paragraph={{ rows: 6 }} />
  if (sheet === null)
    return (
      <p className="second">还没有可以试算的年度事实：某一年定下重点任务清单后，这里可以拿一家单位试算。</p>
    )
  if (rules === null) return <p className="second">考核办法的结构还不完整，暂不能试算。</p>
  return (
    <>
      <header className="beside-head">
        <h2>试算</h2>
        <Select
          aria-label="用哪一年的事实试算"
          size="small"
          popupMatchSelectWidth={false}
          value={sheet.year}
          onChange={onYear}
          options={years.map((one) => ({ value: one, label: `${one} 年的事实` }))}
        />
        <Segmented
          aria-label="试算哪些单位"
          size="small"
          value={whom}
          onChange={setWhom}
          options={[
            { value: 'one', label: '一家单位' },
            { value: 'all', label: '全部单位' },
          ]}
        />
      </header>
      {mistakes.length === 0 ? null : (
        <p className="found-warning">有 {mistakes.length} 处没有填好，试算时按 0 计。</p>
      )}
      {whom === 'one' ? (
        <Preview rules={rules} sheet={sheet} {...unit} />
      ) : (
        <Everyone before={before} rules={rules} sheet={sheet} />
      )}
    </>
  )
}
