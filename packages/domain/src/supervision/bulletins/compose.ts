import { lastDay, type Period, type PlainDate, sayDate, sayPeriod, yearOf } from '../../calendar/index.ts'
import type { Figure } from '../../indicators/index.ts'
import { forecastOn, sayForecast, sayStanding, standingOn } from '../../indicators/index.ts'
import type { PolicyDocument, Target } from '../../policy/index.ts'
import { isBlank } from '../../record/index.ts'
import { type Report, standing } from '../../reporting/index.ts'
import type { Duty } from '../duty.ts'
import type { Judgement } from '../duty-lights.ts'
import { LAPSE_LABEL, lapsesOf } from '../lapses.ts'
import { LIGHT_LABEL, LIGHTS } from '../light.ts'
import { isOverdue, ORDER_STATUS_LABEL, orderNumber, type SupervisionOrder } from '../orders/index.ts'
import { lightsOfChapters, rollUp } from '../roll-up.ts'
import { type Block, type BlockKind, type Cell, said, type Table, unitCell } from './block.ts'

/** From and to, both days included. */
export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

/** All that live blocks are made of: the record of a programme, judged on a day. */
export interface Ground {
  readonly document: PolicyDocument
  readonly judgement: Judgement
  readonly duties: readonly Duty[]
  readonly reports: readonly Report[]
  readonly orders: readonly SupervisionOrder[]
  /** Every figure known, those of accepted reports included. */
  readonly figures: readonly Figure[]
}

type Compose<K extends BlockKind> = (
  block: Extract<Block, { _tag: K }>,
  ground: Ground,
  span: Span,
) => Table | null

/** A block as the record fills it; null for written words. */
export const composeBlock = (block: Block, ground: Ground, span: Span): Table | null =>
  COMPOSE[block._tag](block as never, ground, span)

const within = (day: PlainDate, { from, to }: Span): boolean => day >= from && day <= to

const taskCell = (task: number): Cell => said(`任务 ${task}`, { _tag: 'tasks', tasks: [task] })

const leadOf = (duties: readonly Duty[], task: number) =>
  duties.find((one) => one.task.ordinal === task)?.task.lead ?? null

/** What each task's last accepted report of the span says. */
const lastAcceptedIn = (reports: readonly Report[], span: Span) => [
  ...new Map(acceptedIn(reports, span).map((one) => [one.report.task, one])).values(),
]

/** The accepted words of reports whose period ended in the span, by task and period. */
const acceptedIn = (reports: readonly Report[], span: Span) =>
  reports
    .flatMap((report) => {
      const edition = standing(report)
      return edition === null || !within(lastDay(report.period), span)
        ? []
        : [{ report, content: edition.content }]
    })
    .toSorted((a, b) => a.report.task - b.report.task || (a.report.period < b.report.period ? -1 : 1))

const sourceOf = ({ task, period }: Pick<Report, 'task' | 'period'>) =>
  ({ _tag: 'report', task, period }) as const

