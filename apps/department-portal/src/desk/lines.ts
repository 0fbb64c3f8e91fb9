import { type PlainDate, sayPeriod } from '@jiashan/domain/calendar'
import { PLAN_ASKED_LABEL } from '@jiashan/domain/planning'
import type { ReviewTodo } from '@jiashan/domain/publication'
import { SAFEGUARD_KIND_LABEL } from '@jiashan/domain/safeguards'
import {
  ASKED_LABEL,
  BULLETIN_ASKED_LABEL,
  type BulletinTodo,
  type ConclusionTodo,
  type CountyTodo,
  INSPECTION_ASKED_LABEL,
  type InspectionTodo,
  ORDER_ASKED_LABEL,
  type OrderTodo,
  type SafeguardTodo,
  type Todo,
} from '@jiashan/domain/supervision'
import type { Outputs } from '@jiashan/server'
import { groupLines } from './group-lines.ts'
import { aboutOf } from './subject.ts'

export type Waiting = Outputs['duties']['list']
type PlanTodo = Waiting['planTodos'][number]
type FigureTodo = Waiting['figureTodos'][number]

/** One line of 待办, whatever it is about. */
export interface Line {
  readonly key: string
  readonly path: string
  readonly search: { readonly field?: string; readonly show?: string; readonly tab?: string }
  readonly title: string
  readonly asked: string
  readonly due: PlainDate | null
  /** Working days left; null where nothing is due on a day. */
  readonly left: number | null
  /** Why it came back; empty where it did not. */
  readonly because: string
  /** The deadline is met or missed for good. */
  readonly reported: boolean
}

type UnitName = (id: string) => string

const NO_DAY = { due: null, left: null, reported: false, because: '' }

const linkTo = (task: number | null, subject: string) => {
  const { words: title, path } = aboutOf(task, subject)
  return { title, path: path ?? '/' }
}

/** One click leads to the first field to mend. */
const ofReport = ({ asked, task, period, due, left, reported, sentBack }: Todo): Line => {
  const field = sentBack?.remarks[0]?.field
  return {
    key: `report ${asked} ${task} ${period}`,
    ...linkTo(task, period),
    search: field === undefined ? {} : { field },
    asked: ASKED_LABEL[asked],
    ...{ due, left, reported },
    because: [sentBack?.reason ?? '', ...(sentBack?.remarks ?? []).map((one) => one.text)]
      .filter((text) => text !== '')
      .join('；'),
  }
}

const ofPlan = ({ asked, task, year, due, left }: PlanTodo): Line => ({
  key: `plan ${asked} ${task} ${year}`,
  ...linkTo(task, String(year)),
  search: {},
  asked: PLAN_ASKED_LABEL[asked],
  ...{ due, left, reported: false, because: '' },
})

const ofFigure = ({ target, subject, about, count, task }: FigureTodo): Line => ({
  ...{ key: `figure ${target}`, path: `/indicators/${target}`, search: {} },
  ...{ title: `任务 ${task} · 指标：${subject}`, ...NO_DAY },
  asked: count === 1 ? `认定${about}数值` : `认定 ${count} 个数值，最近为${about}`,
})

const ofOrder = ({ asked, order, task, title, due, left, because }: OrderTodo): Line => ({
  key: `order ${asked} ${order}`,
  path: `/orders/${order}`,
  search: {},
  title: `${task === null ? '' : `任务 ${task} · `}督办：${title}`,
  asked: ORDER_ASKED_LABEL[asked],
  ...{ due, left, reported: false, because },
})

const ofBulletin = ({ asked, bulletin, title, because }: BulletinTodo): Line => ({
  ...{ key: `bulletin ${asked} ${bulletin}`, path: `/bulletins/${bulletin}`, search: {} },
  ...{ title: `专报：${title}`, asked: BULLETIN_ASKED_LABEL[asked], ...NO_DAY, because },
})

const ofInspection = ({ asked, inspection, title, due, left }: InspectionTodo): Line => ({
  ...{ key: `inspection ${asked} ${inspection}`, path: `/inspections/${inspection}`, search: {} },
  ...{ title: `督查：${title}`, asked: INSPECTION_ASKED_LABEL[asked], ...NO_DAY, due, left },
})

