import type { FactSheet } from '../../src/assessment/index.ts'
import type { PlainDate } from '../../src/calendar/index.ts'
import type { ItemBody, Readable } from '../../src/publication/index.ts'

type Body = readonly [key: string, body: ItemBody]

const plansOf = ({ plans, milestones, year, asOf }: FactSheet): readonly Body[] =>
  [...new Set([...plans, ...milestones].map(({ task }) => task))].map((task) => [
    `plan/${task}/${year}`,
    {
      ...{
        _tag: 'plan',
        task,
        year,
        ...daysOf(
          plans.find((one) => one.task === task),
          asOf,
        ),
      },
      milestones: milestones
        .filter((one) => one.task === task)
        .map(({ milestone: id, title, dueOn, originalDueOn, extensions, weight }) => ({
          ...{ id, title, deliverable: '', dueOn, originalDueOn, extensions, weight, cancelledOn: null },
        })),
    },
  ])

const daysOf = (plan: FactSheet['plans'][number] | undefined, otherwise: PlainDate) => ({
  submittedOn: plan?.submittedOn ?? otherwise,
  approvedOn: plan?.approvedOn ?? otherwise,
})

/** A report that a milestone names, or that came in. */
const progressOf = ({ reports, milestones, asOf }: FactSheet): readonly Body[] => {
  const named = milestones.flatMap(({ source }) => (source._tag === 'report' ? [source] : []))
  const came = new Map(
    [...named, ...reports].map(({ task, period }) => [`progress/${task}/${period}`, { task, period }]),
  )
  return [...came].map(([key, { task, period }]): Body => {
    const report = reports.find((one) => one.task === task && one.period === period)
    const told = milestones.flatMap(({ source, milestone, title, state, doneOn, percent, ...one }) =>
      one.task === task && source._tag === 'report' && source.period === period && state !== null
        ? [{ milestone, title, state, doneOn, percent: percent ?? 0 }]
        : [],
    )
    const body: ItemBody = {
      ...{ _tag: 'progress', task, period, text: '', nextStep: '', milestones: told },
      ...{ reportedOn: report?.reportedOn ?? asOf, acceptedOn: asOf, demo: true },
    }
    return [key, body]
  })
}

const lateListsOf = ({ reports, units }: FactSheet): readonly Body[] =>
  [...Map.groupBy(reports, ({ period }) => period)].map(([period, late]) => [
    `late-list/${period}`,
    {
      ...{ _tag: 'late-list', period },
      lapses: late.flatMap(({ task, due: dueOn, reportedOn }) =>
        units
          .slice(0, 1)
          .map(({ department }) => ({ department, task, period, dueOn, reportedOn, demo: true })),
      ),
    },
  ])

const coverageOf = ({ safeguards }: FactSheet): readonly Body[] =>
  safeguards.map(({ id, kind, title, level, on, task }) => [
    `coverage/${id}`,
    {
      _tag: 'coverage',
      entry: { key: id, sort: kind, title, by: '', level, on, task, link: null, summary: '', demo: true },
    },
  ])

/** The bodies of all items that tell the facts of a sheet. */
const bodiesOf = (sheet: FactSheet): ReadonlyMap<string, ItemBody> =>
  new Map([...plansOf(sheet), ...progressOf(sheet), ...lateListsOf(sheet), ...coverageOf(sheet)])

/** What is readable of a sheet where the items and figures that `isOpen` names are public. */
export const readableOf = (sheet: FactSheet, isOpen: (key: string) => boolean = () => true): Readable => {
  const bodies = bodiesOf(sheet)
  return {
    item: (key) => (isOpen(key) ? (bodies.get(key) ?? null) : null),
    reached: (target, year) => {
      const fact = sheet.indicators.find((one) => one.target === target)
      if (fact === undefined || !isOpen(`figure/${target}`)) return null
      return year === sheet.year ? fact.actual : fact.before
    },
  }
}