const COMPOSE: { readonly [K in BlockKind]: Compose<K> } = {
  words: () => null,

  progress: (_, { document, duties }) => ({
    columns: ['重点领域', '任务', ...LIGHTS.map((light) => LIGHT_LABEL[light])],
    rows: [
      ...lightsOfChapters(document, duties).map(({ pillar }) => {
        const chapter = document.pillars.find((one) => one.ordinal === pillar)
        const own = (chapter?.sections ?? []).flatMap((section) => section.tasks.map((one) => one.ordinal))
        return lightsRow(
          chapter?.name ?? '',
          duties.filter((one) => own.includes(one.task.ordinal)),
        )
      }),
      lightsRow('合计', duties),
    ],
  }),

  lights: ({ light }, { duties }) => ({
    columns: ['任务', '牵头单位', '依据'],
    rows: duties
      .filter((duty) => duty.overall.light === light)
      .map(({ task, overall }) => [taskCell(task.ordinal), unitCell(task.lead), said(overall.because)]),
  }),

  slipped: (_, { duties }) => ({
    columns: ['任务', '牵头单位', '时间节点', '原定', '现定', '调整次数'],
    rows: duties.flatMap(({ task, milestones }) =>
      milestones
        .filter(({ milestone, progress }) => milestone.extensions > 0 && progress?.state !== 'done')
        .map(({ milestone: { title, dueOn, originalDueOn, extensions } }) => [
          taskCell(task.ordinal),
          unitCell(task.lead),
          said(title, { _tag: 'plan', task: task.ordinal, year: yearOf(originalDueOn) }),
          said(sayDate(originalDueOn)),
          said(sayDate(dueOn)),
          said(extensions),
        ]),
    ),
  }),

  lapses: (_, { duties, judgement }, span) => ({
    columns: ['单位', '报送期', '情形', '日期', '任务'],
    rows: lapsesOf(duties, judgement)
      .filter((one) => within(one.on, span))
      .map(({ department, period, kind, on, tasks }) => [
        unitCell(department),
        said(sayPeriod(period)),
        said(LAPSE_LABEL[kind]),
        said(sayDate(on)),
        said(tasks.join('、'), { _tag: 'tasks', tasks }),
      ]),
  }),

  targets: (_, ground) => ({
    columns: ['量化目标', '现状与路径', '预测'],
    rows: targetsOf(ground).map((target) => targetRow(target, ground)),
  }),

  practices: ({ tasks }, { reports, duties }, span) => ({
    columns: ['任务', '单位', '做法'],
    rows: tasks.flatMap((task) => {
      const last = lastAcceptedIn(reports, span).find((one) => one.report.task === task)
      if (last === undefined) return []
      const { report, content } = last
      return [[taskCell(task), unitCell(leadOf(duties, task)), said(content.progress, sourceOf(report))]]
    }),
  }),

  problems: (_, { reports }, span) => ({
    columns: ['任务', '单位', '报送期', '困难和问题', '提请协调事项'],
    rows: lastAcceptedIn(reports, span)
      .filter(({ content }) => !isBlank(content.difficulty) || !isBlank(content.matter))
      .map(({ report, content }) => [
        taskCell(report.task),
        unitCell(report.department),
        said(sayPeriod(report.period as Period)),
        said(content.difficulty, sourceOf(report)),
        said(content.matter, sourceOf(report)),
      ]),
  }),

  orders: (_, { orders, judgement: { today } }, span) => ({
    columns: ['文号', '督办事项', '承办单位', '办理期限', '状态'],
    rows: orders
      .filter(({ issue, closedOn }) => issue !== null && isAlive({ issuedOn: issue.on, closedOn }, span))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((order) => [
        said(orderNumber(order) ?? ''),
        said(order.text.title, { _tag: 'order', order: order.id }),
        unitCell(order.text.department),
        said(sayDate(order.text.dueOn)),
        said(`${ORDER_STATUS_LABEL[order.status]}${isOverdue(order, today) ? '，逾期' : ''}`),
      ]),
  }),
}

/** Issued by the end of the span, and not closed before it began. */
const isAlive = (
  { issuedOn, closedOn }: { readonly issuedOn: PlainDate; readonly closedOn: PlainDate | null },
  { from, to }: Span,
): boolean => issuedOn <= to && (closedOn === null || closedOn >= from)

const lightsRow = (name: string, duties: readonly Duty[]): readonly Cell[] => {
  const { counts } = rollUp(duties)
  const tasks = (of: readonly Duty[]) =>
    ({ _tag: 'tasks', tasks: of.map((one) => one.task.ordinal) }) as const
  return [
    said(name),
    said(duties.length, tasks(duties)),
    ...LIGHTS.map((light) => said(counts[light], tasks(duties.filter((one) => one.overall.light === light)))),
  ]
}

const targetsOf = ({ document, duties }: Ground): readonly Target[] => [
  ...document.targets,
  ...duties.flatMap((duty) => duty.task.targets),
]

const targetRow = (target: Target, { judgement, figures }: Ground): readonly Cell[] => {
  const indicator = judgement.indicators?.find((one) => one.target === target.key) ?? null
  const name = said(target.subject, { _tag: 'target', target: target.key })
  if (indicator === null) return [name, said('尚未设定口径和路径'), said('')]
  const { today } = judgement
  return [
    name,
    said(sayStanding(standingOn(indicator, target, figures, today), indicator, target)),
    said(sayForecast(forecastOn(indicator, target, figures, today), indicator, target)),
  ]
}
