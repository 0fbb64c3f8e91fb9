import type { DepartmentId } from '../record/index.ts'
import { finding, type PlainFinding } from './finding.ts'
import { spanOf } from './passage.ts'
import type { Assigned, Duty } from './responsibility.ts'
import type { Department } from './structure.ts'
import { provisionalId, type Registry, registered, similarUnit } from './units.ts'

/** The units of a document: those of the registry that it names, and provisional ones for the rest. */
export interface Roll {
  readonly idOf: (unit: Assigned) => DepartmentId
  /** In the order in which the document first names them. */
  readonly departments: () => readonly Department[]
}

export const PROVISIONAL = '未登记'

export const rollOf = (registry: Registry, note: (finding: PlainFinding) => void): Roll => {
  const named = new Map<string, Department>()
  const taken = new Set<string>(registry.departments.map(({ id }) => id))
  let ordinal = 0
  const provisional = (name: string): Department => {
    do ordinal += 1
    while (taken.has(provisionalId(ordinal)))
    return { id: provisionalId(ordinal), name, aliases: [], category: PROVISIONAL }
  }
  const idOf = (unit: Assigned): DepartmentId => {
    const known = unit.department ?? registered(registry, unit.passage.text)
    const key = known?.id ?? unit.passage.text
    const before = named.get(key)
    if (before !== undefined) return before.id
    const department = known ?? provisional(unit.passage.text)
    if (known === undefined) note(unknownUnit(registry, unit))
    named.set(key, department)
    return department.id
  }
  return { idOf, departments: () => [...named.values()] }
}

const unknownUnit = (registry: Registry, { passage, likely }: Assigned): PlainFinding => {
  const span = spanOf(passage)
  if (!likely) return finding('odd-unit', span, passage.text)
  const similar = similarUnit(registry, passage.text)
  return similar === null
    ? finding('new-unit', span, passage.text)
    : finding('similar-unit', span, passage.text, similar.name)
}

export interface Assignment {
  readonly lead: DepartmentId | null
  readonly supports: readonly DepartmentId[]
}

export const NOBODY: Assignment = { lead: null, supports: [] }

/** Who leads and who supports. `firstLeads`: the document says that the first unit of every list leads. */
export const assign = (
  duty: Duty,
  firstLeads: boolean,
  roll: Roll,
  note: (finding: PlainFinding) => void,
): Assignment => {
  duty.findings.forEach(note)
  const leads = leadsOf(duty, firstLeads)
  const [lead] = leads
  const inOrder = [...leads, ...duty.units.filter((unit) => !leads.includes(unit))]
  const span = spanOf(duty.passage)
  const names = duty.units.map(({ passage }) => passage.text).join('、')
  if (lead === undefined) note(finding('no-lead', span, names))
  const ids = new Map<DepartmentId, string>()
  for (const unit of inOrder) {
    const id = roll.idOf(unit)
    if (ids.has(id)) note(finding('repeated-unit', spanOf(unit.passage), unit.passage.text))
    ids.set(id, unit.role)
  }
  if (new Set(leads.map(roll.idOf)).size > 1)
    note(finding('several-leads', span, leads.map(({ passage }) => passage.text).join('、')))
  const [first, ...rest] = ids.keys()
  return lead === undefined
    ? { lead: null, supports: [...ids.keys()] }
    : { lead: first ?? null, supports: rest }
}

/** A mark beats a label, a label beats the order; the only unit named without a part leads. */
const leadsOf = (duty: Duty, firstLeads: boolean): readonly Assigned[] => {
  const starred = duty.units.filter((unit) => unit.starred)
  if (starred.length > 0) return starred
  const labelled = duty.units.filter(({ role }) => role === 'lead')
  if (labelled.length > 0) return labelled
  const unsaid = duty.units.filter(({ role }) => role === 'unsaid')
  const byOrder = firstLeads || duty.firstLeads !== null || unsaid.length === 1
  return byOrder ? unsaid.slice(0, 1) : []
}
