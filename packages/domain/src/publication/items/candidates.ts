import { type Period, sayPeriod } from '../../calendar/index.ts'
import { knownOn, sayAbout } from '../../indicators/index.ts'
import { type Target, targetsOf, taskOfTarget } from '../../policy/index.ts'
import type { DepartmentId } from '../../record/index.ts'
import { type MilestoneProgress, standing } from '../../reporting/index.ts'
import { isInternal } from '../../safeguards/index.ts'
import type { ItemBody, ToldMilestone } from './body.ts'
import { bulletinBody } from './bulletin-body.ts'
import { coverageEntry } from './coverage-body.ts'
import type { DisclosableRecord, Draft } from './disclosable.ts'
import { hashedText, type Item, latestOf } from './item.ts'
import { lateLists } from './late-lists.ts'
import { isOpenBody } from './open-body.ts'

/**
 * Everything that could be published as the record stands: the only door out of it. What is withheld, or of a kind
 * that the group has not decided to disclose, is not among it and so can neither be signed nor reviewed.
 */
export const candidates = (record: DisclosableRecord): readonly Item[] =>
  [
    ...plansOf(record),
    ...progressOf(record),
    ...figuresOf(record),
    ...bulletinsOf(record),
    ...coverageOf(record),
    ...resultsOf(record),
    ...lateLists(record),
  ]
    .map(
      (draft): Item => ({
        ...draft,
        kind: draft.body._tag,
        hash: record.sha256(hashedText(draft.body)),
      }),
    )
    .filter((item) => isOpenBody(item, record.decisions))

const plansOf = ({ plans }: DisclosableRecord): readonly Draft[] =>
  plans.flatMap((plan): readonly Draft[] => {
    const { task, year, department, submittedOn, approvedOn, amendments, content } = plan
    if (plan.status !== 'approved' || submittedOn === null || approvedOn === null) return []
    if (content.milestones.length === 0) return []
    const settled = amendments.flatMap((one) => (one.status === 'approved' ? (one.settledOn ?? []) : []))
    const body: ItemBody = {
      ...{ _tag: 'plan', task, year, submittedOn, approvedOn },
      milestones: content.milestones.map(
        ({ id, title, deliverable, dueOn, originalDueOn, extensions, weight, cancelled }) => ({
          ...{ id, title, deliverable, dueOn, originalDueOn, extensions, weight },
          cancelledOn: cancelled?.on ?? null,
        }),
      ),
    }
    return [
      {
        ...{ key: `plan/${task}/${year}`, task, target: null, department, body },
        title: `第 ${task} 项任务${year}年时间节点`,
        formedOn: latestOf(settled, approvedOn),
      },
    ]
  })

/** What of reports stands; a correction under way changes nothing yet. A unit names milestones by its own plans. */
const progressOf = ({ plans, reports, demo }: DisclosableRecord): readonly Draft[] => {
  const titles = new Map(
    plans.flatMap(({ department, content }) =>
      content.milestones.map(({ id, title }) => [`${department} ${id}`, title]),
    ),
  )
  const told = (one: MilestoneProgress, department: DepartmentId): readonly ToldMilestone[] => {
    const title = titles.get(`${department} ${one.milestone}`)
    return title === undefined ? [] : [{ ...one, title }]
  }
  return reports.flatMap((report): readonly Draft[] => {
    const { task, period, department, reportedOn } = report
    const stands = standing(report)
    if (stands === null || reportedOn === null) return []
    const { acceptedOn, content } = stands
    const { progress: text, nextStep } = content
    const milestones = content.milestones.flatMap((one) => told(one, department))
    return [
      {
        ...{ key: progressKey(task, period), task, target: null, department, formedOn: acceptedOn },
        title: `第 ${task} 项任务${sayPeriod(period)}进展`,
        body: { _tag: 'progress', task, period, text, nextStep, milestones, reportedOn, acceptedOn, demo },
      },
    ]
  })
}

export const progressKey = (task: number, period: Period): string => `progress/${task}/${period}`

/** What was confirmed and is known by now. */
const figuresOf = (record: DisclosableRecord): readonly Draft[] =>
  targetsOf(record.document).flatMap((target) => {
    const confirmed = record.observations.filter(
      (one) => one.target === target.key && one.standing === 'confirmed',
    )
    return knownOn(confirmed, record.today).map((observation): Draft => {
      const { about, knownOn: formedOn } = observation
      return {
        ...{ key: `figure/${target.key}/${about}`, target: target.key, formedOn },
        title: `${target.subject} ${sayAbout(about)}`,
        task: taskOfTarget(record.document, target.key)?.ordinal ?? null,
        department: reporterOf(target, record),
        body: { _tag: 'figure', subject: target.subject, observation },
      }
    })
  })

/** The unit that answers for a figure: its 数据来源单位, else the lead of its task, else the office. */
const reporterOf = (target: Target, { document, indicators }: DisclosableRecord): DepartmentId | null => {
  const source = indicators.find((one) => one.target === target.key)?.source
  if (source?._tag === 'Unit') return source.department
  return taskOfTarget(document, target.key)?.lead ?? null
}

const bulletinsOf = (record: DisclosableRecord): readonly Draft[] =>
  record.bulletins.flatMap((one): readonly Draft[] => {
    const body = bulletinBody(one, record)
    if (body === null) return []
    const { key, number, title, signedOn } = body.bulletin
    return [
      {
        ...{ key: `bulletin/${key}`, task: null, target: null, department: null, body },
        ...{ title: `${one.year}年第${number}期《${title}》`, formedOn: signedOn },
      },
    ]
  })

const coverageOf = ({ safeguards, demo }: DisclosableRecord): readonly Draft[] =>
  safeguards.flatMap(({ id, department, confirmed, steps }): readonly Draft[] => {
    const entry = confirmed === null || isInternal(confirmed) ? null : coverageEntry(id, confirmed, demo)
    const formedOn = steps.findLast((one) => one.action === 'confirm')?.on
    return entry === null || formedOn === undefined
      ? []
      : [
          {
            ...{ key: `coverage/${id}`, task: entry.task, target: null, department, formedOn },
            title: `《${entry.title}》`,
            body: { _tag: 'coverage', entry },
          },
        ]
  })

const resultsOf = ({ results }: DisclosableRecord): readonly Draft[] =>
  results.map(({ announcedOn, ...year }) => ({
    ...{ key: `results/${year.year}`, task: null, target: null, department: null, formedOn: announcedOn },
    title: `${year.year}年考核结果`,
    body: { _tag: 'results', ...year },
  }))
