import { sayDate } from '../../../calendar/plain-date.ts'
import {
  divide,
  exact,
  HUNDRED,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from '../../../quantity/rational.ts'
import type { DutyFact, IndicatorFact, MilestoneFact, UnitFact } from '../../facts/fact-sheet.ts'
import { CONTRIBUTION_LABEL, DIFFICULTY_WORD, ROLE_WORD } from '../../rules/labels.ts'
import type { Measure } from '../../rules/measure.ts'
import { type Facts, type Item, occurrence, outcomes, PLAIN, type Told } from '../item.ts'
import { say } from '../words.ts'
import { attained, isJudged } from './indicators.ts'

type KeyTasks = Extract<Measure, { _tag: 'KeyTasks' }>

/** A task's weight is shared out among its milestones and its yearly indicators. */
export const keyTaskItems = (measure: KeyTasks, unit: UnitFact, facts: Facts): readonly Item[] =>
  unit.duties
    .toSorted((a, b) => a.task - b.task)
    .flatMap((duty) => {
      const { weight, words } = weighed(duty, measure, unit, facts)
      const subject = facts.tasks.get(duty.task)?.subject
      const because = subject === undefined ? words : `${subject}（${words}）`
      const group = { key: String(duty.task), title: `任务 ${duty.task}`, because }
      const indicators = facts.on('indicators', duty.task)
      const counted = indicators.filter(isJudged)
      const share = counted.length === 0 ? ZERO : exact(measure.indicators)
      const part = counted.length === 0 ? ZERO : divide(multiply(weight, share), rational(counted.length))
      return [
        ...milestoneItems(duty.task, group, multiply(weight, subtract(ONE, share)), facts),
        ...(exact(measure.indicators).n === 0
          ? []
          : indicators.map((fact) => indicatorItem(fact, group, part, facts))),
      ]
    })

const weighed = (
  { task, role, difficulty }: DutyFact,
  measure: KeyTasks,
  { department }: UnitFact,
  facts: Facts,
): { readonly weight: Rational; readonly words: string } => {
  const [hard, part] = [exact(measure.difficulty[difficulty]), exact(measure.role[role])]
  const words = `${DIFFICULTY_WORD[difficulty]} ×${say(hard)}，${ROLE_WORD[role]} ×${say(part)}`
  const weight = multiply(hard, part)
  if (role === 'lead') return { weight, words }
  const level = facts.on('contributions', department).find((one) => one.task === task)?.level ?? 'ordinary'
  const factor = exact(measure.contribution[level])
  return {
    weight: multiply(weight, factor),
    words: `${words}，贡献${CONTRIBUTION_LABEL[level]} ×${say(factor)}`,
  }
}

const milestoneItems = (
  task: number,
  group: Item['group'],
  weight: Rational,
  facts: Facts,
): readonly Item[] => {
  const milestones = facts.on('milestones', task)
  const parts = sum(milestones.map((one) => exact(one.weight)))
  if (parts.n === 0) return [unplannedItem(task, group, weight, facts)]
  return milestones.map((fact) => ({
    ...PLAIN,
    key: fact.milestone,
    title: fact.title,
    group,
    task,
    milestone: fact.milestone,
    weight: multiply(weight, divide(exact(fact.weight), parts)),
    ...completion(fact, facts),
    source: fact.source,
  }))
}

const unplannedItem = (
  task: number,
  group: Item['group'],
  weight: Rational,
  { asOf, lastDay, year, on }: Facts,
): Item => {
  const isOver = asOf > lastDay
  return {
    ...PLAIN,
    key: 'plan',
    title: '细化落实方案',
    group,
    task,
    weight,
    found: outcomes(isOver ? occurrence('undone', { progress: ZERO }) : null),
    because: isOver ? '全年没有经批准的方案和时间节点，按未完成计' : '尚无经批准的方案和时间节点',
    source: on('plans', task)[0]?.source ?? { _tag: 'plan', id: null, task, year },
  }
}

const completion = (fact: MilestoneFact, { asOf, lastDay }: Facts): Told => {
  const moved =
    fact.extensions > 0 ? `（原定${sayDate(fact.originalDueOn)}，经批准调整 ${fact.extensions} 次）` : ''
  const due = `应于${sayDate(fact.dueOn)}完成${moved}`
  if (fact.state === 'done' && fact.doneOn !== null) {
    const because = `${due}，${sayDate(fact.doneOn)}完成`
    if (fact.doneOn <= fact.dueOn) return { found: outcomes(occurrence('done-on-time')), because }
    if (fact.doneOn <= lastDay) return { found: outcomes(occurrence('done-late')), because }
    return { found: outcomes(occurrence('undone')), because: `${because}，当年未完成` }
  }
  if (asOf <= fact.tellBy) return { found: null, because: `${due}，${sayDate(fact.tellBy)}前报送情况` }
  if (fact.pending) return { found: null, because: `${due}，报送待办公室采纳` }
  const percent = fact.percent ?? 0
  return {
    found: outcomes(occurrence('undone', { progress: divide(rational(percent), HUNDRED) })),
    because: `${due}，至${sayDate(asOf)}未完成，进度 ${percent}%`,
  }
}

const indicatorItem = (fact: IndicatorFact, group: Item['group'], part: Rational, facts: Facts): Item => {
  const { progress, because } = attained(fact, facts)
  const outcome = progress?.n === progress?.d ? 'target-met' : 'target-short'
  return {
    ...PLAIN,
    key: fact.target,
    title: fact.subject,
    group,
    task: fact.task,
    weight: isJudged(fact) ? part : ZERO,
    found: outcomes(progress === null ? null : occurrence(outcome, { progress })),
    because,
    source: fact.source,
  }
}
