import type { CaseFailure, FactSheet, RuleCase } from '@jiashan/domain/assessment'
import { Grid } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Beside } from './beside.tsx'
import { CasesForm } from './cases.tsx'
import type { At } from './draft/at.ts'
import type { Reading } from './draft/mistakes.ts'
import { fieldId, type Path } from './draft/path.ts'
import type { WrittenRules } from './draft/written.ts'
import { type Finding, Findings } from './findings.tsx'
import { KnownMaterials, type Materials } from './materials.tsx'
import { Outline } from './outline.tsx'
import { type Part, partOfPath } from './part.ts'
import { PartForm, titleOfPart } from './part-form.tsx'
import { placeInWords } from './place.ts'
import { type Stepping, Steps, TakenNote } from './steps.tsx'
import { FindingsSummary } from './summary.tsx'
import { Turn } from './turn.tsx'
import { useActs } from './use-acts.ts'
import './fields/fields.css'
import './outline.css'
import './beside.css'
import './editor.css'

interface Props {
  readonly at: At<WrittenRules>
  readonly part: Part
  readonly onPart: (part: Part) => void
  readonly cases: At<readonly RuleCase[]>
  /** What of the cases does not hold. */
  readonly failures: readonly CaseFailure[]
  readonly known: Omit<Materials, 'tried'>
  readonly reading: Reading
  readonly found: readonly Finding[]
  readonly stepping: Stepping
  /** Whether what is written is safe, and what can be done with the whole. */
  readonly status: ReactNode
}

const firstMember = (sheet: FactSheet | null): string =>
  sheet?.units.find((one) => one.member)?.department ?? ''

const HEADING = 'editor-heading'

/** The field of a place, or the nearest that holds it. */
const nearestField = (path: Path): HTMLElement | null =>
  path.length === 0 ? null : (document.getElementById(fieldId(path)) ?? nearestField(path.slice(0, -1)))

/** 考核办法 being written: its parts, the fields of one of them, what is wrong, and one real unit under it. */
export const RuleEditor = (props: Props) => {
  const { at, cases, failures, part, onPart, known, reading, found, stepping, status } = props
  const rules = at.value
  const [chosen, setDepartment] = useState<string | null>(null)
  const department = chosen ?? firstMember(known.sheet)
  const materials = useMemo(() => ({ ...known, tried: department }), [known, department])
  const [lead, setLead] = useState<Path | null>(null)
  const { acts, taken } = useActs(at, part, onPart)
  const [folded, setFolded] = useState(true)
  const { md } = Grid.useBreakpoint()

  // The field is there only once its part is shown.
  useEffect(() => {
    if (lead === null || part !== partOfPath(rules, lead)) return
    const field = nearestField(lead) ?? document.getElementById(HEADING)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
    setLead(null)
  }, [lead, part, rules])
  const turnTo = (to: Part): void => {
    setFolded(true)
    onPart(to)
  }
  const outline = (
    <Outline
      rules={rules}
      cases={cases.value.length}
      failing={new Set(failures.map((one) => one.id)).size}
      part={part}
      found={found}
      acts={{ ...acts, show: turnTo }}
    />
  )
  return (
    <KnownMaterials known={materials}>
      <Findings found={found}>
        <div className="editor">
          <div className="editor-bar">
            <Steps stepping={stepping} />
            {status}
            <FindingsSummary
              found={found}
              placeOf={(path) => placeInWords(rules, path)}
              onLead={(path) => {
                onPart(partOfPath(rules, path))
                setLead(path)
              }}
            />
          </div>
          <TakenNote title={taken} undo={stepping.undo} />
          {md === false ? (
            <details
              className="outline-fold"
              open={!folded}
              onToggle={(event) => setFolded(!event.currentTarget.open)}
            >
              <summary>各部分 · 现在是“{titleOfPart(rules, part)}”</summary>
              {outline}
            </details>
          ) : (
            outline
          )}
          <section className="editor-form" aria-label={titleOfPart(rules, part)}>
            <h2 id={HEADING} tabIndex={-1}>
              <span>{titleOfPart(rules, part)}</span>
            </h2>
            {part === 'cases' ? (
              <CasesForm at={cases} rules={reading.rules} failures={failures} />
            ) : (
              <PartForm key={part} at={at} part={part} />
            )}
            <Turn rules={rules} part={part} onPart={onPart} />
          </section>
          <aside className="editor-beside">
            <Beside reading={reading} part={part} department={department} onDepartment={setDepartment} />
          </aside>
        </div>
      </Findings>
    </KnownMaterials>
  )
}
