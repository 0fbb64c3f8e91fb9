import type { Reading } from './read.ts'
import { type Department, type Target, tasksOf } from './structure.ts'

/** A reading as flat JSON with names in place of ids: what `jiashan import FILE --json` prints. */
export const outline = ({ document, departments, outcomes, repairs, findings }: Reading) => {
  const tasks = tasksOf(document)
  const nameOf = new Map<string, string>(departments.map(({ id, name }) => [id, name]))
  const name = (id: string): string => nameOf.get(id) ?? id
  const duties = departments.map((department) => dutiesOf(department, tasks))
  const places = document.pillars.flatMap((pillar) =>
    pillar.sections.flatMap((section) => section.tasks.map((task) => ({ pillar, section, task }))),
  )
  return {
    programme: {
      title: document.title,
      number: document.number,
      issuers: document.issuers,
      date: document.date,
      parent: document.parent,
      preamble: document.preamble,
      targets: document.targets.map(targetOutline),
      clauses: document.clauses,
      counts: {
        pillars: document.pillars.length,
        sections: document.pillars.reduce((sum, { sections }) => sum + sections.length, 0),
        tasks: tasks.length,
        departments: departments.length,
        leads: duties.filter(({ leads }) => leads > 0).length,
        responsibilities: duties.reduce((sum, { leads, supports }) => sum + leads + supports, 0),
        targets: document.targets.length + tasks.reduce((sum, { targets }) => sum + targets.length, 0),
        repairs: repairs.length,
      },
    },
    pillars: document.pillars.map(({ sections, ...pillar }) => ({
      ...pillar,
      sections: sections.length,
      tasks: sections.reduce((sum, section) => sum + section.tasks.length, 0),
    })),
    sections: document.pillars.flatMap((pillar) =>
      pillar.sections.map(({ tasks: own, ...section }) => ({
        ...section,
        pillar: pillar.ordinal,
        tasks: own.length,
      })),
    ),
    tasks: places.map(({ pillar, section, task }) => ({
      no: task.ordinal,
      number: task.number,
      pillar: pillar.title,
      section: section.title,
      text: task.text,
      lead: task.lead === null ? null : name(task.lead),
      supports: task.supports.map(name),
      dutyModes: task.dutyModes,
      targets: task.targets.map(targetOutline),
      outcomes: outcomes.filter((outcome) => outcome.task === task.ordinal).map(({ words }) => words),
      span: task.span,
    })),
    departments: duties,
    findings,
  }
}
export type Outline = ReturnType<typeof outline>

const targetOutline = ({ dueStated, ...target }: Target) => ({ ...target, dueStated: dueStated ?? true })

const dutiesOf = (department: Department, tasks: ReturnType<typeof tasksOf>) => ({
  ...department,
  leads: tasks.filter(({ lead }) => lead === department.id).length,
  supports: tasks.filter(({ supports }) => supports.includes(department.id)).length,
})
