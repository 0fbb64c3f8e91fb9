import { may } from '@jiashan/domain/access'
import type { PlainDate } from '@jiashan/domain/calendar'
import type { Plan } from '@jiashan/domain/planning'
import type { Actor } from '@jiashan/domain/record'
import { meetingTodos } from '@jiashan/domain/safeguards'
import {
  type BulletinTodo,
  bulletinTodos,
  type ConclusionTodo,
  conclusionTodos,
  countLights,
  type Eave,
  eavesOf,
  figureTodos,
  inspectionTodos,
  isOrdered,
  type LeaderLine,
  type Light,
  type LightPicture,
  leaderLines,
  matterTodos,
  type OrderTodo,
  orderTodos,
  resolutionTodos,
  type Silent,
  type Slipped,
  safeguardTodos,
  silentDuties,
  slippedMilestones,
  type TargetLine,
  type Turned,
  targetLines,
  todosOf,
  turnedSince,
} from '@jiashan/domain/supervision'
import type { OpenPapers } from '../../supervision/open-papers.ts'
import type { Picture } from '../../supervision/overview.ts'
import { toIssue } from './escalation.ts'
import { planTodoRows } from './plan.ts'

/** What waits for the asker, counted; each count leads to the place where it is decided. */
export interface Decisions {
  /** Reports to accept or to send back. */
  readonly reports: number
  /** Plans and amendments to decide. */
  readonly plans: number
  readonly orders: readonly { readonly asked: OrderTodo['asked']; readonly count: number }[]
  /** Matters of 催办台账 with a 提醒函, 通报 or 约谈 that this person may issue: as many as its list shows. */
  readonly measures: number
  readonly bulletins: readonly BulletinTodo[]
  readonly conclusions: readonly ConclusionTodo[]
  /** Inspections to be registered or closed, or with findings that are due to be mended. */
  readonly inspections: number
  /** Targets with self-reported figures to confirm. */
  readonly figures: number
  /** 要素保障 to confirm. */
  readonly safeguards: number
  /** 提请协调事项 to study or to answer. */
  readonly matters: number
  /** 议定事项 told to be done. */
  readonly resolutions: number
  /** Meetings whose course or minutes are to be registered. */
  readonly meetings: number
  /** The years whose list of key tasks waits for the group. */
  readonly lists: readonly number[]
}

export interface Cockpit {
  readonly today: PlainDate
  readonly counts: Readonly<Record<Light, number>>
  readonly decisions: Decisions
  readonly eaves: readonly Eave[]
  /** The day of the picture with which today is compared; null where there is none. */
  readonly since: PlainDate | null
  readonly turned: readonly Turned[]
  readonly silent: readonly Silent[]
  readonly slipped: readonly Slipped[]
  readonly targets: readonly TargetLine[]
  readonly leaders: readonly LeaderLine[]
}

interface Material {
  readonly actor: Actor
  readonly plans: readonly Plan[]
  readonly papers: OpenPapers
  readonly then: LightPicture | null
}

export const cockpitView = (picture: Picture, material: Material): Cockpit => {
  const { duties, judgement, today, programme } = picture
  const { plans, then } = material
  return {
    today,
    counts: countLights(duties.map((duty) => duty.overall.light)),
    decisions: decisionsOf(picture, material),
    eaves: eavesOf(programme.document, duties),
    since: then?.day ?? null,
    turned: turnedSince(then, duties),
    silent: silentDuties(duties, judgement),
    slipped: slippedMilestones(duties, judgement),
    targets: targetLines(duties, judgement),
    leaders: leaderLines(
      duties,
      plans.map(({ task, content }) => ({ task, cityLeader: content.cityLeader })),
    ),
  }
}

const decisionsOf = (picture: Picture, { actor, plans, papers }: Material): Decisions => {
  const { duties, judgement, schedule } = picture
  const years = [...new Set(schedule.plans.map((one) => one.year))]
  const orders = Map.groupBy(orderTodos(actor, papers.orders, judgement), (one) => one.asked)
  return {
    reports: todosOf(actor, duties, judgement).length,
    plans: planTodoRows(picture, actor, {
      years: years.filter((year) => plans.some((plan) => plan.year === year)),
      plans,
    }).length,
    orders: [...orders].map(([asked, list]) => ({ asked, count: list.length })),
    measures: may(actor, 'escalation.decide', null)
      ? papers.escalations.filter((one) => toIssue(one.measures).length > 0).length
      : 0,
    bulletins: bulletinTodos(actor, papers.bulletins),
    conclusions: conclusionTodos(actor, papers.conclusions),
    inspections: inspectionTodos(actor, papers.inspections, isOrdered(papers.orders), judgement).length,
    figures: figureTodos(actor, duties).length,
    safeguards: safeguardTodos(actor, papers.safeguards).length,
    matters: matterTodos(actor, papers.matters, judgement).length,
    resolutions: resolutionTodos(actor, papers.resolutions, judgement).length,
    meetings: meetingTodos(actor, papers.meetings, picture.today).length,
    lists: papers.lists.map((one) => one.year),
  }
}