const ofCounty = ({ asked, task, period }: CountyTodo): Line => ({
  ...{ key: `county ${asked} ${task} ${period}`, path: `/county/${task}/${period}`, search: {} },
  ...{ title: `任务 ${task} · ${sayPeriod(period)}县级报送`, asked: '核实县级报送', ...NO_DAY },
})

const ofConclusion = (
  { asked, conclusion, year, subject, because }: ConclusionTodo,
  unitName: UnitName,
): Line => ({
  ...{ key: `conclusion ${asked} ${conclusion}`, path: `/conclusions/${conclusion}`, search: {} },
  title: `${year}年督导评估结论：${unitName(subject)}`,
  asked: asked === 'sign' ? '签发' : '修改后重新送签',
  ...NO_DAY,
  because,
})

const ofReview = ({ asked, review, number, items, because }: ReviewTodo): Line => ({
  ...{ key: `review ${asked} ${review}`, path: '/disclosure' },
  search: asked === 'approve' ? { tab: 'sheets' } : {},
  title: `第 ${number} 号公开审查单，${items} 项`,
  asked: asked === 'approve' ? '审定' : '重新送审',
  ...NO_DAY,
  because,
})

const ofSafeguard = ({ asked, safeguard, kind, because }: SafeguardTodo): Line => ({
  ...{ key: `safeguard ${asked} ${safeguard}`, path: `/safeguards/${safeguard}`, search: {} },
  title: `要素保障：${SAFEGUARD_KIND_LABEL[kind]}`,
  asked: asked === 'confirm' ? '确认登记' : '修改后重新登记',
  ...NO_DAY,
  because,
})

/** More of one kind that no day presses are told as one line, which leads to their list. */
const GATHERED_FROM = 4

const ofOrders = (todos: readonly OrderTodo[]): readonly Line[] => {
  const byAsked = Map.groupBy(todos, (one) => (one.due === null ? one.asked : one.order))
  return [...byAsked.values()].flatMap((alike) => {
    const [first] = alike
    return first === undefined || alike.length < GATHERED_FROM ? alike.map(ofOrder) : [gathered(first, alike)]
  })
}

const gathered = ({ asked }: OrderTodo, alike: readonly OrderTodo[]): Line => ({
  ...{ key: `orders ${asked}`, path: '/orders', search: { show: ORDERS_SHOWN[asked] } },
  ...{ title: `督办单 ${alike.length} 件`, asked: ORDER_ASKED_LABEL[asked], ...NO_DAY },
})

/** Which part of the list of orders shows what is asked. */
const ORDERS_SHOWN: { readonly [A in OrderTodo['asked']]: string } = {
  review: 'drafts',
  issue: 'drafts',
  receive: 'open',
  answer: 'open',
  verify: 'open',
  extension: 'open',
  report: 'closed',
}

/** What has a day comes first, the most pressing at the top. */
const pressing = ({ left }: Line): number => left ?? Number.POSITIVE_INFINITY

/** How many things wait, those included that are told as one line. */
export const waitingCount = (waiting: Waiting): number =>
  [
    ...[waiting.todos, waiting.planTodos, waiting.figureTodos, waiting.orderTodos],
    ...[waiting.bulletinTodos, waiting.inspectionTodos, waiting.countyTodos, waiting.conclusionTodos],
    ...[waiting.safeguardTodos, waiting.reviewTodos],
  ].reduce((count, todos) => count + todos.length, groupLines(waiting).length)

/** All that waits for a person, most pressing first. */
export const linesOf = (
  waiting: Waiting,
  unitName: UnitName,
  others: readonly Line[] = [],
): readonly Line[] =>
  [
    ...waiting.todos.map(ofReport),
    ...waiting.planTodos.map(ofPlan),
    ...waiting.figureTodos.map(ofFigure),
    ...waiting.bulletinTodos.map(ofBulletin),
    ...waiting.inspectionTodos.map(ofInspection),
    ...waiting.countyTodos.map(ofCounty),
    ...waiting.conclusionTodos.map((one) => ofConclusion(one, unitName)),
    ...waiting.safeguardTodos.map(ofSafeguard),
    ...waiting.reviewTodos.map(ofReview),
    ...ofOrders(waiting.orderTodos),
    ...groupLines(waiting),
    ...others,
  ].toSorted((a, b) => (pressing(a) === pressing(b) ? 0 : pressing(a) - pressing(b)))
