import { attainment, type Indicator } from '../indicators/index.ts'
import { type Target, type Task, targetsOf, tasksOf } from '../policy/index.ts'
import { sayExact } from '../quantity/index.ts'
import { canonical, type DepartmentId } from '../record/index.ts'
import { LIGHT_LABEL } from '../supervision/index.ts'
import { csv } from './csv.ts'
import type { PublishedFile } from './render.ts'
import type { Snapshot } from './snapshot.ts'

/** The columns of `tasks.csv`, named as in `tasks.json`. */
export const TASK_COLUMNS = [
  'no',
  'number',
  'pillar',
  'section',
  'text',
  'lead',
  'supports',
  'dutyModes',
  'targets',
  'light',
  'lightLabel',
  'because',
  'withheld',
  'latestPeriod',
  'latestProgress',
  'demo',
] as const

/** The snapshot itself in its canonical text: the hash of this file is the snapshot's. */
export const SNAPSHOT_PATH = 'data/snapshot.json'

/** The open data files of a publication; the publisher adds the manifest. */
export const openData = (snapshot: Snapshot): readonly PublishedFile[] => {
  const rows = taskRows(snapshot)
  return [
    { path: 'data/tasks.json', text: file(snapshot, { tasks: rows }) },
    { path: 'data/departments.json', text: file(snapshot, { departments: departmentRows(snapshot) }) },
    { path: 'data/targets.json', text: file(snapshot, { targets: targetRows(snapshot) }) },
    { path: 'data/tasks.csv', text: csv(TASK_COLUMNS, rows.map(csvRow)) },
    { path: 'data/document.txt', text: snapshot.source },
    { path: SNAPSHOT_PATH, text: canonical(snapshot) },
  ]
}

/** What every data file says of itself: which publication, which document, and whether figures are invented. */
const file = (snapshot: Snapshot, content: object): string => {
  const { slug, name, county, number, issuedOn, demo, document } = snapshot
  const about = {
    publication: { programme: slug, name, county, number, issuedOn },
    document: {
      title: document.title,
      number: document.number,
      issuers: document.issuers,
      date: document.date,
    },
    demo,
    source: demo
      ? '文件原文、责任单位、量化目标为真实内容；标有 demo: true 的为演示而编造'
      : '文件原文及经协调小组办公室采纳的报送',
  }
  return `${JSON.stringify({ ...about, ...content }, null, 1)}\n`
}

const namesOf = ({ departments }: Snapshot): ((id: DepartmentId) => string) => {
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}

const taskRows = (snapshot: Snapshot) => {
  const name = namesOf(snapshot)
  const published = new Map(snapshot.tasks.map((one) => [one.ordinal, one]))
  return snapshot.document.pillars.flatMap((pillar) =>
    pillar.sections.flatMap((section) =>
      section.tasks.map((task) => {
        const { light, lights, withheld, milestones, cancelled, progress } =
          published.get(task.ordinal) ?? NOTHING
        return {
          no: task.ordinal,
          number: task.number,
          pillar: pillar.title,
          section: section.title,
          text: task.text,
          lead: task.lead === null ? null : name(task.lead),
          supports: task.supports.map(name),
          dutyModes: task.dutyModes,
          targets: task.targets.map(({ key }) => key),
          light: light?.light ?? null,
          because: light?.because ?? null,
          lights,
          withheld,
          milestones,
          cancelled,
          progress,
          demo: snapshot.demo && (light !== null || milestones.length > 0 || progress.length > 0),
          span: task.span,
        }
      }),
    ),
  )
}
type TaskRow = ReturnType<typeof taskRows>[number]

const NOTHING: Omit<Snapshot['tasks'][number], 'ordinal'> = {
  light: null,
  lights: null,
  withheld: null,
  milestones: [],
  cancelled: [],
  progress: [],
}

const csvRow = (row: TaskRow): readonly string[] => {
  const [latest] = row.progress
  const cells: Record<(typeof TASK_COLUMNS)[number], string> = {
    no: String(row.no),
    number: row.number ?? '',
    pillar: row.pillar,
    section: row.section,
    text: row.text,
    lead: row.lead ?? '',
    supports: row.supports.join('；'),
    dutyModes: row.dutyModes.join('；'),
    targets: row.targets.join('；'),
    light: row.light ?? '',
    lightLabel: row.light === null ? '' : LIGHT_LABEL[row.light],
    because: row.because ?? '',
    withheld: row.withheld ?? '',
    latestPeriod: latest?.period ?? '',
    latestProgress: latest?.text ?? '',
    demo: String(row.demo),
  }
  return TASK_COLUMNS.map((column) => cells[column])
}

const departmentRows = ({ departments, document }: Snapshot) => {
  const tasks = tasksOf(document)
  const ordinals = (of: (task: Task) => boolean) => tasks.filter(of).map(({ ordinal }) => ordinal)
  return departments.map(({ id, name, aliases, category }) => ({
    id,
    name,
    aliases,
    category,
    leads: ordinals(({ lead }) => lead === id),
    supports: ordinals(({ supports }) => supports.includes(id)),
  }))
}

const targetRows = (snapshot: Snapshot) => {
  const { document, observations, indicators } = snapshot
  const tasks = tasksOf(document)
  return targetsOf(document).map((target) => ({
    ...target,
    task: tasks.find((task) => task.targets.includes(target))?.ordinal ?? null,
    outcome: outcomeOf(snapshot, target),
    measured: measuredAs(indicators.find((one) => one.target === target.key)),
    observations: observations
      .filter((one) => one.target === target.key)
      .map(({ about, value, unit, standing, source, knownOn, demo }) => ({
        about,
        value,
        unit,
        standing,
        source,
        knownOn,
        demo,
      })),
  }))
}

/** 口径, 数据来源单位 and path; null where nobody has said them. */
const measuredAs = (indicator: Indicator | undefined) => {
  if (indicator === undefined) return null
  const { definition, source, unit, measure, frequency, trajectory, basis, example } = indicator
  return { definition, source, unit, measure, frequency, trajectory, basis, example }
}

/** How the target stands; without a figure `no-figure`, never zero. */
const outcomeOf = ({ observations, indicators, issuedOn }: Snapshot, target: Target) => {
  const indicator = indicators.find((one) => one.target === target.key) ?? null
  const standing = attainment(target, observations, issuedOn, indicator)
  if (standing._tag !== 'measured') return { standing: standing._tag }
  const { latest, met, final, ratio } = standing
  return {
    standing: standing._tag,
    about: latest.about,
    met,
    final,
    ratio: ratio === null ? null : sayExact(ratio),
  }
}
