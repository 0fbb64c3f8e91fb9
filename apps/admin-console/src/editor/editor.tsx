import type { CaseFailure, FactSheet, RuleCase } from '@jiashan/domain/assessment'
import { Button } from 'antd'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Beside } from './beside.tsx'
import { CasesForm } from './cases.tsx'
import type { At } from './draft/at.ts'
import type { Reading } from './draft/mistakes.ts'
import { fieldId, type Path } from './draft/path.ts'
import type { WrittenRules } from './draft/written.ts'
import { type Finding, Findings } from './findings.tsx'
import { added, copied, removed, shiftedIn } from './list.ts'
import { KnownMaterials, type Materials } from './materials.tsx'
import { lineId, Outline, type OutlineActs } from './outline.tsx'
import { type Part, partOfPath } from './part.ts'
import { PartForm, titleOfPart } from './part-form.tsx'
import { placeInWords } from './place.ts'
import { FindingsSummary } from './summary.tsx'
import './editor.css'

export interface Stepping {
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
}

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
  const [told, setTold] = useState<string | null>(null)
  const [line, setLine] = useState<Part | null>(null)

  // The field is there only once its part is shown.
  useEffect(() => {
    if (lead === null || part !== partOfPath(rules, lead)) return
    const field = nearestField(lead) ?? document.getElementById(HEADING)
    field?.scrollIntoView({ block: 'center' })
    field?.focus({ preventScroll: true })
    setLead(null)
  }, [lead, part, rules])
  useEffect(() => {
    if (line === null) return
    document.getElementById(lineId(line))?.focus()
    setLine(null)
  }, [line])

  const acts: OutlineActs = {
    show: onPart,
    add: (list, section) => {
      const step = added(rules, list, section)
      at.set(step.rules, [list, 'add', step.part])
      onPart(step.part)
    },
    copy: (list, index) => {
      const step = copied(rules, list, index)
      if (step === null) return
      at.set(step.rules, [list, 'copy', step.part])
      onPart(step.part)
    },
    remove: (list, index) => {
      const step = removed(rules, list, index)
      setTold(`已删除“${titleOfPart(rules, part)}”`)
      at.set(step.rules, [list, 'remove', rules[list][index]?.id ?? index])
      onPart(step.part)
    },
    shift: (list, index, by) => {
      at.set(shiftedIn(rules, list, index, by), [list, 'shift'])
      setLine(part)
    },
  }
  return (
    <KnownMaterials known={materials}>
      <Findings found={found}>
        <div className="editor">
          <div className="editor-bar">
            <fieldset className="bare editor-steps" aria-label="撤销与重做">
              <Button
                size="small"
                disabled={stepping.undo === null}
                onClick={() => stepping.undo?.()}
                title="Ctrl+Z"
              >
                撤销
              </Button>
              <Button
                size="small"
                disabled={stepping.redo === null}
                onClick={() => stepping.redo?.()}
                title="Ctrl+Shift+Z"
              >
                重做
              </Button>
            </fieldset>
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
          <p className="editor-told" role="status">
            {told === null ? null : (
              <>
                {told}。{' '}
                <Button
                  size="small"
                  disabled={stepping.undo === null}
                  onClick={() => {
                    stepping.undo?.()
                    setTold(null)
                  }}
                >
                  撤销删除
                </Button>
              </>
            )}
          </p>
          <Outline
            rules={rules}
            cases={cases.value.length}
            failing={new Set(failures.map((one) => one.id)).size}
            part={part}
            found={found}
            acts={acts}
          />
          <section className="editor-form" aria-label={titleOfPart(rules, part)}>
            <h2 id={HEADING} tabIndex={-1}>
              {titleOfPart(rules, part)}
            </h2>
            {part === 'cases' ? (
              <CasesForm at={cases} rules={reading.rules} failures={failures} />
            ) : (
              <PartForm key={part} at={at} part={part} />
            )}
          </section>
          <aside className="editor-beside">
            <Beside reading={reading} part={part} department={department} onDepartment={setDepartment} />
          </aside>
        </div>
      </Findings>
    </KnownMaterials>
  )
}
