import { sayDate } from '../../calendar/index.ts'
import { type Disclosed, type ItemKind, UNDECIDED } from '../published-record.ts'
import type { DecisionKind, GroupDecision } from './policy.ts'

/** What the group decided to disclose beyond the default (internal: lights, results, bulletins, late list, some tasks). */
export interface DisclosureDecisions {
  /** By task. */
  readonly withheld: readonly WithheldTask[]
  /** The decisions as the site states them. */
  readonly statements: readonly string[]
  /** By kind, each with what it rests on. */
  readonly disclosed: {
    readonly lights: Disclosed
    readonly results: Disclosed
    readonly bulletins: Disclosed
    readonly lateList: Disclosed
  }
}

/** A task whose progress is not published, with the reason in words. */
export interface WithheldTask {
  readonly task: number
  readonly because: string
}

/** Why a task's progress is not shown; null when it may be shown. */
export const withholding = (
  { withheld }: Pick<DisclosureDecisions, 'withheld'>,
  task: number,
): string | null => withheld.find((one) => one.task === task)?.because ?? null

/** Why an item of this kind and task may not be published; null where it may. */
export const closedBecause = (
  { kind, task }: { readonly kind: ItemKind; readonly task: number | null },
  decisions: DisclosureDecisions,
): string | null => {
  const withheld = task === null ? null : withholding(decisions, task)
  if (withheld !== null) return withheld
  const decided = DECIDED[kind]
  const stands = decided === undefined ? null : decisions.disclosed[decided]
  return stands === null || stands.disclosed ? null : stands.because
}

/** Which decision opens a kind that is internal without one. */
const DECIDED: { readonly [K in ItemKind]?: keyof DisclosureDecisions['disclosed'] } = {
  results: 'results',
  bulletin: 'bulletins',
  'late-list': 'lateList',
}

const WHAT = {
  lights: '各项任务的进度灯、指标灯和报送灯',
  results: '成员单位年度考核得分及其依据',
  bulletins: '已签发的专报',
  'late-list': '迟报名单',
} as const satisfies Record<Exclude<DecisionKind, 'progress'>, string>

/** What follows from the group's decisions, the last on each matter; `defaults`: tasks withheld unless it decides otherwise. */
export const decisionsOf = (
  registered: readonly GroupDecision[],
  defaults: readonly WithheldTask[],
): DisclosureDecisions => {
  // A decision that is registered late does not undo a later one.
  const decided = registered.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const last = (kind: DecisionKind) => decided.findLast((one) => one.kind === kind)
  const disclosed = {
    lights: disclosedBy(last('lights')),
    results: disclosedBy(last('results')),
    bulletins: disclosedBy(last('bulletins')),
    lateList: disclosedBy(last('late-list')),
  }
  const withheld = withheldAfter(decided, defaults)
  const standing = (['lights', 'results', 'bulletins', 'late-list'] as const).flatMap(
    (kind) => last(kind) ?? [],
  )
  const progress = decided.filter((one) => one.kind === 'progress')
  const onTasks = progress.filter((one) =>
    one.tasks.some((task) => progress.findLast(({ tasks: others }) => others.includes(task)) === one),
  )
  return {
    withheld,
    statements: [...standing, ...onTasks].map(sayDecision),
    disclosed,
  }
}

const disclosedBy = (decision: GroupDecision | undefined): Disclosed =>
  decision === undefined
    ? { disclosed: false, because: UNDECIDED }
    : { disclosed: decision.disclosed, because: sayDecision(decision) }

const withheldAfter = (
  decided: readonly GroupDecision[],
  defaults: readonly WithheldTask[],
): readonly WithheldTask[] => {
  const withheld = new Map(defaults.map(({ task, because }) => [task, because]))
  for (const decision of decided)
    for (const task of decision.kind === 'progress' ? decision.tasks : [])
      if (decision.disclosed) withheld.delete(task)
      else withheld.set(task, sayDecision(decision))
  return [...withheld].map(([task, because]) => ({ task, because })).toSorted((a, b) => a.task - b.task)
}

/** A decision in words, with what it rests on. */
export const sayDecision = ({ kind, disclosed, tasks, basis, on, example }: GroupDecision): string => {
  const what = kind === 'progress' ? `第 ${sayTasks(tasks)} 项任务的进展` : WHAT[kind]
  const mark = example ? '示例设定：' : ''
  return `${mark}市协调小组决定${disclosed ? '' : '不'}公开${what}（依据：${basis}，${sayDate(on)}）。`
}

/** `61–65、70`: three and more in a row are joined. */
const sayTasks = (tasks: readonly number[]): string => {
  const runs: [number, number][] = []
  for (const task of tasks.toSorted((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run !== undefined && run[1] === task - 1) run[1] = task
    else runs.push([task, task])
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join('、')
}
